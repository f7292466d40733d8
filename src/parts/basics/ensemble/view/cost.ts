import { maskWork, trainingSeconds } from '../../../../contract/cost.ts';
import type { Speed } from '../../../../engine/types.ts';
import { type EnsembleParams, sizesOf } from '../spec.ts';

/** Seconds that a run takes at a measured speed. */
export function seconds({ networkShape, batchSize, members, seeds, ...rest }: EnsembleParams, speed: Speed): number {
  const { steps, test } = sizesOf({ networkShape, batchSize, members, seeds, ...rest });
  const training = (1 + 2 * members) * trainingSeconds(networkShape, batchSize, steps, speed);
  // A network's prediction costs a few masks: its first layer is computed too.
  const masks = test * members * (1 + 2 * 3);
  return seeds.length * (training + (masks * maskWork(networkShape, speed) * speed.maskUs) / 1e6);
}
