/** What the site says of its pages to those who link to them: one page a view, and the whole. */
import type { AnySpec } from '../contract/check.ts';
import type { Part } from '../contract/part.ts';
import { openingId, specs } from '../state/experiments.ts';
import { openingPage, type PageAbout } from './opening-page.ts';
import { words } from './words.ts';

export type { PageAbout };
export { openingId };

export const siteTitle = words.title;

const partFiles = import.meta.glob<{ readonly part: Part }>('../parts/*/part.ts', { eager: true });
const specFiles = import.meta.glob<{ readonly spec: AnySpec }>('../parts/*/*/spec.ts', { eager: true });

/** The parts that have pages of their own, each with its experiments. */
export const parts = Object.entries(partFiles).map(([path, { part }]) => ({
  ...part,
  specs: Object.entries(specFiles).flatMap(([file, { spec }]) =>
    file.startsWith(path.replace(/part\.ts$/, '')) ? [spec] : [],
  ),
}));

/** The part that a view belongs to; absent for the first. */
export const partOf = (view: string) => parts.find((part) => part.specs.some(({ id }) => id === view));

/** By view. */
export const viewPages: Readonly<Record<string, PageAbout>> = {
  [openingId]: openingPage,
  ...Object.fromEntries([...specs, ...parts.flatMap((part) => part.specs)].map(({ id, about }) => [id, about])),
};

export const isView = (id: string): boolean => Object.hasOwn(viewPages, id);

/** Pixels of a preview. */
export const previewSize = { width: 1200, height: 630 } as const;

/** What a frame is given where nobody asks for another size. */
export const frameSize = { width: 960, height: 540 } as const;
