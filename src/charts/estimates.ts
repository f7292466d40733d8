/** Measured values and effects in words. */
import { type Interval, mean, sd } from '../core/statistics.ts';
import { decimals } from './format.ts';
import { plain, ratesInWords } from './numbers.ts';
import type { Point } from './series.tsx';
import { separator, words } from './words.ts';

const space = '\u00a0';

/** "0.45 ± 0.03" over seeds, "0.45" of one; `unit` behind it. Throws RangeError for no values. */
export function spread(values: readonly number[], digits: number, unit = ''): string {
  const write = (value: number) => decimals(value, digits);
  const margin = values.length > 1 ? `${space}±${space}${write(sd(values))}` : '';
  return `${write(mean(values))}${margin}${unit === '' ? '' : `${space}${unit}`}`;
}

/** Shares of 1 in per cent, one decimal: "92.1 ± 0.3 %". */
export const percents = (shares: readonly number[]): string =>
  spread(
    shares.map((share) => 100 * share),
    1,
    '%',
  );

/** "+0.43 [+0.40, +0.46]"; `factor` turns the interval's unit into the one written. */
export function signedInterval({ estimate, low, high }: Interval, digits: number, factor = 1): string {
  const write = (value: number) => {
    const text = decimals(value * factor, digits, true);
    return /[1-9]/.test(text) ? text : text.slice(1);
  };
  return `${write(estimate)} [${write(low)}${separator}${write(high)}]`;
}

/** A difference of accuracies in percentage points: "+0.4 [+0.1, +0.7] points". Small ones keep two decimals. */
export function pointsInterval(difference: Interval): string {
  const most = Math.max(...[difference.estimate, difference.low, difference.high].map(Math.abs));
  return `${signedInterval(difference, most < 0.0095 ? 2 : 1, 100)} ${words.points}`;
}

/** Some rates in a few words: "p = 0.7–0.9", "p = 0.2 and 0.6", or how many of all. */
export function ratesInBrief(some: readonly number[], all: readonly number[]): string {
  if (some.length === 0) return words.noRate;
  const named = ratesInWords(some, all);
  return named.length <= 20 ? named : words.someRates(some.length, all.length);
}

/** Rates averaged over: "mean over p = 0.1 … 0.9". */
export const averaged = (rates: readonly number[]): string =>
  rates.length > 2
    ? `${words.meanOver} p${space}=${space}${plain(rates[0])}${space}…${space}${plain(rates[rates.length - 1])}`
    : `p${space}=${space}${rates.map(plain).join(separator)}`;

/** A share of 1 in per cent without its sign, a decimal where it is small: 0.283 → "28 %", −0.051 → "5.1 %". */
export const sizeInPercent = (share: number): string => {
  const size = Math.abs(share * 100);
  return `${decimals(size, size < 9.95 ? 1 : 0)}${space}%`;
};

/** An interval of shares in per cent, likewise: "[25, 31]". */
export function percentRange(low: number, high: number): string {
  const digits = Math.max(Math.abs(low), Math.abs(high)) < 0.0995 ? 1 : 0;
  const write = (value: number) => decimals(value, digits);
  return `[${write(low * 100)}${separator}${write(high * 100)}]`;
}

/** Mean over seeds with the band of one standard deviation, from `least` on; without a band for one seed. */
export function pointOf(x: number, values: readonly number[], least = 0): Point {
  const y = mean(values);
  if (values.length < 2) return { x, y };
  const margin = sd(values);
  return { x, y, low: Math.max(least, y - margin), high: y + margin };
}
