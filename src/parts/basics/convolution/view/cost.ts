import { trainingSeconds } from '../../../../contract/cost.ts';
import type { Speed } from '../../../../engine/types.ts';
import { type ConvolutionParams, placesOf, pointsOf, type SetName, sizesOf } from '../spec.ts';

/** A network's training step in those of a perceptron with three layers of 100: measured on WASM. */
const stepsOf: Readonly<Record<SetName, number>> = { mnist: 7, 'fashion-mnist': 7, 'cifar-10': 20 };
const usualShape = [100, 100, 100];
/** Images whose prediction costs as much as a training step. */
const imagesAStep = 100;

/** Seconds that a run takes at a measured speed. */
export function seconds(params: ConvolutionParams, speed: Speed): number {
  const { set, rates, seeds, batchSize } = params;
  const { steps, test, curve } = sizesOf(params);
  const dropped = rates.filter((rate) => rate > 0).length;
  const networks = dropped * placesOf(params).length + (rates.length - dropped);
  const step = trainingSeconds(usualShape, batchSize, 1, speed) * stepsOf[set];
  return seeds.length * networks * step * (steps + (test + pointsOf(steps).length * curve) / imagesAStep);
}
