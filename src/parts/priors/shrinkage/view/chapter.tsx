import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entriesOf, entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { type ShrinkageParams, type ShrinkageResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction, tableFactsOf } from './chapter-facts.ts';

const id = 'shrinking-layers';

const tries: readonly Try[] = [
  { id: 'start', view: spec.id, patch: { moment: 0 } },
  { id: 'few', view: spec.id, patch: { regressionData: 'few' } },
  { id: 'tables', view: spec.id, patch: { regressionData: 'tables', judged: 'rmse' } },
  { id: 'large', view: spec.id, patch: { regressionData: 'tables-large', judged: 'rmse' } },
  { id: 'absolute', view: spec.id, patch: { regressionData: 'tables', judged: 'absoluteError' } },
  { id: 'cauchy', view: spec.id, patch: { regressionData: 'tables-half-cauchy', colours: 'own' } },
];

type One = Recorded<ShrinkageParams, ShrinkageResult>;
const factsFor = oncePer(({ result }: One) => factsOf(result));
const tableFactsFor = oncePer(({ result }: One) => tableFactsOf(result));

function ShrinkageChapter(props: ChapterProps) {
  const { library } = props;
  const usual = entryOfView(library, spec.id);
  const named = (wanted: string) => entriesOf(library, spec.id).find(({ name }) => name === wanted) ?? null;
  const [small, large] = [named('shrinkage-tables'), named('shrinkage-tables-large')];
  const facts = factsFor(recordingOf(library, usual));
  const ofSmall = tableFactsFor(recordingOf(library, small));
  const ofLarge = tableFactsFor(recordingOf(library, large));
  const body = useMemo(() => facts && words.body(facts, ofSmall, ofLarge), [facts, ofSmall, ofLarge]);
  return (
    <Chapter
      {...props}
      {...{ id, words, prediction, tries }}
      predict={{ ask: words.ask, options: words.options }}
      outcome={
        facts && {
          told: (answer) => words.told(typeof answer === 'string' ? answer : null, facts),
          found: facts.found,
        }
      }
      needs={[usual, small, large]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 4, question: words.question, figure: true, Chapter: ShrinkageChapter },
];
