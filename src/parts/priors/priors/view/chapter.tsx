import { AskedChapter, asking } from '../../../../article/asked-chapter.tsx';
import type { ChapterEntry, ChapterProps, Try } from '../../../../article/chapter.tsx';
import { spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const tries: readonly Try[] = [
  { id: 'chi', view: spec.id, patch: { law: 'normal' } },
  { id: 'dropout', view: spec.id, patch: { law: 'gaussian', dropout: 0.2 } },
  { id: 'horseshoe', view: spec.id, patch: { law: 'half-cauchy', axes: 'log' } },
  { id: 'student', view: spec.id, patch: { law: 'inverse-nakagami', shape: 0.5, axes: 'log' } },
  { id: 'beta', view: spec.id, patch: { law: 'beta', shape: 0.5 } },
];

const asked = asking({
  ...{ id: 'noise-as-prior', order: 1, view: spec.id, words, prediction, tries, factsOf },
  found: ({ found }) => found,
  body: (facts) => facts && words.body(facts),
});

const PriorsChapter = (props: ChapterProps) => <AskedChapter {...props} asked={asked} />;

export const chapters: readonly ChapterEntry[] = [{ ...asked.entry, Chapter: PriorsChapter }];
