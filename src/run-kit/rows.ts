/** Predictions as rows of probabilities. */
import { type Moments, meanOutputs } from '../core/moments.ts';

/** Below this, a mean of float32 probabilities is rounding. */
const least = 1e-9;

/** Rows of probabilities [image][class], each with sum 1. */
export function rowsOf(values: ArrayLike<number>, classes: number): Float64Array[] {
  const images = values.length / classes;
  return Array.from({ length: images }, (_, i) => {
    const row = Float64Array.from({ length: classes }, (_, c) => Math.max(least, values[i * classes + c]));
    const total = row.reduce((sum, p) => sum + p, 0);
    return row.map((p) => p / total);
  });
}

/** The arithmetic mean of the probabilities of the masks up to `index`. */
export const arithmetic = (moments: Moments, index: number): Float64Array[] =>
  rowsOf(meanOutputs(moments, 'probabilities', index), moments.classes);
