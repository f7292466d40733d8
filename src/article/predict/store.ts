/** Predictions remembered by this browser; where it does not allow that, as long as the page is open. */
import { isAnswer, type Prediction, type Remembered } from './types.ts';

export interface PredictionStore {
  readonly subscribe: (listener: () => void) => () => void;
  /** What is remembered of a chapter, as text; null where it has not been answered. The same text means no change. */
  readonly get: (chapter: string) => string | null;
  /** Remembers an answer, or with null forgets it. */
  readonly set: (chapter: string, remembered: Remembered | null) => void;
}

export type Storage = Pick<globalThis.Storage, 'getItem' | 'setItem' | 'removeItem'>;

const keyOf = (chapter: string): string => `dropout-cloud:prediction:${chapter}`;

/** A frame without an origin, and a browser set to keep nothing, throw at the mere name of their storage. */
export function browserStorage(): Storage | null {
  try {
    return globalThis.localStorage ?? null;
  } catch {
    return null;
  }
}

export function createPredictions(storage: Storage | null): PredictionStore {
  const known = new Map<string, string | null>();
  const listeners = new Set<() => void>();
  const read = (chapter: string): string | null => {
    try {
      return storage?.getItem(keyOf(chapter)) ?? null;
    } catch {
      return null;
    }
  };
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get(chapter) {
      const text = known.get(chapter);
      if (text !== undefined) return text;
      const kept = read(chapter);
      known.set(chapter, kept);
      return kept;
    },
    set(chapter, remembered) {
      const text = remembered && JSON.stringify(remembered);
      known.set(chapter, text);
      try {
        if (text === null) storage?.removeItem(keyOf(chapter));
        else storage?.setItem(keyOf(chapter), text);
      } catch {
        // Full, or forbidden: it is remembered until the page is closed.
      }
      for (const listener of listeners) listener();
    },
  };
}

/** What a text remembers of a question; null where it is no answer to it. */
export function parseRemembered(text: string | null, prediction: Prediction): Remembered | null {
  if (text === null) return null;
  try {
    const { answer } = JSON.parse(text) as Partial<Remembered>;
    return answer === null || isAnswer(prediction, answer) ? { answer } : null;
  } catch {
    return null;
  }
}
