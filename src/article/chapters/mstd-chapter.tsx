import { useMemo } from 'react';
import { lastCheckpoint } from '../../contract/checkpoints.ts';
import { claims } from '../../experiments/mstd/claims.ts';
import type { MstdResult } from '../../experiments/mstd/spec.ts';
import { Chapter, type ChapterProps, type Try } from '../chapter.tsx';
import { words } from '../en/mstd.tsx';
import { entriesOf, entryOfView, resultOf } from '../library.ts';
import { oncePer } from '../once.ts';
import { stateOf } from '../rows.ts';
import { drawing, mstdFacts } from './mstd.ts';

const prediction = drawing(words.axes);

const factsOf = oncePer((result: MstdResult) => mstdFacts(result, stateOf(claims[0])));

const usual = { dropout: 0.5, outputs: 'logits', axes: 'log', fit: [1, 2000], checkpoint: lastCheckpoint } as const;

const tries: readonly Try[] = [
  { id: 'log', view: 'mstd', patch: usual },
  { id: 'linear', view: 'mstd', patch: { ...usual, axes: 'linear' } },
  { id: 'probabilities', view: 'mstd', patch: { ...usual, outputs: 'probabilities' } },
  { id: 'low', view: 'mstd', patch: { ...usual, dropout: 0.1 } },
  { id: 'long', view: 'mstd', patch: { ...usual, budget: 'paper' } },
  { id: 'untrained', view: 'mstd', patch: { ...usual, checkpoint: 0 } },
];

/** MSTD against width; refers to view C. */
export function MstdChapter(props: ChapterProps) {
  const { library } = props;
  const entry = entryOfView(library, 'mstd');
  const long =
    library.views.mstd?.choose(entriesOf(library, 'mstd'), { ...stateOf(claims[0]), budget: 'paper' }) ?? null;
  const facts = factsOf(resultOf<MstdResult>(library, entry));
  const longer = factsOf(resultOf<MstdResult>(library, long));
  const body = useMemo(() => words.body(facts, longer), [facts, longer]);
  return (
    <Chapter
      {...props}
      id="spread-and-width"
      view="mstd"
      mark="C"
      question={words.question}
      lead={words.lead}
      prediction={prediction}
      predict={{
        ask: words.ask,
        handles: words.handles,
        write: words.write,
        lines: [
          { meaning: 'sampled', text: words.lines.sampled },
          { meaning: 'control', text: words.lines.control },
        ],
      }}
      outcome={facts && { told: (answer) => words.told(answer, facts), series: facts.series }}
      needs={[entry, long]}
      tries={tries}
      tryWords={words.tries}
    >
      {body}
    </Chapter>
  );
}
