import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { mnist } from '../../../../core/mnist.ts';
import { type EnsembleParams, type EnsembleResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'many-or-one';

const tries: readonly Try[] = [
  { id: 'one', view: spec.id, patch: { members: 1 } },
  { id: 'all', view: spec.id, patch: { members: 20 } },
  { id: 'low', view: spec.id, patch: { dropout: 0.2 } },
  { id: 'many', view: spec.id, patch: { trainImages: mnist.first.train } },
];

const factsFor = oncePer(({ result }: Recorded<EnsembleParams, EnsembleResult>) => factsOf(result));

function EnsembleChapter(props: ChapterProps) {
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
  { id, order: 2, question: words.question, figure: true, Chapter: EnsembleChapter },
];
