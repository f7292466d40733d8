/** What the paper reports of dropout as Bayesian: Nalisnick, Hernández-Lobato & Smyth, the poster's section 1. */
import { count, plain } from '../../../../charts/numbers.ts';
import type { Verdict } from '../../../../contract/verdict.ts';
import type { Claim } from '../../../../contract/view.ts';
import type { RegressionResult, RegressionSlice } from '../spec.ts';
import { ratioText } from '../words/figure.tsx';
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
  short: 'Dropout’s band follows the data',
  words: 'Dropout has been shown to have a Bayesian interpretation',
  where: 'Poster, section 1',
  paper: null,
  state: {},
  judge(result) {
    const [dropout, ensemble, ard] = (['dropout', 'ensemble', 'ard'] as const).map((one) => widthsOf(result, one));
    if (!dropout?.withMore) return null;
    const { withMore } = dropout;
    const others = [
      ...(ensemble?.withMore ? [`five networks ${ratioText(ensemble.withMore)}`] : []),
      ...(ard?.withMore ? [`the ARD prior ${ratioText(ard.withMore)}`] : []),
    ];
    return {
      verdict: verdictOf(withMore, limitOf(result.more)),
      at: `rate ${plain(result.rate)}, ${count(result.steps)} steps`,
      value: `width with ${result.more} times the data ${ratioText(withMore)}`,
      effect: `with ${result.more} times the data, dropout’s band at the points is ${ratioText(withMore)} as wide`,
      seeds: result.seeds.length,
      ...(others.length > 0 && { control: others.join('; ') }),
    };
  },
};

export const claims = [follows];
