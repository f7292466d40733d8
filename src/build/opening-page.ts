/** What is said of the opening's own page. */
import type { About } from '../contract/experiment.ts';

export type PageAbout = Omit<About, 'asked'>;

export const openingPage: PageAbout = {
  title: 'The cloud of thinned networks',
  description: 'Draw a digit and see what a few hundred randomly thinned networks make of it, and what the scaled one.',
  picture: 'A handwritten digit, and a star of ten corners with a cloud of points between them.',
};
