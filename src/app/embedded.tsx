import type { ReactNode } from 'react';
import { writeAddress } from '../state/address.ts';
import type { PageState } from '../state/types.ts';
import { isFramed } from './frame.ts';
import { siteRoot } from './view-page.ts';

const words = {
  title: 'The Dropout Cloud',
  part: 'One view of',
  whole: 'The whole page:',
};

/** A view alone: in a frame with little around it, at its own path with the way to the page that it is a part of. */
export function Embedded({ state, children }: { readonly state: PageState; readonly children: ReactNode }) {
  const { view } = state;
  const theirs = { ...state, embed: false, hide: [], lock: [], autoplay: false };
  const way = (
    <p className="whole-page">
      {isFramed ? words.whole : words.part} <a href={`${siteRoot()}${writeAddress(theirs)}#${view}`}>{words.title}</a>
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
