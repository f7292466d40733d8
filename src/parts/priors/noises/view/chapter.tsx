import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { type NoisesParams, type NoisesResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'which-noise';

const tries: readonly Try[] = [
  { id: 'negative', view: spec.id, patch: { factor: 'normal' } },
  { id: 'small', view: spec.id, patch: { factor: 'rayleigh' } },
  { id: 'heavy', view: spec.id, patch: { factor: 'half-cauchy-clipped' } },
  { id: 'weights', view: spec.id, patch: { factor: 'dropconnect' } },
  { id: 'few', view: spec.id, patch: { trainImages: 1000 } },
];

const factsFor = oncePer(({ result }: Recorded<NoisesParams, NoisesResult>) => factsOf(result));

function NoisesChapter(props: ChapterProps) {
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
  { id, order: 5, question: words.question, figure: true, Chapter: NoisesChapter },
];
