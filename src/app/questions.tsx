/** The chapters' questions by themselves: for a room, and for a view in another page. Loaded where one is asked. */
import type { ReactElement } from 'react';
import { type Alone, AskedAlone } from '../article/predict/alone.ts';
import type { PredictionStore } from '../article/predict/store.ts';
import { Predictions } from '../article/predict/use-prediction.ts';
import { Reproduces } from '../article/reproduces.tsx';
import { reproduces } from '../article/words/reproduces.tsx';
import type { PageState } from '../contract/page.ts';
import { letterOf, reproducesId } from '../state/experiments.ts';
import { chapters } from './chapters.ts';
import { type LibraryParts, libraryOf } from './library.ts';
import './styles/chapters.css';
import './styles/question.css';

export interface Question {
  /** Under which its answer is remembered. */
  readonly id: string;
  /** Its heading. */
  readonly question: string;
}

/** What is asked before a scene, a view or the claims, in the order of the text; nothing of most others. */
export const questionsOf = (scene: string): readonly Question[] =>
  scene === reproducesId
    ? [{ id: scene, question: reproduces.question }]
    : chapters.filter(({ view, asks }) => view === scene && asks !== false);

interface QuestionCardProps extends LibraryParts, Alone {
  readonly id: string;
  readonly state: PageState;
  /** What the answers are kept in. */
  readonly store: PredictionStore;
}

const nothing = () => {};

/** One question, with the means to answer it, and then the answer. */
export function QuestionCard({ id, state, store, handle, after, ...parts }: QuestionCardProps): ReactElement {
  const library = libraryOf(parts);
  const chapter = chapters.find((one) => one.id === id);
  return (
    <Predictions value={store}>
      <AskedAlone value={{ handle, after }}>
        {chapter ? (
          <chapter.Chapter
            number={1}
            view={chapter.view}
            mark={letterOf(chapter.view)}
            show={nothing}
            {...{ library, state }}
          />
        ) : (
          <Reproduces number={1} show={nothing} {...library} />
        )}
      </AskedAlone>
    </Predictions>
  );
}
