import type { PageState } from '../contract/page.ts';
import { readAddress, writeAddress } from './address.ts';
import { pageLayers } from './layers.ts';
import { withNotice } from './notices.ts';
import { reconcile } from './page-state.ts';

/** The part of the browser that the store reads and writes. */
export interface AddressBar {
  /** The query string. */
  read(): string;
  /** Replaces the query string without a new entry in the history; may throw. */
  write(search: string): void;
  /**
   * Calls when the visitor went back or forward, with whether the state stays, because that only closed what lay over
   * the page; answers what ends it.
   */
  onChange(listener: (stays: boolean) => void): () => void;
  /** Calls before a click is answered, so that what copies the address finds it up to date; answers what ends it. */
  onAsked?(listener: () => void): () => void;
}

/** What made the newest state. */
export type Source = 'address' | 'slider' | 'chart' | 'field' | 'menu' | (string & {});

export interface PageStore {
  readonly getState: () => PageState;
  /** What made the newest state. */
  readonly getSource: () => Source;
  /** Plain sentences about the address: what was clamped or left out. */
  readonly getNotices: () => readonly string[];
  readonly subscribe: (listener: () => void) => () => void;
  set(patch: Partial<PageState>, source: Source): void;
  dismiss(notice: string): void;
  /** Writes the address now if that is due, and stops listening. */
  dispose(): void;
}

/**
 * How long the state rests before the address follows, ms: writing an address takes a frame's time, and Safari throws
 * when that is done more often than about 100 times in 30 seconds.
 */
export const writeInterval = 250;

export const browserBar: AddressBar = {
  read: () => location.search,
  write: (search) => history.replaceState(history.state, '', `${location.pathname}${search}${location.hash}`),
  onChange(listener) {
    const moved = () => listener(pageLayers.moved());
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  },
  onAsked(listener) {
    addEventListener('click', listener, { capture: true });
    return () => removeEventListener('click', listener, { capture: true });
  },
};

/** One state for the whole page, kept in the address. For React's useSyncExternalStore. */
export function createStore(bar: AddressBar = browserBar): PageStore {
  const first = readAddress(bar.read());
  const listeners = new Set<() => void>();
  let { state } = first;
  let source: Source = 'address';
  let notices: readonly string[] = first.notices;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = false;

  const announce = () => {
    for (const listener of [...listeners]) listener();
  };
  const write = () => {
    due = false;
    timer = undefined;
    try {
      bar.write(writeAddress(state));
    } catch {
      // A frame without an address of its own keeps its state to itself.
    }
  };
  const writeSoon = () => {
    due = true;
    clearTimeout(timer);
    timer = setTimeout(write, writeInterval);
  };
  const unasked = bar.onAsked?.(() => {
    clearTimeout(timer);
    if (due) write();
  });
  const unlisten = bar.onChange((stays) => {
    if (stays) return writeSoon();
    const read = readAddress(bar.read());
    clearTimeout(timer);
    timer = undefined;
    due = false;
    state = read.state;
    source = 'address';
    notices = read.notices.reduce(withNotice, notices);
    announce();
  });

  return {
    getState: () => state,
    getSource: () => source,
    getNotices: () => notices,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(patch, from) {
      state = reconcile({ ...state, ...patch });
      source = from;
      writeSoon();
      announce();
    },
    dismiss(notice) {
      notices = notices.filter((other) => other !== notice);
      announce();
    },
    dispose() {
      unlisten();
      unasked?.();
      clearTimeout(timer);
      if (due) write();
    },
  };
}
