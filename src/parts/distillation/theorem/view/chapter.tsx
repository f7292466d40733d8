import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { spec, type TheoremParams, type TheoremResult } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'one-mask';

const tries: readonly Try[] = [
  { id: 'distilled', view: spec.id, patch: { along: 1 } },
  { id: 'beyond', view: spec.id, patch: { along: 1.25 } },
];

const factsFor = oncePer(({ result }: Recorded<TheoremParams, TheoremResult>) => factsOf(result));

function TheoremChapter(props: ChapterProps) {
  const { library } = props;
  const entry = entryOfView(library, spec.id);
  const facts = factsFor(recordingOf(library, entry));
  const body = useMemo(() => words.body(facts), [facts]);
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
      needs={[entry]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 4, question: words.question, figure: true, Chapter: TheoremChapter },
];
