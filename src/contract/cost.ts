/** What training costs against what was timed: a network 784-100-100-100-10 and a batch of 64. */
import type { Speed } from '../engine/types.ts';

/** Products of a weight and an activation in the first layer and in the rest, for one image and one mask. */
export function weightsOf(units: readonly number[]): { readonly first: number; readonly deep: number } {
  const sizes = [784, ...units, 10];
  const [first, ...rest] = sizes.slice(1).map((outputs, l) => outputs * sizes[l]);
  return { first, deep: rest.reduce((sum, weights) => sum + weights, 0) };
}

export const standardWeights = weightsOf([100, 100, 100]);

/** Arithmetic of one training step of a network; the first layer counts for less, since most pixels are 0. */
const stepOf = ({ first, deep }: { readonly first: number; readonly deep: number }, batch: number): number =>
  batch * (0.4 * first + deep);

/** Seconds that `steps` training steps of one network take at a measured speed. */
export const trainingSeconds = (units: readonly number[], batch: number, steps: number, speed: Speed): number =>
  (steps * speed.stepMs * (stepOf(weightsOf(units), batch) / stepOf(standardWeights, 64))) / 1000;
