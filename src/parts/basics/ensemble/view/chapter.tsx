import { AskedChapter, asking } from '../../../../article/asked-chapter.tsx';
import type { ChapterEntry, ChapterProps, Try } from '../../../../article/chapter.tsx';
import { mnist } from '../../../../core/mnist.ts';
import { spec } from '../spec.ts';
import { words } from '../words/chapter.tsx';
import { factsOf, prediction } from './chapter-facts.ts';

const tries: readonly Try[] = [
  { id: 'one', view: spec.id, patch: { members: 1 } },
  { id: 'all', view: spec.id, patch: { members: 20 } },
  { id: 'low', view: spec.id, patch: { dropout: 0.2 } },
  { id: 'many', view: spec.id, patch: { trainImages: mnist.first.train } },
];

const asked = asking({
  ...{ id: 'many-or-one', order: 2, view: spec.id, words, prediction, tries, factsOf },
  found: ({ found }) => found,
  body: words.body,
});

const EnsembleChapter = (props: ChapterProps) => <AskedChapter {...props} asked={asked} />;

export const chapters: readonly ChapterEntry[] = [{ ...asked.entry, Chapter: EnsembleChapter }];
