import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entryOfView, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded } from '../../../../contract/view.ts';
import { type StructureParams, type StructureResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'shared-scales';

const tries: readonly Try[] = [
  { id: 'dropconnect', view: spec.id, patch: { sharing: 'weights' } },
  { id: 'layer', view: spec.id, patch: { sharing: 'layer' } },
  { id: 'both', view: spec.id, patch: { sharing: 'units-layer', law: 'rayleigh' } },
  { id: 'horseshoe', view: spec.id, patch: { law: 'half-cauchy' } },
];

const factsFor = oncePer(({ result }: Recorded<StructureParams, StructureResult>) => factsOf(result));

function StructureChapter(props: ChapterProps) {
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
  { id, order: 2, question: words.question, figure: true, Chapter: StructureChapter },
];
