/** The chapters of the parts that have pages of their own, by path, and the way between their views. */
import type { ChapterEntry } from '../article/chapter.tsx';

export { PartLinks } from './part-links.tsx';

export type ChapterFiles = Readonly<Record<string, { readonly chapters: readonly ChapterEntry[] }>>;

export const files: ChapterFiles = import.meta.glob('../parts/*/*/view/chapter.tsx', { eager: true });

/** How long a text waits for its italics, ms: with them its lines may end elsewhere. */
const patience = 1000;

/** Once words set in italics are as wide as they will be. */
export const italics = (): Promise<unknown> =>
  Promise.race([
    globalThis.document?.fonts?.load('italic 1em Newsreader')?.catch(() => null),
    new Promise((done) => setTimeout(done, patience)),
  ]);
