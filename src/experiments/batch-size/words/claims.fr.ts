/** What the table of the paper's claims says of batch sizes. */
import { signedInterval } from '../../../charts/estimates.ts';
import { many } from '../../../charts/numbers.ts';
import type { Trend } from '../view/evidence.ts';

export const where = 'Section 4.1.2, tableau 1';
export const help = 'Les grands lots aident';
export const helpMore = 'Les lots aident plus le dropout';

export const examplesSaid = (examples: number): string => many(examples, 'exemple', 'exemples');
export const perDoubling = ({ interval }: Trend): string => `${signedInterval(interval, 2)} points par doublement`;
/** "48,3 % à la taille de lot 16, 93,1 % à 512". */
export const endsSaid = (first: string, batch: number, last: string, largest: number): string =>
  `${first} à la taille de lot ${batch}, ${last} à ${largest}`;
export const paperSaid = (dropout: string, noDropout: string): string =>
  `${dropout} avec dropout\u00a0; ${noDropout} sans`;
export const withDropout = (said: string): string => `avec dropout ${said}`;
export const withoutDropout = (said: string): string => `sans dropout ${said}`;
export const both = (dropout: string, noDropout: string): string => `${withDropout(dropout)}\u00a0; sans ${noDropout}`;
export const moreWith = (difference: string): string => `${difference} de plus avec dropout`;
export const byRule = (difference: string): string => `${moreWith(difference)}, selon la même règle`;
