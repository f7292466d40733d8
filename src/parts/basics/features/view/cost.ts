import { trainingSeconds } from '../../../../core/models/cost.ts';
import { inputs } from '../../../../core/network.ts';
import type { Speed } from '../../../../engine/types.ts';
import { autoencoder, type FeaturesParams, marksTo, sizesOf, unitsOf } from '../spec.ts';

/** Milliseconds in which an image of 28 × 28 is measured with as many units as usual, everything together. */
const measuringMs = 0.35;

/** Seconds that a run takes at a measured speed. */
export function seconds(params: FeaturesParams, speed: Speed): number {
  const { seeds, units, rate, batchSize } = params;
  const pixels = Number(params.side) ** 2;
  const { steps, test } = sizesOf(params);
  const model = autoencoder(Number(params.side), units, rate);
  const size = (units * pixels) / (unitsOf['28'] * inputs);
  const measuring = marksTo(steps).length * test * size * (measuringMs / 1000);
  const networks = rate > 0 ? 2 : 1;
  return seeds.length * networks * (trainingSeconds({ model, batch: batchSize }, steps, speed) + measuring);
}
