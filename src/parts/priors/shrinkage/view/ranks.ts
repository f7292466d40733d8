/** Ranks of priors by their errors: means over sets, how sure they are, and whether a prior has the best. */

import { fixed } from '../../../../charts/numbers.ts';
import { separator } from '../../../../charts/words.ts';
import type { Verdict } from '../../../../contract/verdict.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { mean, meanInterval } from '../../../../core/statistics.ts';
import { type Difference, differenceIn, lessIsBetter } from '../../../../view-kit/seeds.ts';
import type { MeasureName, ShrinkageResult } from '../spec.ts';
import { valuesOf } from './numbers.ts';

/** Rank of each among some priors, 1 the best, mean over splits, [prior][set]; those alike share the mean of their ranks. */
export function ranksOf(result: ShrinkageResult, name: MeasureName, among: readonly PriorName[]): number[][] {
  const sign = name === 'logLikelihood' ? -1 : 1;
  return among.map((prior) =>
    result.sets.map((set) =>
      mean(
        result.seeds.map((_, s) => {
          const own = sign * valuesOf(result, name, prior, set)[s];
          const others = among.map((one) => sign * valuesOf(result, name, one, set)[s]);
          const [better, alike] = [others.filter((one) => one < own), others.filter((one) => one === own)];
          return better.length + (alike.length + 1) / 2;
        }),
      ),
    ),
  );
}

export interface MeanRank {
  readonly value: number;
  /** Its 95 % interval over sets; absent for one set. */
  readonly low?: number;
  readonly high?: number;
}

/** The mean over sets with Student's t interval, cut where ranks end. @param ranks of each set, among `count` */
export function meanRank(ranks: readonly number[], count: number): MeanRank {
  const interval = meanInterval(ranks);
  if (!interval) return { value: mean(ranks) };
  return { value: interval.estimate, low: Math.max(1, interval.low), high: Math.min(count, interval.high) };
}

/** "1.6 [1.0, 3.8]"; may be broken before the bracket. */
export const rankText = ({ value, low, high }: MeanRank): string =>
  low === undefined || high === undefined
    ? fixed(value, 1)
    : `${fixed(value, 1)} [${fixed(low, 1)}${separator.replace(' ', '\u00a0')}${fixed(high, 1)}]`;

export interface BestRank<P extends PriorName = PriorName> {
  /** The best of the others, by mean rank. */
  readonly other: P;
  /** Rank less that of the other, paired by set. */
  readonly difference: Difference;
  /** Whether the prior has the best rank of all. */
  readonly verdict: Verdict;
}

/** Whether one of some priors has the best rank. @param ranks [prior][set], at least two priors and one set */
export function bestRank<P extends PriorName>(
  prior: P,
  among: readonly P[],
  ranks: readonly (readonly number[])[],
): BestRank<P> {
  const others = among.filter((one) => one !== prior);
  const of = (one: P) => ranks[among.indexOf(one)];
  const other = others.reduce((best, one) => (mean(of(one)) < mean(of(best)) ? one : best));
  const difference = differenceIn(of(prior), of(other)) as Difference;
  return { other, difference, verdict: lessIsBetter(difference) };
}
