/** The chapters of the text, found in the experiments' folders; an experiment that brings none gets a plain one. */
import type { ChapterEntry } from '../article/chapter.tsx';
import { plainChapter } from '../article/plain-chapter.tsx';
import { specs } from '../state/experiments.ts';

const files = import.meta.glob<{ readonly chapters: readonly ChapterEntry[] }>('../experiments/*/view/chapter.tsx', {
  eager: true,
});

/** Each with the view that it is about. */
export const chapters: readonly (ChapterEntry & { readonly view: string })[] = specs
  .flatMap((spec) => {
    const own = files[`../experiments/${spec.id}/view/chapter.tsx`]?.chapters;
    const plain = spec.place.in === 'chapter' ? [plainChapter(spec)] : [];
    return (own ?? plain).map((chapter) => ({ ...chapter, view: spec.id }));
  })
  .sort((a, b) => a.order - b.order);
