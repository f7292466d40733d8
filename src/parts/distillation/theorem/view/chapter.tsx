import { AskedChapter, asking } from '../../../../article/asked-chapter.tsx';
import type { ChapterEntry, ChapterProps, Try } from '../../../../article/chapter.tsx';
import { spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const tries: readonly Try[] = [
  { id: 'distilled', view: spec.id, patch: { along: 1 } },
  { id: 'beyond', view: spec.id, patch: { along: 1.25 } },
];

const asked = asking({
  ...{ id: 'one-mask', order: 4, view: spec.id, words, prediction, tries, factsOf },
  found: ({ found }) => found,
  body: words.body,
});

const TheoremChapter = (props: ChapterProps) => <AskedChapter {...props} asked={asked} />;

export const chapters: readonly ChapterEntry[] = [{ ...asked.entry, Chapter: TheoremChapter }];
