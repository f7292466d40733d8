import { type Verdict, verdictOfLooks } from '../../../contract/verdict.ts';
import type { Output } from '../../../core/moments.ts';
import { nearest } from '../../../core/nearest.ts';
import { type Interval, mean } from '../../../core/statistics.ts';
import { pairedDifference, type Variances } from '../../../core/variance.ts';
import type { ModelVariances, Tables, VarianceResult } from '../spec.ts';
import {
  aboveZero,
  hasCollapsed,
  type Place,
  placeIn,
  type Rule,
  rules,
  type Selection,
  valuesAt,
} from './measures.ts';

/** Two variances of the same models at one rate. */
export interface Look {
  readonly rate: number;
  /** How far the claimed one lies below the other, as a share of the other; its 95 % interval, null where none is known. */
  readonly share: number;
  readonly interval: Interval | null;
  readonly collapsed: boolean;
}

export interface ClaimEvidence {
  readonly verdict: Verdict;
  /** Looks judged; those for the claim, against it, and neither. */
  readonly judged: readonly Look[];
  readonly supporting: readonly Look[];
  readonly contrary: readonly Look[];
  /** The look nearest to the cursor; null where there is none. */
  readonly here: Look | null;
}

/** One of the variances compared. */
type Side = readonly [rule: Rule | 'noDropout', at: Place];
/** The variance said to be higher, and the lower one. */
interface Sides {
  readonly higher: Side;
  readonly lower: Side;
}

function variancesOf(own: ModelVariances, [rule, at]: Side): Variances {
  const read = <T>(table: Tables<T>) => (rule === 'noDropout' ? table.noDropout : valuesAt(table, rule, at));
  return { seeds: read(own), models: own.byModel ? read(own.byModel).map(([value]) => value) : null };
}

/** Compares two variances at one rate. */
function lookAt(result: VarianceResult, which: Output, rate: number, { higher, lower }: Sides): Look {
  const sides = [higher, lower];
  const [reference, own] = sides.map((side) => variancesOf(result[which], side));
  const whole = mean(reference.seeds);
  const difference = pairedDifference(reference, own);
  const share = (value: number) => (whole > 0 ? value / whole : 0);
  const interval = difference && {
    estimate: share(difference.estimate),
    low: share(difference.low),
    high: share(difference.high),
  };
  const collapsed = sides.some(([rule, at]) => rule !== 'noDropout' && hasCollapsed(result, at));
  return { rate, share: share(whole - mean(own.seeds)), interval, collapsed };
}

/** Judges one claim on one of the outputs. */
export type Judge = (result: VarianceResult, which: Output, selection: Selection) => ClaimEvidence;

/**
 * The rule, for a claim that compares variances at every rate above 0 whose networks have not collapsed to chance. A
 * look counts for the claim when the 95 % interval of its difference lies above zero, against it when it lies below. The
 * claim holds when more than half of the looks are for it and none against; it does not hold when no more are for it
 * than against; else it holds in part.
 */
const judgeOf =
  (compared: (at: Place, result: VarianceResult) => readonly Sides[]): Judge =>
  (result, which, selection) => {
    const place = placeIn(result, selection);
    const judged = aboveZero(result, (rate, r) =>
      compared({ ...place, rate: r }, result).map((sides) => lookAt(result, which, rate, sides)),
    )
      .flat()
      .filter(({ interval, collapsed }) => interval !== null && !collapsed);
    const supporting = judged.filter(({ interval }) => interval && interval.low > 0);
    const contrary = judged.filter(({ interval }) => interval && interval.high < 0);
    const rates = judged.map(({ rate }) => rate);
    const at = rates.length > 0 ? nearest(rates, selection.dropout) : null;
    return {
      verdict: verdictOfLooks({ judged: judged.length, supporting: supporting.length, opposing: contrary.length }),
      judged,
      supporting,
      contrary,
      here: judged.find(({ rate }) => rate === at) ?? null,
    };
  };

/** "Dropout lowers model variance": without dropout against scaled weights. */
export const dropoutEvidence = judgeOf((at) => [{ higher: ['noDropout', at], lower: ['scaled', at] }]);

/** "Classic dropout is lowest": inverted against classic, with scaled weights and sampled. */
export const classicEvidence = judgeOf((at, { kinds }) => {
  const [inverted, classic] = (['inverted', 'classic'] as const).map((kind) => kinds.indexOf(kind));
  if (inverted < 0 || classic < 0) return [];
  return rules.map((rule) => ({ higher: [rule, { ...at, kind: inverted }], lower: [rule, { ...at, kind: classic }] }));
});

/** "Sampling gives less variance than scaling": scaled weights against the mean of n masks. */
export const samplingEvidence = judgeOf((at) => [{ higher: ['scaled', at], lower: ['sampled', at] }]);

/** A claim looked at on both outputs. The paper defines model variance on logits in words, on outputs in its formula. */
export type OnBoth = Readonly<Record<Output, ClaimEvidence>>;

export const onBoth = (judgeOne: Judge, result: VarianceResult, selection: Selection): OnBoth => ({
  logits: judgeOne(result, 'logits', selection),
  probabilities: judgeOne(result, 'probabilities', selection),
});

/** The verdict where both outputs agree; in part where the claim holds on one only; else undecided. */
export function verdictOnBoth({ probabilities, logits }: OnBoth): Verdict {
  const [one, other] = [probabilities.verdict, logits.verdict];
  if (one === other) return one;
  return [one, other].some((verdict) => verdict === 'holds' || verdict === 'partly') ? 'partly' : 'undecided';
}

/** The mask noise at the cursor, and what is left of the comparison without it. */
export interface NoiseEvidence {
  readonly rate: number;
  readonly n: number;
  /** Part of the sampled variance that is mask noise, 0 to 1. */
  readonly share: number;
  /** How far the sampled variance without mask noise lies below the scaled one, as a share of that. */
  readonly without: number;
}

/** Null at rate 0, where there is no mask. */
export function noiseEvidence(result: VarianceResult, which: Output, selection: Selection): NoiseEvidence | null {
  const { kind, rate, n } = placeIn(result, selection);
  const { scaled, sampled, maskNoise } = result[which];
  const [whole, all, noise] = [scaled[kind][rate], sampled[kind][rate][n], maskNoise[kind][rate][n]].map(mean);
  if (result.rates[rate] === 0 || all <= 0 || whole <= 0) return null;
  return { rate: result.rates[rate], n: result.n[n], share: noise / all, without: 1 - (all - noise) / whole };
}
