import { type ComponentType, createElement, lazy, Suspense, useCallback, useState } from 'react';
import { loadScript, notLoaded } from './load.ts';
import * as words from './words.ts';

interface Closable {
  readonly close?: () => void;
}

interface MissingProps extends Closable {
  readonly text: string;
  readonly again: () => void;
}

/** What is said where a part of the page is missing. */
export const Missing = ({ text, again, close }: MissingProps) => (
  <div className="notice" role="alert">
    <p>{text}</p>
    <button type="button" onClick={again}>
      {words.tryAgain}
    </button>
    {close && (
      <button type="button" onClick={close}>
        {words.close}
      </button>
    )}
  </div>
);

/**
 * A part of the page that is loaded when it is first drawn; `Wait` stands in its place meanwhile. One that does not come
 * is told of, as `what`, where it would be, and is asked for anew when the visitor says so or when it is next opened.
 */
export function later<P extends object>(
  what: string,
  load: () => Promise<{ readonly default: ComponentType<P> }>,
  Wait?: ComponentType<P>,
): ComponentType<P> {
  const begin = () =>
    lazy(() =>
      loadScript(load as () => Promise<{ readonly default: ComponentType<object> }>).catch((error) => {
        newest = begin();
        const text = notLoaded(what, error);
        return { default: (props: object) => <Missing {...(props as MissingProps)} text={text} /> };
      }),
    );
  let newest = begin();
  return function Later(props: P) {
    const [{ part }, show] = useState({ part: newest });
    // The same each time, for parts that are drawn anew only where something has changed.
    const again = useCallback(() => show({ part: newest }), []);
    return <Suspense fallback={Wait && <Wait {...props} />}>{createElement(part, { ...props, again })}</Suspense>;
  };
}
