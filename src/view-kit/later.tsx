import { type ComponentType, createElement, lazy, Suspense } from 'react';

/** A part of a picture that is only there where there is room for it: loaded when it is first drawn. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<P>;
  return (props: P) => <Suspense>{createElement(Part, props)}</Suspense>;
}
