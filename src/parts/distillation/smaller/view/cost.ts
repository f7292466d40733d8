import { trainingSeconds } from '../../../../contract/cost.ts';
import type { Speed } from '../../../../engine/types.ts';
import { type SmallerParams, sharesOf, sizesOf, softStep, unitsOf } from '../spec.ts';

/** Seconds that a run takes at a measured speed. */
export function seconds(params: SmallerParams, speed: Speed): number {
  const { networkShape, batchSize, samples, seeds, distillSteps, mergedSteps } = params;
  const { steps, test } = sizesOf(params);
  const mask = speed.maskUs / 1e6;
  const students = sharesOf(params)
    .map((share) => trainingSeconds(unitsOf(params, share), batchSize, 1, speed))
    .reduce((sum, one) => sum + one, 0);
  const teacher = steps * trainingSeconds(networkShape, batchSize, 1, speed) + test * samples * mask;
  // Half of a batch's masks again are for making the images.
  const taught = (distillSteps + mergedSteps) * (softStep * students + 1.5 * batchSize * mask);
  return seeds.length * (teacher + taught + 2 * distillSteps * students);
}
