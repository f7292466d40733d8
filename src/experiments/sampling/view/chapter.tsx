import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entriesOf, type Library, recordingOf } from '../../../article/library.ts';
import { oncePer } from '../../../article/once.ts';
import type { Recorded } from '../../../contract/view.ts';
import type { SamplingParams, SamplingResult } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { words as conventions } from '../words/conventions.tsx';
import { askedRates, drawing, type SamplingFacts, samplingFacts, usualAndHigh } from './chapter-facts.ts';
import { ConventionsChapter } from './conventions.tsx';

const prediction = drawing(words.axes);

const tries: readonly Try[] = [
  { id: 'high-rate', view: 'sampling', patch: { dropout: 0.8, measure: 'accuracy', split: 'test' } },
  { id: 'rough', view: 'sampling', patch: { learningRate: 0.03, dropout: 0.4, measure: 'accuracy' } },
  { id: 'last-layer', view: 'sampling', patch: { layers: [3], budget: 'quick' } },
  { id: 'few-masks', view: 'sampling', patch: { samples: 5, dropout: 0.5 } },
  {
    id: 'few-images',
    view: 'sampling',
    patch: { trainImages: 2000, budget: 'lecture', measure: 'cross-entropy', mean: 'arithmetic', dropout: 0.4 },
  },
];

type Recording = Recorded<SamplingParams, SamplingResult>;
const facts = (rate: number) =>
  oncePer(({ params, result }: Recording) => samplingFacts(params, result, rate, words.where));
const usualFacts = facts(0.5);
const highFacts = facts(0.4);

/** What the text quotes of the recording at the usual settings; null until it has come. */
const usualFrom = (library: Library): SamplingFacts | null =>
  usualFacts(recordingOf(library, usualAndHigh(entriesOf(library, 'sampling')).usual));

/** Sampling against scaling; refers to view A. */
function SamplingChapter(props: ChapterProps) {
  const { library } = props;
  const { usual, high } = usualAndHigh(entriesOf(library, 'sampling'));
  const facts = usualFrom(library);
  const rough = highFacts(recordingOf(library, high));
  const body = useMemo(() => words.body(facts, rough), [facts, rough]);
  return (
    <Chapter
      {...props}
      id="sampling-against-scaling"
      question={words.question}
      lead={words.lead}
      prediction={prediction}
      predict={{
        ask: words.ask,
        handles: askedRates.map(words.handle),
        write: words.write,
        lines: [{ meaning: 'sampled', text: words.line }],
      }}
      outcome={facts && { told: (answer) => words.told(answer, facts), series: facts.series }}
      needs={[usual, high]}
      tries={tries}
      tryWords={words.tries}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id: 'conventions', order: 1, question: conventions.question, figure: false, Chapter: ConventionsChapter },
  { id: 'sampling-against-scaling', order: 2, question: words.question, figure: false, Chapter: SamplingChapter },
];
