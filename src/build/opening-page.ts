/** What is said of the opening's own page. */
import type { About } from '../contract/experiment.ts';
import { openingWords } from './words.ts';

export type PageAbout = Omit<About, 'asked'>;

export const openingPage: PageAbout = openingWords;
