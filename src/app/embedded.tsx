import type { ReactNode } from 'react';
import type { PageState } from '../contract/page.ts';
import { writeAddress } from '../state/address.ts';
import { isFramed } from '../state/framed.ts';
import { partRoot } from './part-root.ts';
import { alone as words } from './words.ts';

/** The way from a view alone to the page that it is a part of, in the same state. */
export function WholePageLink({ state }: { readonly state: PageState }) {
  const theirs = { ...state, embed: false, predict: 0, hide: [], lock: [], autoplay: false };
  return <a href={`${partRoot()}${writeAddress(theirs)}#${state.view}`}>{words.title}</a>;
}

/** A view alone: in a frame with little around it, at its own path with the way to the whole page before it. */
export function Embedded({ state, children }: { readonly state: PageState; readonly children: ReactNode }) {
  return (
    <main className="embedded">
      {!isFramed && (
        <header className="whole-page">
          <h1>
            <WholePageLink state={state} />
          </h1>
          <h2>{words.part}</h2>
        </header>
      )}
      {children}
      {isFramed && (
        <p className="whole-page">
          {words.whole} <WholePageLink state={state} />
        </p>
      )}
    </main>
  );
}
