/** What the site says of its pages to those who link to them: one page a view, and the whole. */
import type { About } from '../contract/experiment.ts';
import { openingId, specs } from '../state/experiments.ts';

export type PageAbout = Omit<About, 'asked'>;

export const siteTitle = 'The Dropout Cloud';

/** By view. */
export const viewPages: Readonly<Record<string, PageAbout>> = {
  [openingId]: {
    title: 'The cloud of thinned networks',
    description:
      'Draw a digit and see what a few hundred randomly thinned networks make of it, and what the scaled one.',
    picture: 'A handwritten digit, and a star of ten corners with a cloud of points between them.',
  },
  ...Object.fromEntries(specs.map(({ id, about }) => [id, about])),
};

export const isView = (id: string): boolean => Object.hasOwn(viewPages, id);

/** Pixels of a preview. */
export const previewSize = { width: 1200, height: 630 } as const;

/** What a frame is given where nobody asks for another size. */
export const frameSize = { width: 960, height: 540 } as const;
