import type { OptimiserKind } from '../core/network.ts';
import { purposes, streamKey } from '../core/random.ts';
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
