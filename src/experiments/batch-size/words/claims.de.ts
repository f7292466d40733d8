/** What the table of the paper's claims says of batch sizes. */
import { signedInterval } from '../../../charts/estimates.ts';
import { many } from '../../../charts/numbers.ts';
import type { Trend } from '../view/evidence.ts';

export const where = 'Abschnitt 4.1.2, Tabelle 1';
export const help = 'Größere Batches helfen';
export const helpMore = 'Batches helfen Dropout mehr';

export const examplesSaid = (examples: number): string => many(examples, 'Beispiel', 'Beispiele');
export const perDoubling = ({ interval }: Trend): string =>
  `${signedInterval(interval, 2)} Prozentpunkte je Verdopplung`;
/** "48,3 % bei Batch 16, 93,1 % bei 512". */
export const endsSaid = (first: string, batch: number, last: string, largest: number): string =>
  `${first} bei Batch ${batch}, ${last} bei ${largest}`;
export const paperSaid = (dropout: string, noDropout: string): string => `${dropout} mit Dropout; ${noDropout} ohne`;
export const withDropout = (said: string): string => `mit Dropout ${said}`;
export const withoutDropout = (said: string): string => `ohne Dropout ${said}`;
export const both = (dropout: string, noDropout: string): string => `${withDropout(dropout)}; ohne ${noDropout}`;
export const moreWith = (difference: string): string => `${difference} mehr mit Dropout`;
export const byRule = (difference: string): string => `${moreWith(difference)}, nach derselben Regel`;
