/** The output layer: probabilities from logits, and their loss. */
import type { Rows } from './layer.ts';

/** Natural logarithm of the softmax of one example's logits, computed without overflow. */
export function logSoftmax(logits: ArrayLike<number>): Float64Array {
  const row = Float64Array.from(logits);
  const top = row.reduce((a, b) => Math.max(a, b), -Infinity);
  const logSum = top + Math.log(row.reduce((sum, z) => sum + Math.exp(z - top), 0));
  return row.map((z) => z - logSum);
}

/**
 * Mean of −ln softmax(logits)[label] over the examples, nats. Throws RangeError for no examples, for unequal lengths
 * and for a label that is no class.
 */
export function crossEntropy(logits: Rows, labels: ArrayLike<number>): number {
  if (logits.length === 0 || labels.length !== logits.length) {
    throw new RangeError(`there are ${labels.length} labels; allowed is ${logits.length}, one an example, at least 1`);
  }
  const losses = logits.map((row, e) => {
    const label = labels[e];
    if (!Number.isInteger(label) || label < 0 || label >= row.length) {
      throw new RangeError(`label ${label} is no class; allowed is 0 to ${row.length - 1}`);
    }
    return -logSoftmax(row)[label];
  });
  return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
}
