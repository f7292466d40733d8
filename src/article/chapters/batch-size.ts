/** What the recorded runs say of batch sizes. */

import type { RecordedEntry } from '../../contract/view.ts';
import { effect } from '../../core/statistics.ts';
import { paperTrends, type Trends, trendsOf } from '../../experiments/batch-size/evidence.ts';
import type { BatchSizeParams, BatchSizeResult } from '../../experiments/batch-size/spec.ts';
import type { Choice } from '../predict/types.ts';

export const options = ['rises', 'flat', 'falls'] as const;
export type BatchOption = (typeof options)[number];

export const prediction: Choice = {
  kind: 'choice',
  options: [
    { id: 'rises', sketch: [0.1, 0.45, 0.7, 0.85, 0.92] },
    { id: 'flat', sketch: [0.55, 0.52, 0.56, 0.53, 0.55] },
    { id: 'falls', sketch: [0.92, 0.85, 0.7, 0.45, 0.1] },
  ],
};

export interface BatchFacts {
  readonly learningRate: number;
  readonly rate: number;
  readonly batches: readonly [number, number];
  /** Steps at the smallest batch and at the largest. */
  readonly steps: readonly [number, number];
  readonly trends: Trends;
  readonly found: BatchOption | null;
  readonly seeds: number;
}

const sided = { above: 'rises', below: 'falls', none: 'flat' } as const;

export function batchFacts(
  { learningRate }: Pick<BatchSizeParams, 'learningRate'>,
  result: BatchSizeResult,
): BatchFacts {
  const trends = trendsOf(result);
  const last = result.batches.length - 1;
  return {
    learningRate,
    rate: result.rate,
    batches: [result.batches[0], result.batches[last]],
    steps: [result.steps[0], result.steps[last]],
    trends,
    found: trends.dropout && sided[effect(trends.dropout.interval)],
    seeds: result.seeds.length,
  };
}

export const paper = paperTrends;

/** Like the usual recording but for a higher learning rate; null where there is none. */
export function highOf(entries: readonly RecordedEntry[], usual: RecordedEntry | null): RecordedEntry | null {
  const paramsOf = ({ params }: RecordedEntry) => params as BatchSizeParams;
  if (!usual) return null;
  const own = paramsOf(usual);
  const alike = (params: BatchSizeParams) =>
    params.optimiser === own.optimiser && params.scaleRate === own.scaleRate && params.learningRate > own.learningRate;
  return entries.find((entry) => alike(paramsOf(entry))) ?? null;
}
