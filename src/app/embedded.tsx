import type { ReactNode } from 'react';
import { writeAddress } from '../state/address.ts';
import type { PageState } from '../state/types.ts';
import { isFramed } from './frame.ts';
import { siteRoot } from './view-page.ts';

const words = { title: 'The Dropout Cloud', part: 'One view of', whole: 'The whole page:' };

/** The way from a view alone to the page that it is a part of, in the same state. */
export function WholePageLink({ state }: { readonly state: PageState }) {
  const theirs = { ...state, embed: false, hide: [], lock: [], autoplay: false };
  return <a href={`${siteRoot()}${writeAddress(theirs)}#${state.view}`}>{words.title}</a>;
}

/** A view alone: in a frame with little around it, at its own path with the way to the whole page before it. */
export function Embedded({ state, children }: { readonly state: PageState; readonly children: ReactNode }) {
  const way = (
    <p className="whole-page">
      {isFramed ? words.whole : words.part} <WholePageLink state={state} />
    </p>
  );
  return (
    <main className="embedded">
      {!isFramed && way}
      {children}
      {isFramed && way}
    </main>
  );
}
