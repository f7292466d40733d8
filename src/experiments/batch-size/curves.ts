import { nearestIndex } from '../../core/nearest.ts';
import { mean, sd } from '../../core/statistics.ts';
import type { BatchSizeParams, BatchSizeResult, Table } from './spec.ts';
import { accuraciesOf, type Rule } from './trend.ts';

/** The results shown together, the recorded one first. */
export type Layers = readonly {
  readonly layer: 'recorded' | 'run';
  readonly result: BatchSizeResult;
  readonly params: BatchSizeParams;
}[];

export type Training = 'dropout' | 'noDropout';
export const trainings: readonly Training[] = ['dropout', 'noDropout'];

/** Accuracy at one batch size over the seeds that have come so far. */
export interface BatchPoint {
  readonly batch: number;
  readonly mean: number;
  /** Standard deviation over seeds; null for one. */
  readonly sd: number | null;
}

const known = (table: Table, b: number): number[] => table[b].filter((value) => value !== null);

/** Test accuracies by rising batch size; batches not yet done are left out. */
export const pointsOf = (result: BatchSizeResult, rule: Rule): BatchPoint[] =>
  result.batches.flatMap((batch, b) => {
    const values = known(accuraciesOf(result, rule), b);
    return values.length > 0 ? [{ batch, mean: mean(values), sd: values.length > 1 ? sd(values) : null }] : [];
  });

/** Index of the batch nearest to one asked for, compared as ratios as on the axis. */
export const indexOfBatch = (batches: readonly number[], batch: number): number =>
  nearestIndex(batches.map(Math.log2), Math.log2(batch));

/** What is known of a rule at one batch of a result; null where that batch is not done or not part of it. */
export function accuracyAt(result: BatchSizeResult, rule: Rule, batch: number): number | null {
  const point = pointsOf(result, rule).find((one) => one.batch === batch);
  return point ? point.mean : null;
}

/** Fluctuation within a run at one batch, the mean over seeds; null where no seed is done. */
export function fluctuationAt(result: BatchSizeResult, training: Training, batch: number): number | null {
  const b = result.batches.indexOf(batch);
  const values = b < 0 ? [] : known(result[training].withinRunSd, b);
  return values.length > 0 ? mean(values) : null;
}

/** Accuracy over examples seen. */
export interface CurvePoint {
  readonly examples: number;
  readonly accuracy: number;
}

/** The curve of each seed at one batch, [seed][point], with the newest look at networks under way. */
export function curvesAt(result: BatchSizeResult, training: Training, batch: number): CurvePoint[][] {
  const b = result.batches.indexOf(batch);
  if (b < 0) return [];
  const { points, seeds, latest } = result;
  return result[training].curve[b].map((curve, s) => {
    const drawn = curve.map((accuracy, i) => ({ examples: points[i], accuracy }));
    const ahead = latest?.batch === batch && latest.seed === seeds[s];
    return ahead ? [...drawn, { examples: latest.examples, accuracy: latest[training] }] : drawn;
  });
}

/** The mean over seeds at the points that every seed has come to. */
export function meanCurve(result: BatchSizeResult, training: Training, batch: number): CurvePoint[] {
  const curves = curvesAt({ ...result, latest: null }, training, batch).filter((curve) => curve.length > 0);
  if (curves.length === 0) return [];
  return curves[0].flatMap(({ examples }, i) => {
    const values = curves.flatMap((curve) => curve[i]?.accuracy ?? []);
    return values.length === curves.length ? [{ examples, accuracy: mean(values) }] : [];
  });
}
