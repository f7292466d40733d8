/** What the site says of its pages to those who link to them: one page a view, and the whole. */
import { openingId, specs } from '../state/experiments.ts';
import { openingPage, type PageAbout } from './opening-page.ts';

export type { PageAbout };

export const siteTitle = 'The Dropout Cloud';

/** By view. */
export const viewPages: Readonly<Record<string, PageAbout>> = {
  [openingId]: openingPage,
  ...Object.fromEntries(specs.map(({ id, about }) => [id, about])),
};

export const isView = (id: string): boolean => Object.hasOwn(viewPages, id);

/** Pixels of a preview. */
export const previewSize = { width: 1200, height: 630 } as const;

/** What a frame is given where nobody asks for another size. */
export const frameSize = { width: 960, height: 540 } as const;
