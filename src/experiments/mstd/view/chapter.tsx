import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entriesOf, entryOfView, resultOf } from '../../../article/library.ts';
import { oncePer } from '../../../article/once.ts';
import { stateOf } from '../../../article/rows.ts';
import { type MstdResult, spec, trainings } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { words as figure } from '../words/figure.tsx';
import { drawing, mstdFacts } from './chapter-facts.ts';
import { claims } from './claims.ts';
import { meanings } from './drawing.ts';

const prediction = drawing(words.axes);

const factsOf = oncePer((result: MstdResult) => mstdFacts(result, stateOf(claims[0])));

const id = 'spread-and-width';

const patches = {
  log: {},
  linear: { axes: 'linear' },
  probabilities: { outputs: 'probabilities' },
  low: { dropout: 0.1 },
  long: { budget: 'paper' },
  untrained: { checkpoint: 0 },
} as const;
const tries = Object.entries(patches).map(([id, patch]): Try => ({ id, view: spec.id, patch }));

/** MSTD against width; refers to the laboratory's view. */
function MstdChapter(props: ChapterProps) {
  const { library } = props;
  const long = entryOfView(library, spec.id);
  const view = library.views[spec.id];
  const entry = view?.choose(entriesOf(library, spec.id), { ...stateOf(claims[0]), budget: 'lecture' }) ?? null;
  const facts = factsOf(resultOf<MstdResult>(library, entry));
  const longer = factsOf(resultOf<MstdResult>(library, long));
  const body = useMemo(() => words.body(facts, longer), [facts, longer]);
  return (
    <Chapter
      {...props}
      {...{ id, words, prediction, tries }}
      predict={{
        ask: words.ask,
        handles: words.handles,
        write: words.write,
        lines: trainings.map((training) => ({ meaning: meanings[training], text: figure.label[training] })),
      }}
      outcome={facts && { told: (answer) => words.told(answer, facts), series: facts.series }}
      needs={[entry, long]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 6, question: words.question, figure: false, Chapter: MstdChapter },
];
