/** What the table of the paper's claims says of MSTD. */
import { signedInterval, spread } from '../../../charts/estimates.ts';
import { count, many } from '../../../charts/numbers.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import type { Interval } from '../../../core/statistics.ts';
import { rSquared, withInterval } from '../view/numbers.ts';

export const where = 'Section 4.3.2, Figure 3';
export const isPower = 'MSTD is a power of h';
export const samePower = 'The power is the paper’s';
export const showsClusters = 'The power shows clusters';

export const stepsSaid = (steps: number): string => `${count(steps)} steps`;
export const masksSaid = (n: number): string => many(n, 'mask');
export const slopeSaid = (slope: string): string => `slope ${slope}`;
/** "slope −0.24 ± 0.01, R² 0.989". */
export const lawSaid = (slopes: readonly number[], r2: number): string =>
  `${slopeSaid(spread(slopes, 2))}, R² ${rSquared(r2)}`;
export const withDropout = (law: string): string => `with dropout: ${law}`;
export const controlSaid = (law: string): string => `trained without dropout: ${law}`;
export const powerEffect = (law: PowerLaw, widths: number, bend: Interval | null): string =>
  `slope ${withInterval(law)} from the scatter of ${widths} widths; ${bend ? `bend ${signedInterval(bend, 3)}` : 'a bend cannot be told'}`;
export const fromPaper = (difference: Interval): string => `${signedInterval(difference, 2)} from the paper’s`;
export const againstControl = (difference: Interval): string =>
  `slope ${signedInterval(difference, 2)} against the control; clustering needs it below 0`;
