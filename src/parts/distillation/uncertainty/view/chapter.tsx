import { AskedChapter, asking } from '../../../../article/asked-chapter.tsx';
import type { ChapterEntry, ChapterProps, Try } from '../../../../article/chapter.tsx';
import { someImages } from '../../../../contract/distilling.ts';
import { spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const tries: readonly Try[] = [
  { id: 'information', view: spec.id, patch: { signal: 'information' } },
  { id: 'networks', view: spec.id, patch: { prediction: 'ensemble' } },
  { id: 'half', view: spec.id, patch: { angle: 180 } },
  { id: 'strict', view: spec.id, patch: { threshold: 95 } },
  { id: 'many', view: spec.id, patch: { trainImages: someImages.most } },
];

const asked = asking({
  ...{ id: 'sureness', order: 3, view: spec.id, words, prediction, tries, factsOf },
  found: ({ found }) => found,
  body: words.body,
});

const UncertaintyChapter = (props: ChapterProps) => <AskedChapter {...props} asked={asked} />;

export const chapters: readonly ChapterEntry[] = [{ ...asked.entry, Chapter: UncertaintyChapter }];
