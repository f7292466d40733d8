/** How well predictions are: their measures over seeds, in words, and compared in pairs. */
import { signedInterval, spread } from '../charts/estimates.ts';
import { fixed, percent } from '../charts/numbers.ts';
import type { Verdict } from '../contract/verdict.ts';
import { effect, type Interval, mean, meanInterval, normal975 } from '../core/statistics.ts';

export type OutcomeMeasure = 'error' | 'crossEntropy' | 'ece' | 'kl';

/** One value for each seed; null where it has not come yet. */
export type SeedRow = readonly (number | null)[];

/** Values of the seeds that have come so far. */
export const known = (row: SeedRow | undefined): number[] => (row ?? []).filter((value) => value !== null);

export const meanOf = (row: SeedRow | undefined): number | null => {
  const values = known(row);
  return values.length > 0 ? mean(values) : null;
};

export const write: Record<OutcomeMeasure, (value: number) => string> = {
  error: percent,
  crossEntropy: (value) => fixed(value, 3),
  ece: percent,
  kl: (value) => fixed(value, 3),
};

const unit: Record<OutcomeMeasure, readonly [factor: number, digits: number, name: string]> = {
  error: [100, 1, 'points'],
  crossEntropy: [1, 3, 'nats'],
  ece: [100, 1, 'points'],
  kl: [1, 3, 'nats'],
};

/** Mean ± sd over seeds: "11.7 ± 0.2 %"; `none` where there are none. */
export function overSeeds(measure: OutcomeMeasure, row: SeedRow | undefined, none: string): string {
  const values = known(row);
  if (values.length === 0) return none;
  const [factor, digits] = unit[measure];
  return spread(
    values.map((value) => value * factor),
    digits,
    factor === 100 ? '%' : '',
  );
}

/** A difference of two ways to predict, paired by seed. */
export interface Difference {
  readonly estimate: number;
  /** Student's over seeds; of one seed, for errors, a bound over test images; null where there is none. */
  readonly interval: Interval | null;
  readonly seeds: number;
}

/**
 * First less second, in the measure's unit; null where one of them is not known.
 *
 * @param images test images on which both were measured
 */
export function pairedDifference(
  measure: OutcomeMeasure,
  a: SeedRow | undefined,
  b: SeedRow | undefined,
  images: number,
): Difference | null {
  if (!a || !b) return null;
  const pairs = a.flatMap((value, s) => (value === null || b[s] === null ? [] : [value - (b[s] as number)]));
  if (pairs.length === 0) return null;
  if (pairs.length > 1) return { estimate: mean(pairs), interval: meanInterval(pairs), seeds: pairs.length };
  const [estimate] = pairs;
  if (measure !== 'error') return { estimate, interval: null, seeds: 1 };
  // As if the two were right on different images, which makes it wider than it is.
  const share = Math.max(a[0] ?? 0, b[0] ?? 0);
  const half = normal975 * Math.sqrt((2 * share * (1 - share)) / images);
  return { estimate, interval: { estimate, low: estimate - half, high: estimate + half }, seeds: 1 };
}

/** "−0.184 [−0.199, −0.169] nats". */
export function inUnits(measure: OutcomeMeasure, { estimate, interval }: Difference): string {
  const [factor, digits, name] = unit[measure];
  const told = interval
    ? signedInterval(interval, digits, factor)
    : `${estimate > 0 ? '+' : '−'}${fixed(Math.abs(estimate * factor), digits)}`;
  return `${told} ${name}`;
}

/** Whether less is better and the first has less: a claim that it has holds, does not hold, or is undecided. */
export function verdictOf({ interval }: Difference): Verdict {
  if (interval === null) return 'undecided';
  return ({ below: 'holds', above: 'does not hold', none: 'undecided' } as const)[effect(interval)];
}

export const outcomeNames: Record<OutcomeMeasure, string> = {
  error: 'Error',
  crossEntropy: 'Cross-entropy',
  ece: 'Calibration error',
  kl: 'KL to the ideal',
};

export const outcomeHelp: Record<OutcomeMeasure, string> = {
  error: 'Share of test images that are predicted wrong',
  crossEntropy: 'Mean of −ln(probability of the right class), nats',
  ece: 'How far confidence lies from accuracy, over 15 bins of confidence',
  kl: 'Kullback–Leibler divergence from the mean over a great many masks, nats',
};

/** Names of headline numbers, for scripts. */
export const outcomeMetrics: Record<OutcomeMeasure, string> = {
  error: 'error',
  crossEntropy: 'cross-entropy',
  ece: 'calibration-error',
  kl: 'divergence',
};
