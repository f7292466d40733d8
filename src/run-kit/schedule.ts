import type { Model } from '../core/model.ts';
import { networkOf, type OptimiserKind } from '../core/network.ts';
import { drawIndex, purposes, streamKey } from '../core/random.ts';
import type { FamilyOptions } from '../engine/types.ts';

export interface Scheduled {
  readonly optimiser: OptimiserKind;
  readonly learningRate: number;
  /** Images a training step. */
  readonly batchSize: number;
}

/** How networks of one seed are trained: all on the same minibatches in the same order. */
export const scheduleOf = (
  { optimiser, learningRate, batchSize }: Scheduled,
  seed: number,
): Pick<FamilyOptions, 'optimiser' | 'batch' | 'dataSeed'> => ({
  optimiser: { kind: optimiser, learningRate },
  batch: batchSize,
  dataSeed: streamKey(seed, purposes.order),
});

/** Which training images each of several networks may see: all of them, or as many drawn with replacement ("bootstrap"). */
export type Resampling = 'none' | 'bootstrap';

/** Stream of the images that are drawn for a network's bootstrap sample, before those of the networks. */
const bootstrapStream = 3;

/**
 * Networks of one model and one seed that share nothing: each has initial weights and minibatches of its own.
 * @param count of training images
 */
export function independentNetworks(
  model: Model,
  members: number,
  seed: number,
  count: number,
  resampling: Resampling = 'none',
): Pick<FamilyOptions, 'networks' | 'subsets'> {
  const every = Uint32Array.from({ length: count }, (_, i) => i);
  const drawn = (member: number) => {
    const key = streamKey(seed, purposes.subset, bootstrapStream, member);
    return every.map((i) => drawIndex(key, 0, i, count));
  };
  const each = Array.from({ length: members }, (_, i) => i);
  return {
    networks: each.map((i) => networkOf(model, streamKey(seed, purposes.weights, 1 + i))),
    subsets: each.map((i) => (resampling === 'none' ? every : drawn(i))),
  };
}
