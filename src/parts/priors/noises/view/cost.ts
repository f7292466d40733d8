import { kindOf } from '../../../../contract/compared-noises.ts';
import { trainingSeconds } from '../../../../contract/cost.ts';
import type { Speed } from '../../../../engine/types.ts';
import { type NoisesParams, sizesOf } from '../spec.ts';

/** A training step in those of a perceptron with dropout alone, measured on WASM; DropConnect draws every weight's factor. */
const work = { units: 1.5, weights: 5 };
/** Images whose prediction costs as much as a training step. */
const imagesAStep = 200;

/** Seconds that a run takes at a measured speed. */
export function seconds(params: NoisesParams, speed: Speed): number {
  const { noises, networkShape, seeds, batchSize } = params;
  const { steps, test } = sizesOf(params);
  const networks = noises.reduce((sum, name) => sum + (kindOf(name)?.on === 'weights' ? work.weights : work.units), 0);
  return seeds.length * networks * trainingSeconds(networkShape, batchSize, steps + test / imagesAStep, speed);
}
