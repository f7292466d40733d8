/** Where the address leads within the lecture plans: which plan is open, and how. */
import { useSyncExternalStore } from 'react';
import { attempt, pagesRoot } from '../../state/kept.ts';
import { pageLayers } from '../../state/layers.ts';

export type Source =
  | { readonly kind: 'none' }
  /** One of the lecturer's own, in this browser. */
  | { readonly kind: 'own'; readonly id: string }
  | { readonly kind: 'sample'; readonly id: string }
  /** A file beside the site. */
  | { readonly kind: 'file'; readonly name: string }
  /** A plan in the address itself. */
  | { readonly kind: 'link'; readonly code: string };

export interface Place {
  readonly source: Source;
  /** The scene presented, counted from 1; 0 where nothing is. */
  readonly scene: number;
  /** Whether the sheets for the lecturer are shown. */
  readonly sheets: boolean;
}

export const nowhere: Place = { source: { kind: 'none' }, scene: 0, sheets: false };

export function readPlace(search: string, hash: string): Place {
  const query = new URLSearchParams(search);
  const scene = Math.max(0, Math.floor(Number(query.get('present'))) || 0);
  const sheets = query.get('sheets') === '1';
  const [own, sample, name] = ['own', 'sample', 'plan'].map((one) => query.get(one));
  const code = /^#plan=(.*)$/s.exec(hash)?.[1];
  const source: Source =
    code !== undefined
      ? { kind: 'link', code }
      : name !== null
        ? { kind: 'file', name }
        : own !== null
          ? { kind: 'own', id: own }
          : sample !== null
            ? { kind: 'sample', id: sample }
            : nowhere.source;
  return source.kind === 'none' ? nowhere : { source, scene, sheets };
}

/** Query and hash for a place. */
export function writePlace({ source, scene, sheets }: Place): string {
  const query = [
    source.kind === 'own' && `own=${encodeURIComponent(source.id)}`,
    source.kind === 'sample' && `sample=${encodeURIComponent(source.id)}`,
    source.kind === 'file' && `plan=${encodeURIComponent(source.name)}`,
    scene > 0 && `present=${scene}`,
    sheets && 'sheets=1',
  ].filter(Boolean);
  const hash = source.kind === 'link' ? `plan=${source.code}` : 'plans';
  return `${query.length > 0 ? `?${query.join('&')}` : ''}#${hash}`;
}

/** The whole address of a place on this site. */
export const linkTo = (place: Place): string => `${pagesRoot()}classroom/${writePlace(place)}`;

let here = nowhere;
let from = '';
const listeners = new Set<() => void>();

/** The place of the address, the same object while the address is the same. */
function look(): Place {
  const now = location.search + location.hash;
  if (now !== from) {
    from = now;
    here = readPlace(location.search, location.hash);
  }
  return here;
}

/** `push`: with a new entry in the browser's history, so that Back leads here again. */
export function go(place: Place, how: 'push' | 'replace'): void {
  const address = location.pathname + writePlace(place);
  // Safari throws where it is asked too often.
  attempt(() =>
    how === 'push' ? history.pushState(null, '', address) : history.replaceState(history.state, '', address),
  );
  from = location.search + location.hash;
  here = place;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  const moved = () => {
    // What lay over the page is closed; its entry may be of the scene before.
    if (pageLayers.moved()) go(here, 'replace');
    else listener();
  };
  listeners.add(listener);
  addEventListener('popstate', moved);
  addEventListener('hashchange', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('popstate', moved);
    removeEventListener('hashchange', listener);
  };
}

export const usePlace = (): Place => useSyncExternalStore(subscribe, look, look);
