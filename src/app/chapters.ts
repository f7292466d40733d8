/** The chapters of the text, found in the experiments' folders; an experiment that brings none gets a plain one. */
import type { ReactNode } from 'react';
import type { ChapterEntry } from '../article/chapter.tsx';
import { plainChapter } from '../article/plain-chapter.tsx';
import { shownPart, specs } from '../state/experiments.ts';
import type { ChapterFiles } from './part-chapters.tsx';
import { fileOf } from './views.ts';

const ofFirst: ChapterFiles = import.meta.glob('../experiments/*/view/chapter.tsx', { eager: true });

/** Each with the view that it is about. */
const chaptersIn = (files: ChapterFiles): readonly (ChapterEntry & { readonly view: string })[] =>
  specs
    .flatMap((spec) => {
      const own = fileOf(files, spec.id, 'chapter.tsx')?.chapters;
      const plain = spec.place.in === 'chapter' ? [plainChapter(spec)] : [];
      return (own ?? plain).map((chapter) => ({ ...chapter, view: spec.id }));
    })
    .sort((a, b) => a.order - b.order);

export let chapters = chaptersIn(ofFirst);
/** The way between the views of the part's page; the first page's laboratory has its own. */
export let Links: () => ReactNode = () => null;

/** Loads those of the part whose page is open; to be waited for before what shows them is loaded. */
export async function loadChapters(): Promise<void> {
  if (!shownPart) return;
  const { chaptersOfPart, italics, PartLinks } = await import('./part-chapters.tsx');
  const [files] = await Promise.all([chaptersOfPart(), italics()]);
  chapters = chaptersIn(files);
  Links = PartLinks;
}
