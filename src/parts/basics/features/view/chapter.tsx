import { useMemo } from 'react';
import { Chapter, type ChapterEntry, type ChapterProps, type Try } from '../../../../article/chapter.tsx';
import { entriesOf, entryOfView, type Library, recordingOf } from '../../../../article/library.ts';
import { oncePer } from '../../../../article/once.ts';
import type { Recorded, RecordedEntry } from '../../../../contract/view.ts';
import { type FeaturesParams, type FeaturesResult, spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const id = 'what-units-learn';

const tries: readonly Try[] = [
  { id: 'start', view: spec.id, patch: { after: 0 } },
  { id: 'early', view: spec.id, patch: { after: 250 } },
  { id: 'unit', view: spec.id, patch: { after: 20000, tile: 12 } },
  { id: 'small', view: spec.id, patch: { side: '14' } },
  { id: 'low', view: spec.id, patch: { dropout: 0.2 } },
];

const factsFor = oncePer(({ result }: Recorded<FeaturesParams, FeaturesResult>) => factsOf(result));
const factsFrom = (library: Library, entry: RecordedEntry | null) => factsFor(recordingOf(library, entry));

function FeaturesChapter(props: ChapterProps) {
  const { library } = props;
  const usual = entryOfView(library, spec.id);
  const half = entriesOf(library, spec.id).find(({ params }) => (params as FeaturesParams).side === '14') ?? null;
  const facts = factsFrom(library, usual);
  const small = factsFrom(library, half);
  const body = useMemo(() => words.body(facts, small), [facts, small]);
  return (
    <Chapter
      {...props}
      {...{ id, words, prediction, tries }}
      predict={{ ask: words.ask, options: words.options }}
      outcome={
        facts && {
          told: (answer) => words.told(typeof answer === 'string' ? answer : null, facts),
          found: facts.found === 'unsure' ? 'same' : facts.found,
        }
      }
      needs={[usual, half]}
    >
      {body}
    </Chapter>
  );
}

export const chapters: readonly ChapterEntry[] = [
  { id, order: 4, question: words.question, figure: true, Chapter: FeaturesChapter },
];
