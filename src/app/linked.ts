/** What run an address is a link to: read and written. */
import type { PageState } from '../contract/page.ts';
import { runMarker } from '../state/address.ts';
import { pageCodecs } from '../state/codecs.ts';
import { viewIds } from '../state/experiments.ts';
import { trainingCodecs } from '../state/selection.ts';

/** An address as a link to what a figure shows: to its place on the page, and to the visitor's run where it shows one. */
export function linkTo(address: string, id: string, state: Pick<PageState, 'embed'>, ofRun: boolean): string {
  const url = new URL(address);
  if (ofRun) {
    if (url.search === '') url.search = '?v=1';
    url.search += `&${runMarker}`;
  }
  if (!state.embed) url.hash = id;
  return url.href;
}

/** What the address that the page was opened with asks for. */
export interface Linked {
  /** Whether it says that it is of a run. */
  readonly marked: boolean;
  /** The view that it leads to; null where it names none. */
  readonly view: string | null;
}

/** How a run was asked for, where that is no choice of what is shown or on what it is computed. */
export const howMade = (Object.keys(trainingCodecs) as (keyof typeof trainingCodecs)[]).filter(
  (name) => name !== 'full' && name !== 'backend',
);

/** Reads the address that the page is opened with; null where it holds no run's settings. */
export function linkedIn({ search, hash }: Pick<Location, 'search' | 'hash'>, state: PageState): Linked | null {
  if (state.run === 'recorded' || state.autoplay || state.mode === 'present') return null;
  if (state.hide.includes('train') || state.lock.includes('train')) return null;
  const marked = search.split(/[?&]/).includes(runMarker);
  const usual = howMade.every((name) =>
    pageCodecs[name].equals(state[name] as never, pageCodecs[name].default as never),
  );
  if (!marked && usual) return null;
  const named = state.embed || state.full ? state.view : hash.slice(1);
  return { marked, view: viewIds.includes(named) ? named : null };
}
