import { AskedChapter, asking } from '../../../../article/asked-chapter.tsx';
import type { ChapterEntry, ChapterProps, Try } from '../../../../article/chapter.tsx';
import { pointsOf } from '../../../../core/one-input/points.ts';
import { spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const tries: readonly Try[] = [
  { id: 'rate', view: spec.id, patch: { maskRate: 0.4, method: 'dropout' } },
  { id: 'functions', view: spec.id, patch: { curves: 'functions' } },
  { id: 'long', view: spec.id, patch: { fitSteps: '3000' } },
  { id: 'exact', view: spec.id, patch: { fitUnits: '12', method: 'dropout' } },
  { id: 'few', view: spec.id, patch: { points: pointsOf('few'), method: 'all' } },
];

const asked = asking({
  ...{ id: 'bands-of-doubt', order: 3, view: spec.id, words, prediction, tries, factsOf },
  found: ({ found }) => found,
  body: (facts) => facts && words.body(facts),
});

const RegressionChapter = (props: ChapterProps) => <AskedChapter {...props} asked={asked} />;

export const chapters: readonly ChapterEntry[] = [{ ...asked.entry, Chapter: RegressionChapter }];
