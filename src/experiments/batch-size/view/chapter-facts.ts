/** What the recorded runs say of batch sizes. */
import type { Choice } from '../../../article/predict/types.ts';
import type { RecordedEntry } from '../../../contract/view.ts';
import { effect } from '../../../core/statistics.ts';
import type { BatchSizeParams, BatchSizeResult } from '../spec.ts';
import { type Ends, endsOf, type Trends, trendsOf } from './evidence.ts';

export const prediction: Choice = {
  kind: 'choice',
  options: [
    { id: 'rises', sketch: [0.1, 0.45, 0.7, 0.85, 0.92] },
    { id: 'flat', sketch: [0.55, 0.52, 0.56, 0.53, 0.55] },
    { id: 'falls', sketch: [0.92, 0.85, 0.7, 0.45, 0.1] },
  ],
};

const sided = { above: 'rises', below: 'falls', none: 'flat' } as const;

/** What a recorded run says, at the ends of its range of batch sizes and of the trend between them. */
export interface BatchFacts extends Pick<Ends, 'batches' | 'steps'> {
  readonly learningRate: number;
  readonly rate: number;
  readonly trends: Trends;
  readonly found: (typeof sided)[keyof typeof sided] | null;
  readonly seeds: number;
}

export function batchFacts(
  { learningRate }: Pick<BatchSizeParams, 'learningRate'>,
  result: BatchSizeResult,
): BatchFacts {
  const trends = trendsOf(result);
  return {
    ...endsOf(result),
    learningRate,
    rate: result.rate,
    trends,
    found: trends.dropout && sided[effect(trends.dropout.interval)],
    seeds: result.seeds.length,
  };
}

/** Like the usual recording but for a higher learning rate; null where there is none. */
export function highOf(entries: readonly RecordedEntry[], usual: RecordedEntry | null): RecordedEntry | null {
  const paramsOf = ({ params }: RecordedEntry) => params as BatchSizeParams;
  if (!usual) return null;
  const own = paramsOf(usual);
  const alike = (params: BatchSizeParams) =>
    params.optimiser === own.optimiser && params.scaleRate === own.scaleRate && params.learningRate > own.learningRate;
  return entries.find((entry) => alike(paramsOf(entry))) ?? null;
}
