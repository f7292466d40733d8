/** A view in another page, held back until its chapter's question is answered or passed over. */
import { type ReactNode, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import { createPredictions } from '../article/predict/store.ts';
import type { PageState } from '../contract/page.ts';
import { words } from './ask-words.ts';
import type { LibraryParts } from './library.ts';
import { QuestionCard, questionsOf } from './questions.tsx';

interface AskFirstProps extends LibraryParts {
  readonly state: PageState;
  readonly set: (patch: Partial<PageState>, source: string) => void;
  /** The view. */
  readonly children: ReactNode;
  /** What stands in its place. */
  readonly instead: ReactNode;
}

export default function AskFirst({ state, set, children, instead, ...parts }: AskFirstProps) {
  // Asked anew each time: in a lecture the lecturer's own answer is nobody's business.
  const [store] = useState(() => createPredictions(null));
  const questions = questionsOf(state.view);
  const left = Math.min(state.predict, questions.length);
  const asked = left > 0 ? questions[questions.length - left] : null;
  const read = () => asked === null || store.get(asked.id) !== null;
  const answered = useSyncExternalStore(store.subscribe, read, read);
  const whole = useRef<HTMLDivElement>(null);
  const goOn = () => {
    flushSync(() => set({ predict: left - 1 }, 'menu'));
    whole.current?.focus({ preventScroll: true });
  };
  return (
    <div className="ask-first" ref={whole} tabIndex={-1}>
      {asked && (
        <section className="text">
          <h2>{asked.question}</h2>
          <QuestionCard
            key={asked.id}
            id={asked.id}
            {...{ state, store, ...parts }}
            after={
              <button type="button" onClick={goOn}>
                {left > 1 ? words.next : words.close}
              </button>
            }
          />
        </section>
      )}
      {answered && left <= 1 ? children : instead}
    </div>
  );
}
