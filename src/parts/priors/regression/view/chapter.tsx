import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { pointsOf } from '../../../../core/one-input/points.ts';
import { type RegressionParams, type RegressionResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'bands-of-doubt';

const tries: readonly Try[] = [
  { id: 'rate', view: spec.id, patch: { maskRate: 0.4, method: 'dropout' } },
  { id: 'functions', view: spec.id, patch: { curves: 'functions' } },
  { id: 'long', view: spec.id, patch: { fitSteps: '3000' } },
  { id: 'few', view: spec.id, patch: { points: pointsOf('few'), method: 'all' } },
];

const factsFor = oncePer(({ result }: Recorded<RegressionParams, RegressionResult>) => factsOf(result));

function RegressionChapter(props: ChapterProps) {
  const { library } = props;
  const usual = entryOfView(library, spec.id);
  const facts = factsFor(recordingOf(library, usual));
  const body = useMemo(() => facts && words.body(facts), [facts]);
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
      needs={[usual]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 3, question: words.question, figure: true, Chapter: RegressionChapter },
];
