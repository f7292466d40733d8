import { effect, type Interval, mean, meanInterval, normal975 } from '../../core/statistics.ts';
import { lineThrough } from '../../core/straight-line.ts';
import { type Verdict, verdictOfLooks } from '../../contract/verdict.ts';
import { collapsedRates, lookAtEnd, type Selection, trivialRates } from './selection.ts';
import type { ClustersResult } from './spec.ts';

export interface RateEvidence {
  readonly rate: number;
  /** Adjusted Rand index of live units, by seed, and its mean. */
  readonly values: readonly number[];
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

/** Student's interval over seeds; of one seed, a normal one over the restarts of k-means. */
function gainOf(index: readonly number[], control: readonly number[], sds: readonly [number, number]): Interval {
  const gains = index.map((value, s) => value - control[s]);
  const overSeeds = meanInterval(gains);
  if (overSeeds) return overSeeds;
  const half = normal975 * Math.hypot(...sds);
  return { estimate: gains[0], low: gains[0] - half, high: gains[0] + half };
}

/** The gain averaged over rates: over seeds where there are several; else with the rates' own margins averaged. */
function overRates(judged: readonly RateEvidence[], control: readonly number[]): Interval | null {
  if (judged.length === 0) return null;
  const overSeeds = meanInterval(control.map((value, s) => mean(judged.map(({ values }) => values[s])) - value));
  if (overSeeds) return overSeeds;
  const of = (end: keyof Interval) => mean(judged.map(({ gain }) => gain[end]));
  return { estimate: of('estimate'), low: of('low'), high: of('high') };
}

/**
 * The rule. Judged are rates above 0 whose networks have not collapsed and whose index is not 1 by necessity. A rate
 * speaks for the claim when the adjusted Rand index of its live units lies above that without dropout, interval and
 * all, and above what permuted labels reach; it speaks against it when the interval lies below.
 */
export function clustersEvidence(result: ClustersResult, selection: Selection): ClustersEvidence {
  const { grid, k, indices, seeds } = lookAtEnd(result, selection);
  const trivial = trivialRates(result, indices);
  const collapsed = collapsedRates(result).filter((rate) => rate > 0 && !trivial.includes(rate));
  const telling = (table: readonly number[][]) => table.filter((_, i) => !trivial.includes(result.rates[i])).flat();
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
        return [
          {
            rate,
            values: index,
            index: mean(index),
            gain,
            aboveChance: mean(index) > mean(indices.chanceAdjustedHigh[i]),
          },
        ];
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
    overall: overRates(judged, indices.liveAdjustedRand[zero] ?? []),
    trivial,
    collapsed,
    dead: [0, ...judged.map(({ rate }) => rate)].some((rate) =>
      grid.deadUnits[result.rates.indexOf(rate)]?.some((units) => units > 0),
    ),
    plain:
      trivial.length < result.rates.length
        ? { rand: mean(telling(indices.rand)), chance: mean(telling(indices.chanceRand)) }
        : null,
  };
}

/** Whether the plain Rand index rises with the dropout rate, and whether more than permuted labels do. */
export interface RiseEvidence {
  readonly verdict: Verdict;
  /** Rates judged, rising, with the index and what permuted labels reach, by seed. */
  readonly points: readonly RisePoint[];
  /** Rise of the index over a rate of 1, and of what permuted labels reach. */
  readonly rise: Interval;
  readonly chance: Interval;
  readonly seeds: number;
}

export interface RisePoint {
  readonly rate: number;
  readonly rand: readonly number[];
  readonly chance: readonly number[];
}

/** Slope over the rates: Student's interval over the seeds' own lines; with one seed from the scatter about the line. */
function slopeOf(points: readonly RisePoint[], read: (point: RisePoint, seed: number) => number): Interval | null {
  const rates = points.map(({ rate }) => rate);
  const lines = points[0].rand.map((_, s) =>
    lineThrough(
      rates,
      points.map((point) => read(point, s)),
    ),
  );
  const slopes = lines.flatMap((line) => line?.slope ?? []);
  const overSeeds = slopes.length > 1 ? meanInterval(slopes) : null;
  if (overSeeds) return overSeeds;
  const [line] = lines;
  if (!line || line.margin === null) return null;
  return { estimate: line.slope, low: line.slope - line.margin, high: line.slope + line.margin };
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
    .map((rate, i): RisePoint => ({ rate, rand: indices.rand[i], chance: indices.chanceRand[i] }))
    .filter(({ rate }) => !out.includes(rate))
    .sort((a, b) => a.rate - b.rate);
  if (points.length < 3) return null;
  const rise = slopeOf(points, ({ rand }, s) => rand[s]);
  const chance = slopeOf(points, (point, s) => point.chance[s]);
  const beyond = slopeOf(points, (point, s) => point.rand[s] - point.chance[s]);
  if (!rise || !chance || !beyond) return null;
  const more = effect(beyond) === 'above' ? 'holds' : 'partly';
  const verdict = ({ above: more, below: 'does not hold', none: 'undecided' } as const)[effect(rise)];
  return { verdict, points, rise, chance, seeds };
}
