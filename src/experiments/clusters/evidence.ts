import { type Interval, mean, meanInterval, normal975 } from '../../core/statistics.ts';
import { type Verdict, verdictOfLooks } from '../verdict.ts';
import { collapsedRates, look, type Selection, trivialRates } from './selection.ts';
import type { ClustersResult } from './spec.ts';

export interface RateEvidence {
  readonly rate: number;
  /** Adjusted Rand index of live units, mean over seeds. */
  readonly index: number;
  /** The same less that without dropout. */
  readonly gain: Interval;
  /** Whether it lies above the permuted null. */
  readonly aboveChance: boolean;
}

/** Whether "similar units appear with dropout" holds in one result, for one layer and number of clusters. */
export interface ClustersEvidence {
  readonly verdict: Verdict;
  readonly layer: number;
  readonly k: number;
  readonly seeds: number;
  /** Without dropout; null where rate 0 was not trained or says nothing. */
  readonly control: number | null;
  readonly judged: readonly RateEvidence[];
  /** Rates that speak for the claim, and rates that speak against it. */
  readonly supporting: readonly RateEvidence[];
  readonly opposing: readonly RateEvidence[];
  readonly collapsed: readonly number[];
  readonly trivial: readonly number[];
  /** Mean over all rates of the plain index by chance, and of how much of the way to 1 is left above it and taken. */
  readonly plain: { readonly rand: number; readonly chance: number };
}

/** Student's interval over seeds; of one seed, a normal one over the restarts of k-means. */
function gainOf(index: readonly number[], control: readonly number[], sds: readonly [number, number]): Interval {
  const gains = index.map((value, s) => value - control[s]);
  const overSeeds = meanInterval(gains);
  if (overSeeds) return overSeeds;
  const half = normal975 * Math.hypot(...sds);
  return { estimate: gains[0], low: gains[0] - half, high: gains[0] + half };
}

/**
 * The rule. Judged are rates above 0 whose networks have not collapsed and whose index is not 1 by necessity. A rate
 * speaks for the claim when the adjusted Rand index of its live units lies above that without dropout, interval and
 * all, and above what permuted labels reach; it speaks against it when the interval lies below.
 */
export function clustersEvidence(result: ClustersResult, selection: Selection): ClustersEvidence {
  const { grid, k, indices, seeds } = look(result, { ...selection, checkpoint: Number.POSITIVE_INFINITY });
  const collapsed = collapsedRates(result).filter((rate) => rate > 0);
  const trivial = trivialRates(result, indices);
  const zero = result.rates.indexOf(0);
  const known = zero >= 0 && !trivial.includes(0);
  const judged = !known
    ? []
    : result.rates.flatMap((rate, i): RateEvidence[] => {
        if (rate <= 0 || collapsed.includes(rate) || trivial.includes(rate)) return [];
        const index = indices.liveAdjustedRand[i];
        const gain = gainOf(index, indices.liveAdjustedRand[zero], [
          indices.singleAdjustedSd[i][0],
          indices.singleAdjustedSd[zero][0],
        ]);
        return [{ rate, index: mean(index), gain, aboveChance: mean(index) > mean(indices.chanceAdjustedHigh[i]) }];
      });
  judged.sort((a, b) => a.rate - b.rate);
  const supporting = judged.filter(({ gain, aboveChance }) => gain.low > 0 && aboveChance);
  const opposing = judged.filter(({ gain }) => gain.high < 0);
  return {
    verdict: verdictOfLooks({
      judged: judged.length,
      supporting: supporting.length,
      opposing: opposing.length,
    }),
    layer: grid.layer,
    k,
    seeds,
    control: known ? mean(indices.liveAdjustedRand[zero]) : null,
    judged,
    supporting,
    opposing,
    collapsed,
    trivial,
    plain: { rand: mean(indices.rand.flat()), chance: mean(indices.chanceRand.flat()) },
  };
}
