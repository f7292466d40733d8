import { useMemo } from 'react';
import { claims } from '../../experiments/variance/claims.ts';
import type { VarianceResult } from '../../experiments/variance/spec.ts';
import { Chapter, type ChapterProps, type Try } from '../chapter.tsx';
import { words } from '../en/variance.tsx';
import { entryOfView, resultOf } from '../library.ts';
import { oncePer } from '../once.ts';
import { stateOf } from '../rows.ts';
import { askedRates, drawing, varianceFacts } from './variance.ts';

const prediction = drawing(words.axes);

const factsOf = oncePer((result: VarianceResult) => varianceFacts(result, stateOf(claims[0]), words.where));

const usual = { where: '2,3', scale: 'absolute', samples: 50, dropout: 0.5 } as const;

const tries: readonly Try[] = [
  { id: 'probabilities', view: 'variance', patch: { ...usual, outputs: 'probabilities' } },
  { id: 'logits', view: 'variance', patch: { ...usual, outputs: 'logits' } },
  { id: 'relative', view: 'variance', patch: { ...usual, outputs: 'logits', scale: 'relative' } },
  { id: 'one-mask', view: 'variance', patch: { ...usual, outputs: 'logits', samples: 1 } },
  { id: 'layer-3', view: 'variance', patch: { ...usual, outputs: 'probabilities', where: '3' } },
];

/** Model variance, with view F. */
export function VarianceChapter(props: ChapterProps) {
  const { library } = props;
  const entry = entryOfView(library, 'variance');
  const facts = factsOf(resultOf<VarianceResult>(library, entry));
  const body = useMemo(() => words.body(facts), [facts]);
  return (
    <Chapter
      {...props}
      id="model-variance"
      view="variance"
      mark="F"
      question={words.question}
      lead={words.lead}
      prediction={prediction}
      predict={{
        ask: words.ask,
        handles: askedRates.map(words.handle),
        write: words.write,
        lines: [
          { meaning: 'scaled', text: words.lines.scaled },
          { meaning: 'sampled', text: words.lines.sampled },
        ],
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
