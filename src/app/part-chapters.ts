/** The chapters of the parts that have pages of their own, by path, and the way between their views. */
import type { ChapterEntry } from '../article/chapter.tsx';

export { PartLinks } from './part-links.tsx';

export type ChapterFiles = Readonly<Record<string, { readonly chapters: readonly ChapterEntry[] }>>;

export const files: ChapterFiles = import.meta.glob('../parts/*/*/view/chapter.tsx', { eager: true });
