import { type Verdict, verdictOfLooks } from '../../../contract/verdict.ts';
import type { Output } from '../../../core/moments.ts';
import { nearest } from '../../../core/nearest.ts';
import { type Interval, mean } from '../../../core/statistics.ts';
import { pairedDifference, type Variances } from '../../../core/variance.ts';
import type { VarianceResult } from '../spec.ts';
import { aboveZero, hasCollapsed, type Place, placeIn, type Rule, rules, type Selection, valuesAt } from './curves.ts';

/** Two variances of the same models at one rate. */
export interface Look {
  readonly rate: number;
  readonly rule: Rule;
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

/** The variances over networks of one prediction rule at a place. */
function variancesAt(result: VarianceResult, which: Output, rule: Rule, place: Place): Variances {
  const own = result[which];
  return {
    seeds: valuesAt(own, rule, place),
    models: own.byModel ? valuesAt(own.byModel, rule, place).map(([value]) => value) : null,
  };
}

/** The variances `lower` and `higher` compared at one rate. */
function lookAt(rate: number, rule: Rule, collapsed: boolean, higher: Variances, lower: Variances): Look {
  const reference = mean(higher.seeds);
  const difference = pairedDifference(higher, lower);
  const share = (value: number) => (reference > 0 ? value / reference : 0);
  const interval = difference && {
    estimate: share(difference.estimate),
    low: share(difference.low),
    high: share(difference.high),
  };
  return { rate, rule, share: share(reference - mean(lower.seeds)), interval, collapsed };
}

/**
 * The rule. Judged are rates above 0 whose networks have not collapsed to chance. A look counts for the claim when the
 * 95 % interval of its difference lies above zero, against it when it lies below. The claim holds when more than half of
 * the looks are for it and none against; it does not hold when no more are for it than against; else it holds in part.
 */
function judge(looks: readonly Look[], selection: Selection): ClaimEvidence {
  const judged = looks.filter(({ interval, collapsed }) => interval !== null && !collapsed);
  const supporting = judged.filter(({ interval }) => interval && interval.low > 0);
  const contrary = judged.filter(({ interval }) => interval && interval.high < 0);
  const verdict = verdictOfLooks({
    judged: judged.length,
    supporting: supporting.length,
    opposing: contrary.length,
  });
  const rates = judged.map(({ rate }) => rate);
  const at = rates.length > 0 ? nearest(rates, selection.dropout) : null;
  return { verdict, judged, supporting, contrary, here: judged.find(({ rate }) => rate === at) ?? null };
}

/** Judges one claim on one of the outputs. */
export type Judge = (result: VarianceResult, which: Output, selection: Selection) => ClaimEvidence;

/** "Dropout lowers model variance": without dropout against scaled weights, at every rate. */
export const dropoutEvidence: Judge = (result, which, selection) => {
  const place = placeIn(result, selection);
  const { noDropout, byModel } = result[which];
  const without = { seeds: noDropout, models: byModel?.noDropout.map(([value]) => value) ?? null };
  const looks = aboveZero(result, (p, rate) => {
    const at = { ...place, rate };
    return lookAt(p, 'scaled', hasCollapsed(result, at), without, variancesAt(result, which, 'scaled', at));
  });
  return judge(looks, selection);
};

/** "Classic dropout is lowest": inverted against classic, at every rate, with scaled weights and sampled. */
export const classicEvidence: Judge = (result, which, selection) => {
  const [classic, inverted] = (['classic', 'inverted'] as const).map((kind) => result.kinds.indexOf(kind));
  if (classic < 0 || inverted < 0) return judge([], selection);
  const place = placeIn(result, selection);
  const looks = rules.flatMap((rule) =>
    aboveZero(result, (p, rate) => {
      const both = [inverted, classic].map((kind) => ({ ...place, kind, rate }));
      const [higher, lower] = both.map((at) => variancesAt(result, which, rule, at));
      return lookAt(
        p,
        rule,
        both.some((at) => hasCollapsed(result, at)),
        higher,
        lower,
      );
    }),
  );
  return judge(looks, selection);
};

/** "Sampling gives less variance than scaling": scaled weights against the mean of n masks, at every rate. */
export const samplingEvidence: Judge = (result, which, selection) => {
  const place = placeIn(result, selection);
  const looks = aboveZero(result, (p, rate) => {
    const at = { ...place, rate };
    const [scaled, sampled] = rules.map((rule) => variancesAt(result, which, rule, at));
    return lookAt(p, 'sampled', hasCollapsed(result, at), scaled, sampled);
  });
  return judge(looks, selection);
};

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
