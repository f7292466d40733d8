/** What results say of single masks, of their average and of scaled weights, with intervals over seeds. */
import { type Interval, mean, meanInterval } from '../../../../core/statistics.ts';
import type { ThinnedResult } from '../spec.ts';
import { rateIndex } from './network.ts';

export interface Estimate {
  readonly estimate: number;
  /** Student's over seeds; null for one seed. */
  readonly interval: Interval | null;
  readonly seeds: number;
}

export const estimateOf = (values: readonly number[]): Estimate => ({
  estimate: mean(values),
  interval: meanInterval(values),
  seeds: values.length,
});

export type Prediction = 'single' | 'scaled' | 'average' | 'unscaled';

/** Accuracy of one way to predict less that of another, paired by seed, at the rate nearest. */
export function differenceOf(result: ThinnedResult, rate: number, one: Prediction, other: Prediction): Estimate {
  const r = rateIndex(result, rate);
  return estimateOf(result[one][r].map((value, s) => value - result[other][r][s]));
}

/** Errors of the mean of the most draws in standard errors, at the rate nearest; null at rate 0. */
export function settledOf(
  result: ThinnedResult,
  rate: number,
  measure: 'settling' | 'settlingUnscaled',
): Estimate | null {
  const values = result[measure].at(-1)?.[rateIndex(result, rate)] ?? [];
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? estimateOf(known) : null;
}

/** What one source says of one rate. */
export interface Told {
  readonly who: string;
  readonly rate: number;
  readonly single: number;
  readonly averaging: Estimate;
  readonly scaling: Estimate;
  readonly disagreement: number;
  readonly gap: number;
}
