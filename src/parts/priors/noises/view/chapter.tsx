import { AskedChapter, asking } from '../../../../article/asked-chapter.tsx';
import type { ChapterEntry, ChapterProps, Try } from '../../../../article/chapter.tsx';
import { spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const tries: readonly Try[] = [
  { id: 'negative', view: spec.id, patch: { factor: 'normal' } },
  { id: 'small', view: spec.id, patch: { factor: 'rayleigh' } },
  { id: 'heavy', view: spec.id, patch: { factor: 'half-cauchy-clipped' } },
  { id: 'weights', view: spec.id, patch: { factor: 'dropconnect' } },
  { id: 'few', view: spec.id, patch: { trainImages: 1000 } },
];

const asked = asking({
  ...{ id: 'which-noise', order: 5, view: spec.id, words, prediction, tries, factsOf },
  found: ({ found }) => found,
  body: words.body,
});

const NoisesChapter = (props: ChapterProps) => <AskedChapter {...props} asked={asked} />;

export const chapters: readonly ChapterEntry[] = [{ ...asked.entry, Chapter: NoisesChapter }];
