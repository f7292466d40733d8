/** The output layer: probabilities from logits, and their loss. */
import type { Rows } from './layer.ts';

/** ln Σ exp(z), computed without overflow. */
export function logSumExp(logits: ArrayLike<number>): number {
  const row = Float64Array.from(logits);
  const top = row.reduce((a, b) => Math.max(a, b), -Infinity);
  return top + Math.log(row.reduce((sum, z) => sum + Math.exp(z - top), 0));
}

/** Natural logarithm of the softmax of one example's logits, computed without overflow. */
export function logSoftmax(logits: ArrayLike<number>): Float64Array {
  const logSum = logSumExp(logits);
  return Float64Array.from(logits, (z) => z - logSum);
}

/** @throws RangeError for what is no class */
export function checkLabel(label: unknown, classes: number): asserts label is number {
  if (!Number.isInteger(label) || (label as number) < 0 || (label as number) >= classes)
    throw new RangeError(`label ${label} is no class; allowed is 0 to ${classes - 1}`);
}

/**
 * @param each what a row belongs to, in words
 * @throws RangeError for no rows, for another number of labels, and for a label that is no class
 */
export function checkLabels(rows: Rows, labels: ArrayLike<number>, each = 'example'): void {
  if (rows.length === 0 || labels.length !== rows.length)
    throw new RangeError(`there are ${labels.length} labels; allowed is ${rows.length}, one an ${each}, at least 1`);
  for (const [r, row] of rows.entries()) checkLabel(labels[r], row.length);
}

/**
 * Mean of −ln softmax(logits)[label] over the examples, nats. Throws RangeError for no examples, for unequal lengths
 * and for a label that is no class.
 */
export function crossEntropy(logits: Rows, labels: ArrayLike<number>): number {
  checkLabels(logits, labels);
  const losses = logits.map((row, e) => -logSoftmax(row)[labels[e]]);
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}

/** The class of the largest probability; the first of two. */
export function topOf(probabilities: ArrayLike<number>): number {
  let best = 0;
  for (let c = 1; c < probabilities.length; c++) if (probabilities[c] > probabilities[best]) best = c;
  return best;
}
