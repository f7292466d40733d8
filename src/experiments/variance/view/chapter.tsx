import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../article/chapter.tsx';
import { entryOfView, resultOf } from '../../../article/library.ts';
import { oncePer } from '../../../article/once.ts';
import { spec, type VarianceResult, type VarianceSlice } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { askedRates, drawing, varianceFacts } from './chapter-facts.ts';
import { paperState } from './claims.ts';

const id = 'model-variance';

const prediction = drawing(words.axes);

const factsOf = oncePer((result: VarianceResult) => varianceFacts(result, paperState, words.where));

const patches: Readonly<Record<keyof typeof words.tries, Try['patch'] & Partial<VarianceSlice>>> = {
  probabilities: { outputs: 'probabilities' },
  logits: {},
  relative: { varianceUnit: 'relative' },
  'one-mask': { samples: 1 },
  'layer-3': { outputs: 'probabilities', varianceLayers: '3' },
};
const tries = Object.entries(patches).map(([name, patch]): Try => ({ id: name, view: spec.id, patch }));

function VarianceChapter(props: ChapterProps) {
  const { library } = props;
  const entry = entryOfView(library, spec.id);
  const facts = factsOf(resultOf<VarianceResult>(library, entry));
  const body = useMemo(() => words.body(facts), [facts]);
  return (
    <Chapter
      {...props}
      view={spec.id}
      {...{ id, words, prediction, tries }}
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
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 4, question: words.question, figure: true, Chapter: VarianceChapter },
];
