/** How well predictions are: their measures over seeds, in words, and compared in pairs. */
import { spread } from '../charts/estimates.ts';
import { fixed, percent } from '../charts/numbers.ts';
import { words } from '../charts/words.ts';
import { nats } from './outcome-words.ts';
import { type Difference, differenceIn, differenceInWords, known, type Row, type Writing } from './seeds.ts';

export { outcomeHelp, outcomeNames } from './outcome-words.ts';

export type OutcomeMeasure = 'error' | 'crossEntropy' | 'ece' | 'kl';

export const write: Record<OutcomeMeasure, (value: number) => string> = {
  error: percent,
  crossEntropy: (value) => fixed(value, 3),
  ece: percent,
  kl: (value) => fixed(value, 3),
};

const unit: Record<OutcomeMeasure, Writing> = {
  error: [100, 1, words.points],
  crossEntropy: [1, 3, nats],
  ece: [100, 1, words.points],
  kl: [1, 3, nats],
};

/** Mean ± sd over seeds: "11.7 ± 0.2 %"; `none` where there are none. */
export function overSeeds(measure: OutcomeMeasure, row: Row | undefined, none: string): string {
  const values = known(row);
  if (values.length === 0) return none;
  const [factor, digits] = unit[measure];
  return spread(
    values.map((value) => value * factor),
    digits,
    factor === 100 ? '%' : '',
  );
}

/**
 * First less second, in the measure's unit; null where one of them is not known.
 *
 * @param images test images on which both were measured
 */
export function pairedDifference(
  measure: OutcomeMeasure,
  a: Row | undefined,
  b: Row | undefined,
  images: number,
): Difference | null {
  return a && b ? differenceIn(a, b, measure === 'error' ? images : undefined) : null;
}

/** "−0.184 [−0.199, −0.169] nats". */
export const inUnits = (measure: OutcomeMeasure, difference: Difference): string =>
  differenceInWords(difference, unit[measure]);

/** Names of headline numbers, for scripts. */
export const outcomeMetrics: Record<OutcomeMeasure, string> = {
  error: 'error',
  crossEntropy: 'cross-entropy',
  ece: 'calibration-error',
  kl: 'divergence',
};
