/** The numbers that are drawn: the paper's, and those of results by batch size and on the way. */
import { nearestIndex } from '../../../core/nearest.ts';
import { mean, sd } from '../../../core/statistics.ts';
import type { Sourced } from '../../../view-kit/sources.ts';
import type { BatchSizeParams, BatchSizeResult } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<BatchSizeParams, BatchSizeResult>[];

export type Training = 'dropout' | 'noDropout';
export const trainings: readonly Training[] = ['dropout', 'noDropout'];

/** A way to train and predict: dropout by scaled weights or by sampled masks, and no dropout. */
export type Rule = 'scaled' | 'sampled' | 'control';
export const rules: readonly Rule[] = ['scaled', 'sampled', 'control'];
export const trainingOf = (rule: Rule): Training => (rule === 'control' ? 'noDropout' : 'dropout');

/**
 * Table 1 of Lin, Wang & Chen, "Clustering Phenomena in Dropout": test accuracy after 320,000 examples, one run each,
 * with dropout 0.4 in all three hidden layers (predicted with 200 masks) and without. The optimiser, the learning rate
 * and the initialisation are not stated.
 */
export const paperTable = {
  rate: 0.4,
  samples: 200,
  examples: 320000,
  batches: [16, 32, 64, 128, 256, 512],
  dropout: [0.765, 0.787, 0.797, 0.697, 0.815, 0.836],
  noDropout: [0.891, 0.897, 0.892, 0.907, 0.906, 0.918],
} as const;

/** The paper's accuracy at a batch size; null where it has none. */
export function paperAt(training: Training, batch: number): number | null {
  const batches: readonly number[] = paperTable.batches;
  return paperTable[training][batches.indexOf(batch)] ?? null;
}

type Row = readonly (number | null)[];
const known = (row: Row): number[] => row.filter((value) => value !== null);

/** Test accuracies in the end, [batch][seed]. */
export const accuraciesOf = ({ dropout, noDropout }: BatchSizeResult, rule: Rule): readonly Row[] =>
  rule === 'control' ? noDropout.scaled : dropout[rule];

/** Accuracy at one batch size over the seeds that have come so far. */
export interface BatchPoint {
  readonly batch: number;
  readonly mean: number;
  /** Standard deviation over seeds; null for one. */
  readonly sd: number | null;
}

/** Test accuracies by rising batch size; batches not yet done are left out. */
export const pointsOf = (result: BatchSizeResult, rule: Rule): BatchPoint[] =>
  result.batches.flatMap((batch, b) => {
    const values = known(accuraciesOf(result, rule)[b]);
    return values.length > 0 ? [{ batch, mean: mean(values), sd: values.length > 1 ? sd(values) : null }] : [];
  });

/** Index of the batch nearest to one asked for, compared as ratios as on the axis. */
export const indexOfBatch = (batches: readonly number[], batch: number): number =>
  nearestIndex(batches.map(Math.log2), Math.log2(batch));

/** What is known of a rule at one batch of a result; null where that batch is not done or not part of it. */
export const accuracyAt = (result: BatchSizeResult, rule: Rule, batch: number): number | null =>
  pointsOf(result, rule).find((one) => one.batch === batch)?.mean ?? null;

/** Fluctuation within a run at one batch, the mean over seeds; null where no seed is done. */
export function fluctuationAt(result: BatchSizeResult, training: Training, batch: number): number | null {
  const values = known(result[training].withinRunSd[result.batches.indexOf(batch)] ?? []);
  return values.length > 0 ? mean(values) : null;
}

/** Accuracy over examples seen. */
export interface CurvePoint {
  readonly examples: number;
  readonly accuracy: number;
}

/** The curve of each seed at one batch, [seed][point], with the newest look at networks under way. */
export function curvesAt(result: BatchSizeResult, training: Training, batch: number): CurvePoint[][] {
  const { points, seeds, latest, batches } = result;
  return (result[training].curve[batches.indexOf(batch)] ?? []).map((curve, s) => {
    const drawn = curve.map((accuracy, i) => ({ examples: points[i], accuracy }));
    const ahead = latest?.batch === batch && latest.seed === seeds[s];
    return ahead ? [...drawn, { examples: latest.examples, accuracy: latest[training] }] : drawn;
  });
}

/** The mean over seeds at the points that every seed has come to. */
export function meanCurve(result: BatchSizeResult, training: Training, batch: number): CurvePoint[] {
  const curves = curvesAt({ ...result, latest: null }, training, batch).filter((curve) => curve.length > 0);
  const [first = []] = curves;
  return first.flatMap(({ examples }, i) => {
    const values = curves.flatMap((curve) => curve[i]?.accuracy ?? []);
    return values.length === curves.length ? [{ examples, accuracy: mean(values) }] : [];
  });
}
