/** How accuracy changes with the batch: percentage points for each doubling. */
import { type Interval, meanInterval } from '../../core/statistics.ts';
import { lineThrough } from '../../core/straight-line.ts';
import type { BatchSizeResult, Table } from './spec.ts';

/** A way to train and predict: dropout by scaled weights or by sampled masks, and no dropout. */
export type Rule = 'scaled' | 'sampled' | 'control';
export const rules: readonly Rule[] = ['scaled', 'sampled', 'control'];

/** Test accuracies in the end, [batch][seed]. */
export const accuraciesOf = ({ dropout, noDropout }: BatchSizeResult, rule: Rule): Table =>
  rule === 'control' ? noDropout.scaled : dropout[rule];

export interface Trend {
  /** Percentage points per doubling of the batch, with its 95 % interval. */
  readonly interval: Interval;
  /** What the interval is over: Student's over the seeds' own slopes, or with one seed the scatter about the line. */
  readonly over: 'seeds' | 'batches';
  /** How many of these. */
  readonly count: number;
}

/** Batch sizes that a trend needs at least: two lie on a line always. */
export const leastBatches = 3;

/** The slope of accuracies, [batch][seed], over log2 of the batch; null for fewer than three batch sizes. */
export function trendThrough(batches: readonly number[], table: readonly (readonly number[])[]): Trend | null {
  if (batches.length < leastBatches) return null;
  const doublings = batches.map(Math.log2);
  const lines = table[0].map((_, s) =>
    lineThrough(
      doublings,
      table.map((row) => 100 * row[s]),
    ),
  );
  const slopes = lines.flatMap((line) => line?.slope ?? []);
  const overSeeds = slopes.length > 1 ? meanInterval(slopes) : null;
  if (overSeeds) return { interval: overSeeds, over: 'seeds', count: slopes.length };
  const [line] = lines;
  if (!line || line.margin === null) return null;
  const { slope, margin } = line;
  return {
    interval: { estimate: slope, low: slope - margin, high: slope + margin },
    over: 'batches',
    count: batches.length,
  };
}

/**
 * The trend of a rule; or of the difference, sampled dropout less no dropout, which pairs networks of one batch and
 * seed: same first weights, same data. Over the seeds in which every batch is done; where none is yet, over the batches
 * that the first seed has done.
 */
export function trendOf(result: BatchSizeResult, what: Rule | 'difference'): Trend | null {
  const values = (b: number, s: number): number | null => {
    if (what !== 'difference') return accuraciesOf(result, what)[b][s];
    const [own, plain] = [result.dropout.sampled[b][s], result.noDropout.scaled[b][s]];
    return own === null || plain === null ? null : own - plain;
  };
  const complete = result.seeds.flatMap((_, s) => (result.batches.every((__, b) => values(b, s) !== null) ? [s] : []));
  const seeds = complete.length > 0 ? complete : [0];
  const rows = result.batches.flatMap((batch, b) => {
    const row = seeds.flatMap((s) => values(b, s) ?? []);
    return row.length === seeds.length ? [{ batch, row }] : [];
  });
  return trendThrough(
    rows.map(({ batch }) => batch),
    rows.map(({ row }) => row),
  );
}
