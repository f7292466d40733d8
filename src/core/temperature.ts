/** One number that makes a network less sure of itself, or more: logits are divided by it. */
import type { Rows } from './layer.ts';
import { crossEntropy, logSoftmax } from './softmax.ts';

/** Probabilities of logits [image][class] divided by a temperature. */
export const atTemperature = (logits: Rows, temperature: number): Float64Array[] =>
  Array.from(logits, (row) => logSoftmax(Float64Array.from(row, (z) => z / temperature)).map(Math.exp));

/** Within these the temperature is sought. */
const [coldest, hottest] = [0.05, 20];
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * The temperature at which labels have the least cross-entropy (Guo and others, 2017, "temperature scaling"), 0.05 to 20,
 * to four digits. Of 1/temperature the cross-entropy is convex, so that there is one least.
 *
 * @param logits [image][class] of a network with scaled weights, on images it was not trained on
 * @throws RangeError where labels and rows differ in number, or a label is no class
 */
export function fitTemperature(logits: Rows, labels: ArrayLike<number>): number {
  const loss = (log: number) =>
    crossEntropy(
      Array.from(logits, (row) => Float64Array.from(row, (z) => z / Math.exp(log))),
      labels,
    );
  let [low, high] = [Math.log(coldest), Math.log(hottest)];
  let [left, right] = [high - golden * (high - low), low + golden * (high - low)];
  let [atLeft, atRight] = [loss(left), loss(right)];
  while (high - low > 1e-4) {
    if (atLeft < atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - golden * (high - low);
      atLeft = loss(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + golden * (high - low);
      atRight = loss(right);
    }
  }
  return Math.exp((low + high) / 2);
}
