import type { Recorded } from '../../src/contract/view.ts';
import type { BatchSizeParams, BatchSizeResult, Measured } from '../../src/experiments/batch-size/spec.ts';

export interface MadeUp {
  readonly batches?: readonly number[];
  readonly seeds?: readonly number[];
  /** Percentage points per doubling: with dropout, and without. */
  readonly dropout?: number;
  readonly noDropout?: number;
  /** How many of the batches are done, the largest first. */
  readonly done?: number;
}

export const points = [1000, 2000, 3000, 4000, 5000, 6000];

/** A made-up result whose accuracies lie on lines over log2 of the batch; seeds differ a little, also in slope. */
export function madeUpBatchSize(made: MadeUp = {}): BatchSizeResult {
  const { batches = [16, 32, 64, 128], seeds = [1], dropout = 2, noDropout = 1 } = made;
  const { done = batches.length } = made;
  const isDone = (b: number) => b >= batches.length - done;
  const grid = <T>(value: (b: number, seed: number) => T): T[][] =>
    batches.map((_, b) => seeds.map((seed) => value(b, seed)));
  const accuracy = (slope: number) => (b: number, seed: number) =>
    0.8 + (slope + ((seed % 3) - 1) / 10) * 0.01 * (b - 1.5) + seed / 1000 + (b % 2) / 1000;
  const measured = (slope: number): Measured => ({
    scaled: grid((b, seed) => (isDone(b) ? accuracy(slope)(b, seed) : null)),
    withinRunSd: grid((b, seed) => (isDone(b) ? 0.05 / 2 ** b + seed / 1000 : null)),
    curve: grid((b, seed) => points.slice(0, isDone(b) ? 6 : 0).map((_, i) => 0.7 + i / 100 + seed / 1000)),
  });
  return {
    batches: [...batches],
    seeds: [...seeds],
    rate: 0.4,
    kind: 'classic',
    layers: [1, 2, 3],
    networkShape: [100, 100, 100],
    samples: 50,
    examples: 6000,
    optimiser: 'adam',
    scaleRate: 'no',
    learningRate: batches.map(() => 0.001),
    steps: batches.map((batch) => Math.round(6000 / batch)),
    points,
    dropout: { ...measured(dropout), sampled: grid((b, seed) => (isDone(b) ? accuracy(dropout)(b, seed) : null)) },
    noDropout: measured(noDropout),
    images: 1000,
    curveImages: 500,
    latest: null,
  };
}

export const batchSizeParams: BatchSizeParams = {
  batches: [16, 32, 64, 128],
  rate: 0.4,
  layers: [1, 2, 3],
  noise: 'classic',
  samples: 50,
  examples: 0,
  seeds: [1],
  budget: 'lecture',
  learningRate: 0.001,
  optimiser: 'adam',
  scaleRate: 'no',
  networkShape: [100, 100, 100],
  testImages: 0,
  trainImages: 0,
};

/** A made-up result as a recorded run. */
export const recordedBatchSize = (
  result: BatchSizeResult,
  params: Partial<BatchSizeParams> = {},
): Recorded<BatchSizeParams, BatchSizeResult> => ({
  name: 'batch-size',
  experiment: 'batch-size',
  params: { ...batchSizeParams, batches: result.batches, seeds: result.seeds, ...params },
  seed: result.seeds[0],
  backend: 'wasm',
  device: 'a made-up machine',
  version: '0',
  seconds: 10,
  date: '2026-01-01',
  commit: '0123456789ab',
  result,
});
