import { trainingSeconds } from '../../../../contract/cost.ts';
import type { Speed } from '../../../../engine/types.ts';
import { type DistillationParams, sizesOf } from '../spec.ts';

/** A LeNet's training step and mask, in those of a perceptron with three layers of 100: measured on WASM. */
const lenet = { step: 20, mask: 90 };
/** A step of distillation in training steps: the student's dense inputs, the teacher's masks, and making the images. */
const student = 3;
const usualShape = [100, 100, 100];

/** Seconds that a run takes at a measured speed. */
export function seconds(params: DistillationParams, speed: Speed): number {
  const { teacher, networkShape, batchSize, samples, seeds, targetMasks } = params;
  const { steps, distillSteps, test, idealMasks } = sizesOf(params);
  const convolves = teacher !== 'mlp';
  const shape = convolves ? usualShape : networkShape;
  const times = convolves ? lenet : { step: 1, mask: 1 };
  const step = trainingSeconds(shape, batchSize, 1, speed) * times.step;
  const mask = (speed.maskUs / 1e6) * times.mask;
  const distilling = distillSteps * (student * step + batchSize * targetMasks * mask);
  return seeds.length * (steps * step + test * (samples + idealMasks) * mask + distilling);
}
