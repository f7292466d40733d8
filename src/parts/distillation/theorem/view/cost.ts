import { trainingSeconds } from '../../../../contract/cost.ts';
import type { Speed } from '../../../../engine/types.ts';
import { sizesOf, type TheoremParams } from '../spec.ts';

/** A student's step in those of its teacher, and an image under all masks of twelve units in masks of a perceptron. */
const [student, image] = [4, 3000];

/** Seconds that a run takes at a measured speed. */
export function seconds(params: TheoremParams, speed: Speed): number {
  const { networkShape, batchSize, distillSteps, seeds } = params;
  const { steps, test } = sizesOf(params);
  const step = trainingSeconds(networkShape, batchSize, 1, speed);
  return seeds.length * ((steps + student * distillSteps) * step + (test * image * speed.maskUs) / 1e6);
}
