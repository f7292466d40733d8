import { type Verdict, verdictOfLooks } from '../../../contract/verdict.ts';
import { pooled } from '../../../core/looks.ts';
import { effect, type Interval, mean, meanInterval, normal975 } from '../../../core/statistics.ts';
import { slopeOverSeeds } from '../../../core/straight-line.ts';
import type { ClustersResult } from '../spec.ts';
import { collapsedRates, lookAtEnd, type Selection, trivialRates } from './selection.ts';

export interface RateEvidence {
  readonly rate: number;
  /** Adjusted Rand index of live units, by seed, and its mean. */
  readonly values: readonly number[];
  readonly index: number;
  /** The same less that without dropout, by seed and on average. */
  readonly each: readonly number[];
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
  /** Mean gain over all rates judged; null where there is none. */
  readonly overall: Interval | null;
  /** Rates not judged: an index of 1 by necessity, or else networks that have collapsed. */
  readonly trivial: readonly number[];
  readonly collapsed: readonly number[];
  /** Whether units are dead at a rate judged or without dropout, and so left out of what is judged. */
  readonly dead: boolean;
  /** Mean over the rates that are not trivial of the plain index, and by chance; null where all are. */
  readonly plain: { readonly rand: number; readonly chance: number } | null;
}

/**
 * The rule. Judged are rates above 0 whose networks have not collapsed and whose index is not 1 by necessity. A rate
 * speaks for the claim when the adjusted Rand index of its live units lies above that without dropout, interval and
 * all, and above what permuted labels reach; it speaks against it when the interval lies below. The interval is
 * Student's over seeds; of one seed, a normal one over the restarts of k-means.
 */
export function clustersEvidence(result: ClustersResult, selection: Selection): ClustersEvidence {
  const { rates } = result;
  const { grid, k, indices, seeds } = lookAtEnd(result, selection);
  const { liveAdjustedRand: live, singleAdjustedSd: sds, chanceAdjustedHigh } = indices;
  const trivial = trivialRates(result, indices);
  const collapsed = collapsedRates(result).filter((rate) => rate > 0 && !trivial.includes(rate));
  const telling = (table: readonly number[][]) => table.filter((_, i) => !trivial.includes(rates[i])).flat();
  const zero = rates.indexOf(0);
  const known = zero >= 0 && !trivial.includes(0);
  const judge = (rate: number, i: number): RateEvidence[] => {
    if (!known || rate <= 0 || collapsed.includes(rate) || trivial.includes(rate)) return [];
    const values = live[i];
    const each = values.map((value, s) => value - live[zero][s]);
    const half = normal975 * Math.hypot(sds[i][0], sds[zero][0]);
    const gain = meanInterval(each) ?? { estimate: each[0], low: each[0] - half, high: each[0] + half };
    return [{ rate, values, each, index: mean(values), gain, aboveChance: mean(values) > mean(chanceAdjustedHigh[i]) }];
  };
  const judged = rates.flatMap(judge).sort((a, b) => a.rate - b.rate);
  const supporting = judged.filter(({ gain, aboveChance }) => gain.low > 0 && aboveChance);
  const opposing = judged.filter(({ gain }) => gain.high < 0);
  const looks = { judged: judged.length, supporting: supporting.length, opposing: opposing.length };
  return {
    verdict: verdictOfLooks(looks),
    layer: grid.layer,
    k,
    seeds,
    control: known ? mean(live[zero]) : null,
    judged,
    supporting,
    opposing,
    overall: pooled(judged.map(({ rate, each, gain }) => ({ rate, each, ...gain }))),
    trivial,
    collapsed,
    dead: [0, ...judged.map(({ rate }) => rate)].some((rate) =>
      grid.deadUnits[rates.indexOf(rate)]?.some((units) => units > 0),
    ),
    plain:
      trivial.length < rates.length
        ? { rand: mean(telling(indices.rand)), chance: mean(telling(indices.chanceRand)) }
        : null,
  };
}

/** Whether the plain Rand index rises with the dropout rate, and whether more than permuted labels do. */
export interface RiseEvidence {
  readonly verdict: Verdict;
  /** Rates judged, rising, with the index and what permuted labels reach, by seed. */
  readonly points: readonly { readonly rate: number; readonly rand: number[]; readonly chance: number[] }[];
  /** Rise of the index over a rate of 1, and of what permuted labels reach. */
  readonly rise: Interval;
  readonly chance: Interval;
  readonly seeds: number;
}

/**
 * The rule. A line is fitted to the index over the rates that have neither collapsed nor an index of 1 by necessity. The
 * claim holds when the interval of its slope, and of the slope of the index less what permuted labels reach, lie above
 * zero; in part when only the first does; it does not hold when the first lies below zero; else it is undecided. Null for
 * fewer than three rates.
 */
export function riseEvidence(result: ClustersResult, selection: Selection): RiseEvidence | null {
  const { indices, seeds } = lookAtEnd(result, selection);
  const out = [...collapsedRates(result), ...trivialRates(result, indices)];
  const points = result.rates
    .map((rate, i) => ({ rate, rand: indices.rand[i], chance: indices.chanceRand[i] }))
    .filter(({ rate }) => !out.includes(rate))
    .sort((a, b) => a.rate - b.rate);
  if (points.length < 3) return null;
  const slopeOf = (read: (point: (typeof points)[number]) => number[]) =>
    slopeOverSeeds(
      points.map(({ rate }) => rate),
      points.map(read),
    );
  const rise = slopeOf(({ rand }) => rand);
  const chance = slopeOf((point) => point.chance);
  const beyond = slopeOf((point) => point.rand.map((rand, s) => rand - point.chance[s]));
  if (!rise || !chance || !beyond) return null;
  const more = effect(beyond) === 'above' ? 'holds' : 'partly';
  const verdict = ({ above: more, below: 'does not hold', none: 'undecided' } as const)[effect(rise)];
  return { verdict, points, rise, chance, seeds };
}
