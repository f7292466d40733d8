import { useMemo } from 'react';
import { claims } from '../../experiments/clusters/claims.ts';
import type { ClustersResult } from '../../experiments/clusters/spec.ts';
import { Chapter, type ChapterProps, type Try } from '../chapter.tsx';
import { words } from '../en/clusters.tsx';
import { entryOfView, resultOf } from '../library.ts';
import { oncePer } from '../once.ts';
import { stateOf } from '../rows.ts';
import { askedRates, clustersFacts, drawing } from './clusters.ts';

const prediction = drawing(words.axes);

const factsOf = oncePer((result: ClustersResult) => clustersFacts(result, stateOf(claims[0]), words.where));

const usual = { network: 'lab', layer: 2, clusters: 10 } as const;

const tries: readonly Try[] = [
  { id: 'none', view: 'clusters', patch: { ...usual, dropout: 0 } },
  { id: 'high', view: 'clusters', patch: { ...usual, dropout: 0.7 } },
  { id: 'few', view: 'clusters', patch: { ...usual, clusters: 5, dropout: 0.5 } },
  { id: 'many', view: 'clusters', patch: { ...usual, clusters: 40, dropout: 0.5 } },
  { id: 'first', view: 'clusters', patch: { ...usual, layer: 1, dropout: 0.5 } },
];

/** Similar units; refers to view B. */
export function ClustersChapter(props: ChapterProps) {
  const { library } = props;
  const entry = entryOfView(library, 'clusters');
  const facts = factsOf(resultOf<ClustersResult>(library, entry));
  const body = useMemo(() => words.body(facts), [facts]);
  return (
    <Chapter
      {...props}
      id="similar-units"
      view="clusters"
      mark="B"
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
      needs={[entry]}
      tries={tries}
      tryWords={words.tries}
    >
      {body}
    </Chapter>
  );
}
