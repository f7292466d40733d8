/** What the results say of averaging and of distillation: differences paired by seed, with their intervals. */

import type { Verdict } from '../../../../contract/verdict.ts';
import { effect, type Interval, mean, meanInterval, normal975 } from '../../../../core/statistics.ts';
import type { DistillationResult, PredictionKind, ShownMeasure } from '../spec.ts';

/** A difference of two ways to predict, paired by seed. */
export interface Difference {
  readonly estimate: number;
  /** Student's over seeds; of one seed, for errors, a bound over test images; null where there is none. */
  readonly interval: Interval | null;
  readonly seeds: number;
}

/** First less second, in the measure's unit; null where one of them is not known. */
export function differenceOf(
  result: DistillationResult,
  measure: ShownMeasure,
  first: PredictionKind,
  second: PredictionKind,
): Difference | null {
  const row = (kind: PredictionKind) => result[measure][result.predictions.indexOf(kind)];
  const [a, b] = [row(first), row(second)];
  const pairs = a.flatMap((value, s) => (value === null || b[s] === null ? [] : [value - (b[s] as number)]));
  if (pairs.length === 0) return null;
  if (pairs.length > 1) return { estimate: mean(pairs), interval: meanInterval(pairs), seeds: pairs.length };
  const [estimate] = pairs;
  if (measure !== 'error') return { estimate, interval: null, seeds: 1 };
  // As if the two were right on different images, which makes it wider than it is.
  const share = Math.max(a[0] ?? 0, b[0] ?? 0);
  const half = normal975 * Math.sqrt((2 * share * (1 - share)) / result.images);
  return { estimate, interval: { estimate, low: estimate - half, high: estimate + half }, seeds: 1 };
}

/** Whether less is better and the first has less: a claim that it has holds, does not hold, or is undecided. */
export function verdictOf({ interval }: Difference): Verdict {
  if (interval === null) return 'undecided';
  return ({ below: 'holds', above: 'does not hold', none: 'undecided' } as const)[effect(interval)];
}
