/** The chapters of the parts that have pages of their own, by path. */
import type { ChapterEntry } from '../article/chapter.tsx';

export type ChapterFiles = Readonly<Record<string, { readonly chapters: readonly ChapterEntry[] }>>;

export const files: ChapterFiles = import.meta.glob('../parts/*/*/view/chapter.tsx', { eager: true });
