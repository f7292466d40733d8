import { type ReactNode, useMemo } from 'react';
import type { Recorded } from '../contract/view.ts';
import { Chapter, type ChapterEntry, type ChapterProps, type ChapterWords, type Try } from './chapter.tsx';
import { entryOfView, recordingOf } from './library.ts';
import { oncePer } from './once.ts';
import type { Prediction } from './predict/types.ts';

interface Asked<R, F> {
  readonly id: string;
  /** Its place among all chapters, rising. */
  readonly order: number;
  /** The experiment it is about. */
  readonly view: string;
  readonly words: ChapterWords & {
    readonly ask: string;
    readonly options: Readonly<Record<string, string>>;
    told(chosen: string | null, facts: F): string;
  };
  readonly prediction: Prediction;
  readonly tries: readonly Try[];
  /** What the recorded run at the usual settings says; null where it lacks a part. */
  factsOf(result: R): F | null;
  /** The option that the facts bear out; where it is left out, none is. */
  found(facts: F): string | undefined;
  /** What is told after the question; facts are null until the recorded run has come. */
  body(facts: F | null): ReactNode;
}

interface Asking<R, F> extends Asked<R, F> {
  /** The chapter's entry but for its component. */
  readonly entry: Omit<ChapterEntry, 'Chapter'>;
  readonly factsFor: (run: Recorded<unknown, R> | null) => F | null;
}

/** What `AskedChapter` shows. */
export const asking = <R, F>(asked: Asked<R, F>): Asking<R, F> => ({
  ...asked,
  entry: { id: asked.id, order: asked.order, question: asked.words.question, figure: true },
  factsFor: oncePer(({ result }) => asked.factsOf(result)),
});

/** A chapter with a figure of its own that asks for one of several options, and tells what the recorded run says. */
export function AskedChapter<R, F>({ asked, ...props }: ChapterProps & { readonly asked: Asking<R, F> }) {
  const { id, view, words, prediction, tries, factsFor, found, body } = asked;
  const entry = entryOfView(props.library, view);
  const facts = factsFor(recordingOf(props.library, entry));
  const told = useMemo(() => body(facts), [body, facts]);
  return (
    <Chapter
      {...props}
      {...{ id, words, prediction, tries }}
      predict={{ ask: words.ask, options: words.options }}
      outcome={
        facts && {
          told: (answer) => words.told(typeof answer === 'string' ? answer : null, facts),
          found: found(facts),
        }
      }
      needs={[entry]}
    >
      {told}
    </Chapter>
  );
}
