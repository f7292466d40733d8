/** The chapters of the text, found in the experiments' folders; an experiment that brings none gets a plain one. */
import type { ChapterEntry } from '../article/chapter.tsx';
import { plainChapter } from '../article/plain-chapter.tsx';
import { specs } from '../state/experiments.ts';

const files = Object.entries(
  import.meta.glob<{ readonly chapters: readonly ChapterEntry[] }>(
    ['../experiments/*/view/chapter.tsx', '../parts/*/*/view/chapter.tsx'],
    { eager: true },
  ),
);

/** Each with the view that it is about. */
export const chapters: readonly (ChapterEntry & { readonly view: string })[] = specs
  .flatMap((spec) => {
    const own = files.find(([path]) => path.endsWith(`/${spec.id}/view/chapter.tsx`))?.[1].chapters;
    const plain = spec.place.in === 'chapter' ? [plainChapter(spec)] : [];
    return (own ?? plain).map((chapter) => ({ ...chapter, view: spec.id }));
  })
  .sort((a, b) => a.order - b.order);
