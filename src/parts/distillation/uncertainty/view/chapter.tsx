import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import { someImages } from '../../../../contract/distilling.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { spec, type UncertaintyParams, type UncertaintyResult } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'sureness';

const tries: readonly Try[] = [
  { id: 'information', view: spec.id, patch: { signal: 'information' } },
  { id: 'networks', view: spec.id, patch: { prediction: 'ensemble' } },
  { id: 'half', view: spec.id, patch: { angle: 180 } },
  { id: 'strict', view: spec.id, patch: { threshold: 95 } },
  { id: 'many', view: spec.id, patch: { trainImages: someImages.most } },
];

const factsFor = oncePer(({ result }: Recorded<UncertaintyParams, UncertaintyResult>) => factsOf(result));

function UncertaintyChapter(props: ChapterProps) {
  const usual = entryOfView(props.library, spec.id);
  const facts = factsFor(recordingOf<UncertaintyParams, UncertaintyResult>(props.library, usual));
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
      needs={[usual]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 3, question: words.question, figure: true, Chapter: UncertaintyChapter },
];
