import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { browserStorage, createPredictions, type PredictionStore, parseRemembered } from './store.ts';
import { type Answer, handlesOf, type Prediction, type Stage } from './types.ts';

export const predictions: PredictionStore = createPredictions(browserStorage());
export const Predictions = createContext(predictions);

export interface Asked {
  readonly stage: Stage;
  /** What is chosen or drawn so far, or was; null where nothing has been chosen yet. */
  readonly answer: Answer | null;
  /** Whether the visitor has answered rather than found the handles where they are. */
  readonly touched: boolean;
  readonly change: (answer: Answer) => void;
  readonly reveal: () => void;
  readonly skip: () => void;
  readonly again: () => void;
  /** Takes the answer back from sight; what was chosen or drawn stays. */
  readonly hide: () => void;
}

/** One chapter's question and what the visitor made of it. */
export function usePrediction(chapter: string, prediction: Prediction): Asked {
  const store = useContext(Predictions);
  const read = () => store.get(chapter);
  const text = useSyncExternalStore(store.subscribe, read, read);
  const [draft, setDraft] = useState<Answer | null>(null);
  useEffect(
    () =>
      store.subscribe((deleted) => {
        if (deleted) setDraft(null);
      }),
    [store],
  );
  const remembered = parseRemembered(text, prediction);
  const start = prediction.kind === 'drawing' ? handlesOf(prediction).map((handle) => handle.start) : null;
  const stage = remembered === null ? 'asked' : remembered.answer === null ? 'skipped' : 'revealed';
  return {
    stage,
    answer: stage === 'asked' ? (draft ?? start) : (remembered?.answer ?? null),
    touched: draft !== null,
    change: setDraft,
    reveal: () => store.set(chapter, { answer: draft }),
    skip: () => store.set(chapter, { answer: null }),
    again: () => {
      setDraft(null);
      store.set(chapter, null);
    },
    hide: () => store.set(chapter, null),
  };
}
