/** Values of several seeds, null where one has not come yet; and differences of them, paired by seed. */
import { pointOf, signedInterval } from '../charts/estimates.ts';
import { fixed } from '../charts/numbers.ts';
import type { Point } from '../charts/series.tsx';
import type { Verdict } from '../contract/verdict.ts';
import { effect, type Interval, mean, meanInterval, normal975 } from '../core/statistics.ts';

export type Row = readonly (number | null)[];

/** Values of the seeds that have come so far. */
export const known = (row: Row | undefined): number[] => (row ?? []).filter((value) => value !== null);

export const meanOf = (row: Row | undefined): number | null => {
  const values = known(row);
  return values.length > 0 ? mean(values) : null;
};

/** A point with the band over seeds; null where nothing is known yet. */
export function pointFrom(x: number, row: Row | undefined): Point | null {
  const values = known(row);
  return values.length > 0 ? pointOf(x, values) : null;
}

/** A difference of two ways to predict, paired by seed. */
export interface Difference {
  readonly estimate: number;
  /** Student's over seeds; of one seed, for errors, a bound over test images; null where there is none. */
  readonly interval: Interval | null;
  readonly seeds: number;
}

/**
 * First less second; null where one of them is not known.
 * @param images test images, where the values are shares of them that are wrong
 */
export function differenceIn(first: Row, second: Row, images?: number): Difference | null {
  const pairs = first.flatMap((value, s) => (value === null || second[s] === null ? [] : [value - second[s]]));
  if (pairs.length === 0) return null;
  if (pairs.length > 1) return { estimate: mean(pairs), interval: meanInterval(pairs), seeds: pairs.length };
  const [estimate] = pairs;
  if (images === undefined) return { estimate, interval: null, seeds: 1 };
  // As if the two were right on different images, which makes it wider than it is.
  const share = Math.max(first[0] ?? 0, second[0] ?? 0);
  const half = normal975 * Math.sqrt((2 * share * (1 - share)) / images);
  return { estimate, interval: { estimate, low: estimate - half, high: estimate + half }, seeds: 1 };
}

/** Whether less is better and the first has less: a claim that it has holds, does not hold, or is undecided. */
export function lessIsBetter({ interval }: Difference): Verdict {
  if (interval === null) return 'undecided';
  return ({ below: 'holds', above: 'does not hold', none: 'undecided' } as const)[effect(interval)];
}

/** How a difference is written: what turns its unit into the one written, decimals, and the unit's name. */
export type Writing = readonly [factor: number, digits: number, name: string];

/** "−0.184 [−0.199, −0.169] nats". */
export function differenceInWords({ estimate, interval }: Difference, [factor, digits, name]: Writing): string {
  const told = interval
    ? signedInterval(interval, digits, factor)
    : `${estimate > 0 ? '+' : '−'}${fixed(Math.abs(estimate * factor), digits)}`;
  return `${told} ${name}`;
}
