/** What the paper says of batch sizes: Lin, Wang & Chen, section 4.1.2, Table 1. */
import { percents } from '../../../charts/estimates.ts';
import { percent } from '../../../charts/numbers.ts';
import type { Claim, Judged } from '../../../contract/view.ts';
import { type BatchSizeResult, type BatchSizeSlice, spec } from '../spec.ts';
import {
  both,
  byRule,
  endsSaid,
  examplesSaid,
  help,
  helpMore,
  moreWith,
  paperSaid,
  perDoubling,
  where,
  withDropout,
  withoutDropout,
} from '../words/claims.ts';
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

/** Over the batch sizes that are done. */
function ends(result: BatchSizeResult, rule: Rule): string {
  const done = result.batches.flatMap((batch, b) => {
    const values = (accuraciesOf(result, rule)[b] ?? []).filter((value) => value !== null);
    return values.length > 0 ? [{ batch, values }] : [];
  });
  const [first, last] = [done[0], done[done.length - 1]];
  return endsSaid(percents(first.values), first.batch, percents(last.values), last.batch);
}

const paperEnds = (training: Training): string => {
  const { batches } = paperTable;
  const last = batches.length - 1;
  return endsSaid(percent(paperTable[training][0]), batches[0], percent(paperTable[training][last]), batches[last]);
};

const seedsOf = ({ over, count }: Trend): number => (over === 'seeds' ? count : 1);

const largerHelp: Claim<BatchSizeResult, BatchSizeSlice> = {
  id: 'larger-batches-help',
  short: help,
  words:
    'the test accuracy of identical three-layer networks, with and without Dropout, generally increases with batch size',
  where,
  paper: paperSaid(paperEnds('dropout'), paperEnds('noDropout')),
  state,
  budgets,
  judge(result): Judged | null {
    const trends = trendsOf(result);
    const { dropout, noDropout } = trends;
    if (!dropout) return null;
    return {
      verdict: verdictsOf(trends).help,
      at: examplesSaid(result.examples),
      value: withDropout(ends(result, 'sampled')),
      effect: perDoubling(dropout),
      seeds: seedsOf(dropout),
      ...(noDropout ? { control: withoutDropout(perDoubling(noDropout)) } : {}),
    };
  },
};

const helpDropoutMore: Claim<BatchSizeResult, BatchSizeSlice> = {
  id: 'batches-help-dropout-more',
  short: helpMore,
  words: 'the effect of increasing batch size is more significant in the case of the network with Dropout',
  where,
  paper: paperTrends.difference && byRule(perDoubling(paperTrends.difference)),
  state,
  budgets,
  judge(result): Judged | null {
    const trends = trendsOf(result);
    const { dropout, noDropout, difference } = trends;
    if (!dropout || !noDropout || !difference) return null;
    return {
      verdict: verdictsOf(trends).helpMore,
      at: examplesSaid(result.examples),
      value: both(ends(result, 'sampled'), ends(result, 'control')),
      effect: moreWith(perDoubling(difference)),
      seeds: seedsOf(difference),
      control: withoutDropout(perDoubling(noDropout)),
    };
  },
};

export const claims: readonly Claim<BatchSizeResult, BatchSizeSlice>[] = [largerHelp, helpDropoutMore];
