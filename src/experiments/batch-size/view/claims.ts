/** What the paper says of batch sizes: Lin, Wang & Chen, section 4.1.2, Table 1. */
import { percents, signedInterval } from '../../../charts/estimates.ts';
import { count, percent } from '../../../charts/numbers.ts';
import type { Claim, Judged } from '../../../contract/view.ts';
import { type BatchSizeResult, type BatchSizeSlice, spec } from '../spec.ts';
import { accuraciesOf, paperTable, type Rule, type Training } from './curves.ts';
import { paperTrends, type Trend, trendsOf, verdictsOf } from './evidence.ts';

const { learningRate, optimiser, scaleRate, noise } = spec.codecs;

const state = {
  dropout: paperTable.rate,
  learningRate: learningRate.default,
  optimiser: optimiser.default,
  scaleRate: scaleRate.default,
  noise: noise.default,
} as const;

/** The usual number of examples, and the paper's. */
const budgets = ['lecture', 'paper'] as const;

const where = `Section 4.1.2, ${paperTable.name}`;
const perDoubling = ({ interval }: Trend): string => `${signedInterval(interval, 2)} points a doubling`;

/** "48.3 % at batch 16, 93.1 % at 512", over the batch sizes that are done. */
function ends(result: BatchSizeResult, rule: Rule): string {
  const done = result.batches.flatMap((batch, b) => {
    const values = (accuraciesOf(result, rule)[b] ?? []).filter((value) => value !== null);
    return values.length > 0 ? [{ batch, values }] : [];
  });
  const [first, last] = [done[0], done[done.length - 1]];
  return `${percents(first.values)} at batch ${first.batch}, ${percents(last.values)} at ${last.batch}`;
}

const paperEnds = (training: Training): string => {
  const { batches } = paperTable;
  const last = batches.length - 1;
  return `${percent(paperTable[training][0])} at batch ${batches[0]}, ${percent(paperTable[training][last])} at ${batches[last]}`;
};

const seedsOf = ({ over, count }: Trend): number => (over === 'seeds' ? count : 1);

const largerHelp: Claim<BatchSizeResult, BatchSizeSlice> = {
  id: 'larger-batches-help',
  short: 'Larger batches help',
  words:
    'the test accuracy of identical three-layer networks, with and without Dropout, generally increases with batch size',
  where,
  paper: `${paperEnds('dropout')} with dropout; ${paperEnds('noDropout')} without`,
  state,
  budgets,
  judge(result): Judged | null {
    const trends = trendsOf(result);
    const { dropout, noDropout } = trends;
    if (!dropout) return null;
    return {
      verdict: verdictsOf(trends).help,
      at: `${count(result.examples)} examples`,
      value: `with dropout ${ends(result, 'sampled')}`,
      effect: perDoubling(dropout),
      seeds: seedsOf(dropout),
      ...(noDropout ? { control: `without dropout ${perDoubling(noDropout)}` } : {}),
    };
  },
};

const helpMore: Claim<BatchSizeResult, BatchSizeSlice> = {
  id: 'batches-help-dropout-more',
  short: 'Batches help dropout more',
  words: 'the effect of increasing batch size is more significant in the case of the network with Dropout',
  where,
  paper: paperTrends.difference && `${perDoubling(paperTrends.difference)} more with dropout, by the same rule`,
  state,
  budgets,
  judge(result): Judged | null {
    const trends = trendsOf(result);
    const { dropout, noDropout, difference } = trends;
    if (!dropout || !noDropout || !difference) return null;
    return {
      verdict: verdictsOf(trends).helpMore,
      at: `${count(result.examples)} examples`,
      value: `with dropout ${ends(result, 'sampled')}; without ${ends(result, 'control')}`,
      effect: `${perDoubling(difference)} more with dropout`,
      seeds: seedsOf(difference),
      control: `without dropout ${perDoubling(noDropout)}`,
    };
  },
};

export const claims: readonly Claim<BatchSizeResult, BatchSizeSlice>[] = [largerHelp, helpMore];
