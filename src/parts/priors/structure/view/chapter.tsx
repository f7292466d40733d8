import { AskedChapter, asking } from '../../../../article/asked-chapter.tsx';
import type { ChapterEntry, ChapterProps, Try } from '../../../../article/chapter.tsx';
import { spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const tries: readonly Try[] = [
  { id: 'dropconnect', view: spec.id, patch: { sharing: 'weights' } },
  { id: 'layer', view: spec.id, patch: { sharing: 'layer' } },
  { id: 'both', view: spec.id, patch: { sharing: 'units-layer', law: 'rayleigh' } },
  { id: 'horseshoe', view: spec.id, patch: { law: 'half-cauchy' } },
];

const asked = asking({
  ...{ id: 'shared-scales', order: 2, view: spec.id, words, prediction, tries, factsOf },
  found: ({ found }) => found,
  body: (facts) => facts && words.body(facts),
});

const StructureChapter = (props: ChapterProps) => <AskedChapter {...props} asked={asked} />;

export const chapters: readonly ChapterEntry[] = [{ ...asked.entry, Chapter: StructureChapter }];
