import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { type SmallerParams, type SmallerResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'students';

const tries: readonly Try[] = [
  { id: 'least', view: spec.id, patch: { share: 0.1 } },
  { id: 'one', view: spec.id, patch: { shrink: 'penultimate' } },
  { id: 'long', view: spec.id, patch: { steps: 4000 } },
];

const factsFor = oncePer(({ result }: Recorded<SmallerParams, SmallerResult>) => factsOf(result));

function SmallerChapter(props: ChapterProps) {
  const entry = entryOfView(props.library, spec.id);
  const facts = factsFor(recordingOf(props.library, entry));
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
  { id, order: 2, question: words.question, figure: true, Chapter: SmallerChapter },
];
