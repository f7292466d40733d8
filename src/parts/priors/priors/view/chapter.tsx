import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { type PriorsParams, type PriorsResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'noise-as-prior';

const tries: readonly Try[] = [
  { id: 'chi', view: spec.id, patch: { law: 'normal' } },
  { id: 'dropout', view: spec.id, patch: { law: 'gaussian', dropout: 0.2 } },
  { id: 'horseshoe', view: spec.id, patch: { law: 'half-cauchy', axes: 'log' } },
  { id: 'student', view: spec.id, patch: { law: 'inverse-nakagami', shape: 0.5, axes: 'log' } },
  { id: 'beta', view: spec.id, patch: { law: 'beta', shape: 0.5 } },
];

const factsFor = oncePer(({ result }: Recorded<PriorsParams, PriorsResult>) => factsOf(result));

function PriorsChapter(props: ChapterProps) {
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
  { id, order: 1, question: words.question, figure: true, Chapter: PriorsChapter },
];
