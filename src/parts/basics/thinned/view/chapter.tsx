import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { spec, type ThinnedParams, type ThinnedResult } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'unit-by-unit';

const tries: readonly Try[] = [
  { id: 'walk', view: spec.id, patch: { step: 'whole', map: 'mask' } },
  { id: 'settle', view: spec.id, patch: { draw: 1000, hidden: 3 } },
  { id: 'second', view: spec.id, patch: { draw: 1000, hidden: 6 } },
  { id: 'average', view: spec.id, patch: { data: 'circles', map: 'average', dropout: 0.2 } },
  { id: 'high', view: spec.id, patch: { dropout: 0.8, map: 'scaled' } },
];

const factsFor = oncePer(({ result }: Recorded<ThinnedParams, ThinnedResult>) => factsOf(result));

function ThinnedChapter(props: ChapterProps) {
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
          found: facts.found === 'unsure' ? undefined : facts.found,
        }
      }
      needs={[usual]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 1, question: words.question, figure: true, Chapter: ThinnedChapter },
];
