import { trainingSeconds } from '../../../../contract/cost.ts';
import { type TeacherKind, unlabelledSources } from '../../../../contract/teachers.ts';
import type { Speed } from '../../../../engine/types.ts';
import { type DistillationParams, sizesOf } from '../spec.ts';

/** A training step and a mask, in those of a perceptron with three layers of 100: measured on WASM. */
const times: Readonly<Record<TeacherKind, { readonly step: number; readonly mask: number }>> = {
  mlp: { step: 1, mask: 1 },
  lenet: { step: 20, mask: 12 },
  'lenet-all': { step: 20, mask: 12 },
  quick: { step: 40, mask: 90 },
};
/** A step of distillation in training steps: the student's dense inputs, the teacher's masks, and making the images. */
const student = 3;
const usualShape = [100, 100, 100];

/** Seconds that a run takes at a measured speed. */
export function seconds(params: DistillationParams, speed: Speed): number {
  const { teacher, networkShape, batchSize, samples, seeds, targetMasks, otherSources } = params;
  const students = otherSources === 'all' ? unlabelledSources.length : 1;
  const { steps, distillSteps, test, idealMasks } = sizesOf(params);
  const shape = teacher === 'mlp' ? networkShape : usualShape;
  const step = trainingSeconds(shape, batchSize, 1, speed) * times[teacher].step;
  const mask = (speed.maskUs / 1e6) * times[teacher].mask;
  const distilling = students * distillSteps * (student * step + batchSize * targetMasks * mask);
  return seeds.length * (steps * step + test * (samples + idealMasks) * mask + distilling);
}
