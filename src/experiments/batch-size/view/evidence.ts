/** How accuracy changes with the batch, in percentage points for each doubling, and what that says of the claims. */
import type { Verdict as AnyVerdict } from '../../../contract/verdict.ts';
import { effect, type Interval } from '../../../core/statistics.ts';
import { slopeOverSeeds } from '../../../core/straight-line.ts';
import type { BatchSizeResult } from '../spec.ts';
import { accuraciesOf, fluctuationAt, paperTable, type Rule } from './curves.ts';

export interface Trend {
  /** Percentage points per doubling of the batch, with its 95 % interval. */
  readonly interval: Interval;
  /** What the interval is over: Student's over the seeds' own slopes, or with one seed the scatter about the line. */
  readonly over: 'seeds' | 'batches';
  /** How many of these. */
  readonly count: number;
}

/** Batch sizes that a trend needs at least: two lie on a line always. */
const leastBatches = 3;

/** The slope of accuracies, [batch][seed], over log2 of the batch; null for fewer than three batch sizes. */
export function trendThrough(batches: readonly number[], table: readonly (readonly number[])[]): Trend | null {
  if (batches.length < leastBatches) return null;
  const percents = table.map((row) => row.map((share) => 100 * share));
  const interval = slopeOverSeeds(batches.map(Math.log2), percents);
  const seeds = table[0].length;
  return (
    interval && {
      interval,
      ...(seeds > 1 ? { over: 'seeds', count: seeds } : { over: 'batches', count: batches.length }),
    }
  );
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

/** The trends that the claims are about; null where fewer than three batch sizes are done. */
export interface Trends {
  /** With dropout, predicted by sampling as in the paper. */
  readonly dropout: Trend | null;
  readonly noDropout: Trend | null;
  /** With dropout less without. */
  readonly difference: Trend | null;
}

export const trendsOf = (result: BatchSizeResult): Trends => ({
  dropout: trendOf(result, 'sampled'),
  noDropout: trendOf(result, 'control'),
  difference: trendOf(result, 'difference'),
});

/** A trend through one run of the paper's at each batch size. */
const paperTrend = (of: (b: number) => number): Trend | null =>
  trendThrough(
    paperTable.batches,
    paperTable.batches.map((_, b) => [of(b)]),
  );

/** The trends of the paper's own table, whose intervals come from the scatter about the line: it has one run each. */
export const paperTrends: Trends = {
  dropout: paperTrend((b) => paperTable.dropout[b]),
  noDropout: paperTrend((b) => paperTable.noDropout[b]),
  difference: paperTrend((b) => paperTable.dropout[b] - paperTable.noDropout[b]),
};

export type Verdict = Exclude<AnyVerdict, 'partly'>;
export interface Verdicts {
  /** "With dropout, larger batches help." */
  readonly help: Verdict;
  /** "They help a network with dropout more than one without." */
  readonly helpMore: Verdict;
}

/**
 * Larger batches help with dropout where the 95 % interval of its trend lies above 0; they do not where it lies below;
 * else it is undecided. They help dropout more where they help it at all and the interval of the difference of trends
 * lies above 0; they do not where they do not help it, or where that interval lies below 0; else it is undecided.
 */
export function verdictsOf({ dropout, difference }: Trends): Verdicts {
  const byEffect = { above: 'holds', below: 'does not hold', none: 'undecided' } as const;
  const verdict = (trend: Trend | null) => byEffect[trend ? effect(trend.interval) : 'none'];
  const [help, more] = [verdict(dropout), verdict(difference)];
  if (help === 'does not hold' || more === 'does not hold') return { help, helpMore: 'does not hold' };
  return { help, helpMore: help === 'holds' ? more : 'undecided' };
}

/** What the ends of the range of batch sizes differ in, for networks with dropout. */
export interface Ends {
  readonly batches: readonly [smallest: number, largest: number];
  /** Training steps for the same examples. */
  readonly steps: readonly [number, number];
  /** Fluctuation within a run, as a share of images; null where a batch is not done. */
  readonly fluctuation: readonly [number | null, number | null];
}

export function endsOf(result: BatchSizeResult): Ends {
  const last = result.batches.length - 1;
  const ends = <T>(of: (b: number) => T): readonly [T, T] => [of(0), of(last)];
  return {
    batches: ends((b) => result.batches[b]),
    steps: ends((b) => result.steps[b]),
    fluctuation: ends((b) => fluctuationAt(result, 'dropout', result.batches[b])),
  };
}
