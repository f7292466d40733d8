import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entriesOf, entryOfView, type Library, recordingOf } from '../../../article/library.ts';
import { oncePer } from '../../../article/once.ts';
import type { Recorded, RecordedEntry } from '../../../contract/view.ts';
import { type BatchSizeParams, type BatchSizeResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { batchFacts, highOf, prediction } from './chapter-facts.ts';
import { paperTrends } from './evidence.ts';

const id = 'batch-sizes';

const tries: readonly Try[] = [
  { id: 'high', view: spec.id, patch: { learningRate: 0.03 } },
  { id: 'sgd', view: spec.id, patch: { optimiser: 'sgd', learningRate: 0.05 } },
  { id: 'scaled', view: spec.id, patch: { scaleRate: 'sqrt' } },
  { id: 'usual', view: spec.id, patch: {} },
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
      {...{ id, words, prediction, tries }}
      predict={{ ask: words.ask, options: words.options }}
      outcome={
        facts && {
          told: (answer) => words.told(typeof answer === 'string' ? answer : null, facts),
          found: facts.found ?? undefined,
        }
      }
      needs={[usual, high]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 3, question: words.question, figure: true, Chapter: BatchSizeChapter },
];
