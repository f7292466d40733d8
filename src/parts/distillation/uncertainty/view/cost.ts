import { costOf } from '../../../../contract/cost.ts';
import type { Speed } from '../../../../engine/types.ts';
import { angles, inputs, sizesOf, type UncertaintyParams } from '../spec.ts';

/** A step of distillation in training steps: the student's dense inputs, the teacher's masks, and making the images. */
const student = 3;
/** What an image under one mask costs, in masks alone: entropies are computed of each. Measured on WASM. */
const perMask = 1.3;

/** Seconds that a run takes at a measured speed. */
export function seconds(params: UncertaintyParams, speed: Speed): number {
  const { networkShape, batchSize, samples, members, seeds, targetMasks } = params;
  const { steps, distillSteps, test, angleImages } = sizesOf(params);
  const { step, mask } = costOf([networkShape], batchSize, speed);
  const measured = (inputs.length * test + angles.length * angleImages) * samples * perMask * mask;
  const distilling = distillSteps * (student * step + batchSize * targetMasks * mask);
  return seeds.length * ((1 + members) * steps * step + measured + distilling);
}
