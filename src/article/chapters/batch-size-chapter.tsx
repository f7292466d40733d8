import { useMemo } from 'react';
import type { Recorded, RecordedEntry } from '../../contract/view.ts';
import type { BatchSizeParams, BatchSizeResult } from '../../experiments/batch-size/spec.ts';
import { Chapter, type ChapterProps, type Try } from '../chapter.tsx';
import { words } from '../en/batch-size.tsx';
import { entriesOf, entryOfView, type Library, recordingOf } from '../library.ts';
import { oncePer } from '../once.ts';
import { batchFacts, highOf, paper, prediction } from './batch-size.ts';

const usualState = { learningRate: 0.001, optimiser: 'adam', scaleRate: 'no' } as const;

const tries: readonly Try[] = [
  { id: 'high', view: 'batch-size', patch: { ...usualState, learningRate: 0.03 } },
  { id: 'sgd', view: 'batch-size', patch: { ...usualState, optimiser: 'sgd', learningRate: 0.05 } },
  { id: 'scaled', view: 'batch-size', patch: { ...usualState, scaleRate: 'sqrt' } },
  { id: 'usual', view: 'batch-size', patch: usualState },
];

type Recording = Recorded<BatchSizeParams, BatchSizeResult>;
const factsOf = oncePer(({ params, result }: Recording) => batchFacts(params, result));

const factsFrom = (library: Library, entry: RecordedEntry | null) => factsOf(recordingOf(library, entry));

/** Batch size, with view E. */
export function BatchSizeChapter(props: ChapterProps) {
  const { library } = props;
  const usual = entryOfView(library, 'batch-size');
  const high = highOf(entriesOf(library, 'batch-size'), usual);
  const facts = factsFrom(library, usual);
  const rough = factsFrom(library, high);
  const body = useMemo(() => words.body(facts, rough, paper.dropout), [facts, rough]);
  return (
    <Chapter
      {...props}
      id="batch-sizes"
      view="batch-size"
      mark="E"
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
