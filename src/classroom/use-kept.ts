import { useState } from 'react';
import type { Codec } from '../core/codec.ts';
import { attempt, isFull, keyOf } from '../state/kept.ts';
import { readJson } from './assignments/checked.ts';
import { keeping as words } from './words.ts';

function load<T>(key: string, codec: Codec<T>, empty: T): { readonly value: T; readonly problem: string } {
  const kept = attempt(() => localStorage.getItem(key));
  if (kept === null) return { value: empty, problem: '' };
  const read = readJson(codec, kept);
  return 'value' in read ? { value: read.value, problem: '' } : { value: empty, problem: words.unreadable };
}

/** A value that this copy of the site keeps in the browser, how it is changed, and what is wrong with the keeping. */
export function useKept<T>(
  name: string,
  codec: Codec<T>,
  empty: T,
): readonly [value: T, change: (next: (now: T) => T) => void, problem: string] {
  const key = keyOf(name);
  const [state, set] = useState(() => load(key, codec, empty));
  const [problem, tell] = useState(state.problem);
  const change = (next: (now: T) => T) =>
    set((now) => {
      const value = next(now.value);
      if (value === now.value) return now;
      try {
        localStorage.setItem(key, JSON.stringify(value));
        queueMicrotask(() => tell(''));
      } catch (error) {
        queueMicrotask(() => tell(isFull(error) ? words.full : words.forbidden));
      }
      return { value, problem: '' };
    });
  return [state.value, change, problem];
}
