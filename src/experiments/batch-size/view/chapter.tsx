/** What the recorded runs say of batch sizes. */
import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entriesOf, entryOfView, type Library, recordingOf } from '../../../article/library.ts';
import { oncePer } from '../../../article/once.ts';
import type { Choice } from '../../../article/predict/types.ts';
import type { Recorded, RecordedEntry } from '../../../contract/view.ts';
import { effect } from '../../../core/statistics.ts';
import { type BatchSizeParams, type BatchSizeResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { type Ends, endsOf, paperTrends, type Trends, trendsOf } from './evidence.ts';

export const prediction: Choice = {
  kind: 'choice',
  options: [
    { id: 'rises', sketch: [0.1, 0.45, 0.7, 0.85, 0.92] },
    { id: 'flat', sketch: [0.55, 0.52, 0.56, 0.53, 0.55] },
    { id: 'falls', sketch: [0.92, 0.85, 0.7, 0.45, 0.1] },
  ],
};

const sided = { above: 'rises', below: 'falls', none: 'flat' } as const;

/** What a recorded run says, at the ends of its range of batch sizes and of the trend between them. */
export interface BatchFacts extends Pick<Ends, 'batches' | 'steps'> {
  readonly learningRate: number;
  readonly rate: number;
  readonly trends: Trends;
  readonly found: (typeof sided)[keyof typeof sided] | null;
  readonly seeds: number;
}

export function batchFacts(
  { learningRate }: Pick<BatchSizeParams, 'learningRate'>,
  result: BatchSizeResult,
): BatchFacts {
  const trends = trendsOf(result);
  return {
    ...endsOf(result),
    learningRate,
    rate: result.rate,
    trends,
    found: trends.dropout && sided[effect(trends.dropout.interval)],
    seeds: result.seeds.length,
  };
}

/** Like the usual recording but for a higher learning rate; null where there is none. */
export function highOf(entries: readonly RecordedEntry[], usual: RecordedEntry | null): RecordedEntry | null {
  const paramsOf = ({ params }: RecordedEntry) => params as BatchSizeParams;
  if (!usual) return null;
  const own = paramsOf(usual);
  const alike = (params: BatchSizeParams) =>
    params.optimiser === own.optimiser && params.scaleRate === own.scaleRate && params.learningRate > own.learningRate;
  return entries.find((entry) => alike(paramsOf(entry))) ?? null;
}

const id = 'batch-sizes';

const usualState = { learningRate: 0.001, optimiser: 'adam', scaleRate: 'no' } as const;

const tries: readonly Try[] = [
  { id: 'high', view: spec.id, patch: { ...usualState, learningRate: 0.03 } },
  { id: 'sgd', view: spec.id, patch: { ...usualState, optimiser: 'sgd', learningRate: 0.05 } },
  { id: 'scaled', view: spec.id, patch: { ...usualState, scaleRate: 'sqrt' } },
  { id: 'usual', view: spec.id, patch: usualState },
];

type Recording = Recorded<BatchSizeParams, BatchSizeResult>;
const factsOf = oncePer(({ params, result }: Recording) => batchFacts(params, result));

const factsFrom = (library: Library, entry: RecordedEntry | null) => factsOf(recordingOf(library, entry));

function BatchSizeChapter(props: ChapterProps) {
  const { library } = props;
  const usual = entryOfView(library, spec.id);
  const high = highOf(entriesOf(library, spec.id), usual);
  const facts = factsFrom(library, usual);
  const rough = factsFrom(library, high);
  const body = useMemo(() => words.body(facts, rough, paperTrends.dropout), [facts, rough]);
  return (
    <Chapter
      {...props}
      id={id}
      question={words.question}
      lead={words.lead}
      prediction={prediction}
      predict={{ ask: words.ask, options: words.options }}
      outcome={
        facts && {
          told: (answer) => words.told(typeof answer === 'string' ? answer : null, facts),
          found: facts.found ?? undefined,
        }
      }
      needs={[usual, high]}
      tries={tries}
      tryWords={words.tries}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 3, question: words.question, figure: true, Chapter: BatchSizeChapter },
];
