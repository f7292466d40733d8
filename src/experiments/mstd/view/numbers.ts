/** MSTD, slopes and R² as text. */
import { fixed, plain, significant } from '../../../charts/numbers.ts';
import { separator } from '../../../charts/words.ts';
import type { PowerLaw } from '../../../core/power-law.ts';
import { straight } from './evidence.ts';

export const two = (value: number): string => fixed(value, 2);

/** At most two decimals. */
export const round = (value: number): string => plain(Number(value.toFixed(2)));

/** An MSTD with three significant digits. */
export const deviation = (value: number): string => (value > 0 ? significant(value) : '0');

/** "[−0.27, −0.20]". */
export const interval = (low: number, high: number): string => `[${two(low)}${separator}${two(high)}]`;

/** A slope with its 95 % interval: "−0.24 [−0.27, −0.20]". */
export const withInterval = ({ slope, slopeInterval: [low, high] }: PowerLaw): string =>
  `${two(slope)} ${interval(low, high)}`;

/** Three decimals where two are not what was given; rounding lifts no R² to 1, nor to where a verdict changes. */
export function rSquared(value: number): string {
  if (value === Number(value.toFixed(2))) return two(value);
  const near = Math.round(1000 * value) / 1000;
  const lifted = [straight.nearly, straight.enough, 1].some((level) => value < level - 1e-9 && near >= level);
  return fixed(lifted ? near - 0.001 : near, 3);
}
