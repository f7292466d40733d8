import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entryOfView, resultOf } from '../../../article/library.ts';
import { oncePer } from '../../../article/once.ts';
import { stateOf } from '../../../article/rows.ts';
import { type ClustersResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { askedRates, clustersFacts, drawing } from './chapter-facts.ts';
import { claims } from './claims.ts';

const id = 'similar-units';
const view = spec.id;
const prediction = drawing(words.axes);
const factsOf = oncePer((result: ClustersResult) => clustersFacts(result, stateOf(claims[0]), words.where));

const patches = {
  none: { dropout: 0 },
  high: { dropout: 0.7 },
  few: { clusters: 5 },
  many: { clusters: 40 },
  first: { layer: 1 },
};
const tries = Object.entries(patches).map(
  ([name, patch]): Try => ({ id: name, view, patch: { clusters: 10, ...patch } }),
);

function SimilarUnits(props: ChapterProps) {
  const entry = entryOfView(props.library, view);
  const facts = factsOf(resultOf<ClustersResult>(props.library, entry));
  const body = useMemo(() => words.body(facts), [facts]);
  const { ask, write, line } = words;
  return (
    <Chapter
      {...props}
      {...{ id, view, words, prediction, tries }}
      predict={{
        ask,
        handles: askedRates.map(words.handle),
        write,
        lines: [{ meaning: 'sampled', text: line }],
      }}
      outcome={facts && { told: (answer) => words.told(answer, facts), series: facts.series }}
      needs={[entry]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 5, question: words.question, figure: false, Chapter: SimilarUnits },
];
