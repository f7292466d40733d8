/** Predictions remembered by this browser; where it does not allow that, as long as the page is open. */
import { attempt, type KeyValues, keyOf } from '../../state/kept.ts';
import { isAnswer, type Prediction, type Remembered } from './types.ts';

export interface PredictionStore {
  /** The listener is told whether the visitor had all answers deleted, what is chosen but not yet shown among them. */
  readonly subscribe: (listener: (deleted?: boolean) => void) => () => void;
  /** What is remembered of a chapter, as text; null where it has not been answered. The same text means no change. */
  readonly get: (chapter: string) => string | null;
  /** Remembers an answer, or with null forgets it. */
  readonly set: (chapter: string, remembered: Remembered | null) => void;
}

const nameOf = (chapter: string): string => `prediction:${chapter}`;

/** A frame without an origin, and a browser set to keep nothing, throw at the mere name of their storage. */
export const browserStorage = (): KeyValues | null => attempt(() => globalThis.localStorage ?? null);

export function createPredictions(storage: KeyValues | null): PredictionStore {
  const known = new Map<string, string | null>();
  const listeners = new Set<(deleted?: boolean) => void>();
  // From another tab, or from the list of what is kept.
  const hear = ({ key, newValue }: StorageEvent) => {
    if (newValue !== null || !(key ?? '').startsWith(keyOf(nameOf('')))) return;
    known.clear();
    for (const listener of listeners) listener(true);
  };
  if (storage) globalThis.addEventListener?.('storage', hear);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    get(chapter) {
      const text = known.get(chapter);
      if (text !== undefined) return text;
      const kept = attempt(() => storage?.getItem(keyOf(nameOf(chapter))) ?? null);
      known.set(chapter, kept);
      return kept;
    },
    set(chapter, remembered) {
      const text = remembered && JSON.stringify(remembered);
      known.set(chapter, text);
      // Where that is full or forbidden, it is remembered until the page is closed.
      attempt(() => {
        const key = keyOf(nameOf(chapter));
        if (text === null) storage?.removeItem(key);
        else storage?.setItem(key, text);
      });
      for (const listener of listeners) listener();
    },
  };
}

/** What a text remembers of a question; null where it is no answer to it. */
export function parseRemembered(text: string | null, prediction: Prediction): Remembered | null {
  return attempt(() => {
    const { answer } = JSON.parse(text ?? '') as Partial<Remembered>;
    return answer === null || isAnswer(prediction, answer) ? { answer } : null;
  });
}
