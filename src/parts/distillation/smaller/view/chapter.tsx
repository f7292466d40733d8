import { AskedChapter, asking } from '../../../../article/asked-chapter.tsx';
import type { ChapterEntry, ChapterProps, Try } from '../../../../article/chapter.tsx';
import { spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const tries: readonly Try[] = [
  { id: 'least', view: spec.id, patch: { share: 0.1 } },
  { id: 'one', view: spec.id, patch: { shrink: 'penultimate' } },
  { id: 'long', view: spec.id, patch: { steps: 4000 } },
];

const asked = asking({
  ...{ id: 'students', order: 2, view: spec.id, words, prediction, tries, factsOf },
  found: ({ found }) => found,
  body: words.body,
});

const SmallerChapter = (props: ChapterProps) => <AskedChapter {...props} asked={asked} />;

export const chapters: readonly ChapterEntry[] = [{ ...asked.entry, Chapter: SmallerChapter }];
