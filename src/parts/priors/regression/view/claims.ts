/** What the paper reports of dropout as Bayesian: Nalisnick, Hernández-Lobato & Smyth, the poster's section 1. */
import type { Verdict } from '../../../../contract/verdict.ts';
import type { Claim } from '../../../../contract/view.ts';
import type { RegressionResult, RegressionSlice } from '../spec.ts';
import { words } from '../words/claims.ts';
import { type Ratio, widthsOf } from './bands.ts';

/**
 * A posterior's standard deviation at the points falls to about 1/√times with so many times the data. A band follows the
 * data where its own ratio is, on a logarithmic scale, nearer to that than to 1.
 */
export const limitOf = (times: number): number => times ** -0.25;

const verdictOf = ({ low, high }: Ratio, limit: number): Verdict => {
  if (low === undefined || high === undefined) return 'undecided';
  if (high < limit) return 'holds';
  return low > limit ? 'does not hold' : 'undecided';
};

const follows: Claim<RegressionResult, RegressionSlice> = {
  id: 'band-follows-data',
  short: words.short,
  words: 'Dropout has been shown to have a Bayesian interpretation',
  where: words.where,
  paper: null,
  state: {},
  judge(result) {
    const [dropout, ensemble, ard] = (['dropout', 'ensemble', 'ard'] as const).map((one) => widthsOf(result, one));
    if (!dropout?.withMore) return null;
    const { withMore } = dropout;
    const others = [
      ...(ensemble?.withMore ? [['ensemble', ensemble.withMore] as const] : []),
      ...(ard?.withMore ? [['ard', ard.withMore] as const] : []),
    ];
    return {
      verdict: verdictOf(withMore, limitOf(result.more)),
      at: words.at(result.rate, result.steps),
      value: words.value(result.more, withMore),
      effect: words.effect(result.more, withMore),
      seeds: result.seeds.length,
      ...(others.length > 0 && { control: words.control(others) }),
    };
  },
};

export const claims = [follows];
