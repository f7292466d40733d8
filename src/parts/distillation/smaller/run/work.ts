import { costOf } from '../../../../core/compress.ts';
import { type SmallerParams, softStep } from '../spec.ts';

/** Work of one training step in masks of one image: of the teacher, of all students that it teaches, of all on labels. */
export function workOf({ networkShape, batchSize }: SmallerParams, units: readonly (readonly number[])[]) {
  const one = 5 * batchSize;
  const whole = costOf(networkShape).parameters;
  const labels = units.reduce((sum, some) => sum + (one * costOf(some).parameters) / whole, 0);
  return { teacher: one, labels, distilled: softStep * labels + 6 * batchSize };
}
