/** What the table of the paper's claims says of batch sizes. */
import { signedInterval } from '../../../charts/estimates.ts';
import { count } from '../../../charts/numbers.ts';
import type { Trend } from '../view/evidence.ts';

export const where = 'Section 4.1.2, Table 1';
export const help = 'Larger batches help';
export const helpMore = 'Batches help dropout more';

export const examplesSaid = (examples: number): string => `${count(examples)} examples`;
export const perDoubling = ({ interval }: Trend): string => `${signedInterval(interval, 2)} points a doubling`;
/** "48.3 % at batch 16, 93.1 % at 512". */
export const endsSaid = (first: string, batch: number, last: string, largest: number): string =>
  `${first} at batch ${batch}, ${last} at ${largest}`;
export const paperSaid = (dropout: string, noDropout: string): string =>
  `${dropout} with dropout; ${noDropout} without`;
export const withDropout = (said: string): string => `with dropout ${said}`;
export const withoutDropout = (said: string): string => `without dropout ${said}`;
export const both = (dropout: string, noDropout: string): string => `${withDropout(dropout)}; without ${noDropout}`;
export const moreWith = (difference: string): string => `${difference} more with dropout`;
export const byRule = (difference: string): string => `${moreWith(difference)}, by the same rule`;
