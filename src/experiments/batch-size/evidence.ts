import { effect } from '../../core/statistics.ts';
import { fluctuationAt } from './curves.ts';
import { paperTable } from './paper.ts';
import type { BatchSizeResult } from './spec.ts';
import { type Trend, trendOf, trendThrough } from './trend.ts';

export type Verdict = 'holds' | 'does not hold' | 'undecided';

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

const single = (values: readonly number[]): number[][] => values.map((value) => [value]);

/** The trends of the paper's own table, whose intervals come from the scatter about the line: it has one run each. */
export const paperTrends: Trends = {
  dropout: trendThrough(paperTable.batches, single(paperTable.dropout)),
  noDropout: trendThrough(paperTable.batches, single(paperTable.noDropout)),
  difference: trendThrough(
    paperTable.batches,
    single(paperTable.dropout.map((value, b) => value - paperTable.noDropout[b])),
  ),
};

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
  const side = (trend: Trend | null) => (trend ? effect(trend.interval) : 'none');
  const byEffect = { above: 'holds', below: 'does not hold', none: 'undecided' } as const;
  const help = byEffect[side(dropout)];
  const more = byEffect[side(difference)];
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
  const { batches, steps } = result;
  const last = batches.length - 1;
  const fluctuation = (b: number) => fluctuationAt(result, 'dropout', batches[b]);
  return {
    batches: [batches[0], batches[last]],
    steps: [steps[0], steps[last]],
    fluctuation: [fluctuation(0), fluctuation(last)],
  };
}
