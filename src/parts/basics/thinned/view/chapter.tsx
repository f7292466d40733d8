import { AskedChapter, asking } from '../../../../article/asked-chapter.tsx';
import type { ChapterEntry, ChapterProps, Try } from '../../../../article/chapter.tsx';
import { spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const tries: readonly Try[] = [
  { id: 'walk', view: spec.id, patch: { step: 'whole', map: 'mask' } },
  { id: 'settle', view: spec.id, patch: { draw: 1000, hidden: 3 } },
  { id: 'second', view: spec.id, patch: { draw: 1000, hidden: 6 } },
  { id: 'average', view: spec.id, patch: { data: 'circles', map: 'average', dropout: 0.2 } },
  { id: 'high', view: spec.id, patch: { dropout: 0.8, map: 'scaled' } },
];

const asked = asking({
  ...{ id: 'unit-by-unit', order: 1, view: spec.id, words, prediction, tries, factsOf },
  found: ({ found }) => (found === 'unsure' ? undefined : found),
  body: (facts) => facts && words.body(facts),
});

const ThinnedChapter = (props: ChapterProps) => <AskedChapter {...props} asked={asked} />;

export const chapters: readonly ChapterEntry[] = [{ ...asked.entry, Chapter: ThinnedChapter }];
