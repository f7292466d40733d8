import { type Verdict, verdictOfLooks } from '../../contract/verdict.ts';
import type { Output } from '../../core/moments.ts';
import { nearest } from '../../core/nearest.ts';
import { type Interval, mean, meanInterval, sd } from '../../core/statistics.ts';
import { studentQuantile } from '../../core/student-t.ts';
import { hasCollapsed, type Place, placeIn, type Rule, rules, valuesAt } from './curves.ts';
import type { Selection } from './selection.ts';
import type { VarianceResult } from './spec.ts';

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

/** Values of one variance: by seed, and of a single seed by model. */
interface Sides {
  readonly seeds: readonly number[];
  readonly models: readonly number[] | null;
}

/**
 * The paired difference `higher` less `lower`. Over seeds where there are several. With one seed it is the jackknife's
 * over models: a variance of K models is the mean of their squared distances d, and leaving each out in turn gives the
 * standard error (K − 1)/(√K (K − 2)) · sd of d; K − 1 degrees of freedom.
 */
export function pairedDifference(higher: Sides, lower: Sides): Interval | null {
  if (higher.seeds.length > 1) return meanInterval(higher.seeds.map((value, s) => value - lower.seeds[s]));
  if (!higher.models || !lower.models) return null;
  const models = higher.models.length;
  if (models < 3) return null;
  const { models: other } = lower;
  const differences = higher.models.map((value, m) => value - other[m]);
  const error = ((models - 1) / (Math.sqrt(models) * (models - 2))) * sd(differences);
  const half = studentQuantile(0.975, models - 1) * error;
  const estimate = higher.seeds[0] - lower.seeds[0];
  return { estimate, low: estimate - half, high: estimate + half };
}

const withoutDropout = (result: VarianceResult, which: Output): Sides => ({
  seeds: result[which].noDropout,
  models: result[which].byModel?.noDropout.map(([value]) => value) ?? null,
});

function sidesAt(result: VarianceResult, which: Output, rule: Rule, place: Place): Sides {
  const { byModel } = result[which];
  const { kind, rate, n } = place;
  const models = rule === 'scaled' ? byModel?.scaled[kind][rate] : byModel?.sampled[kind][rate][n];
  return { seeds: valuesAt(result[which], rule, place), models: models?.map(([value]) => value) ?? null };
}

function lookAt(rate: number, rule: Rule, collapsed: boolean, higher: Sides, lower: Sides): Look {
  const reference = mean(higher.seeds);
  const difference = pairedDifference(higher, lower);
  const share = (value: number) => (reference > 0 ? value / reference : 0);
  return {
    rate,
    rule,
    share: share(reference - mean(lower.seeds)),
    interval: difference && {
      estimate: share(difference.estimate),
      low: share(difference.low),
      high: share(difference.high),
    },
    collapsed,
  };
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
  const at =
    judged.length > 0
      ? nearest(
          judged.map(({ rate }) => rate),
          selection.dropout,
        )
      : null;
  return { verdict, judged, supporting, contrary, here: judged.find(({ rate }) => rate === at) ?? null };
}

/** Indices of the rates above 0. */
const above = ({ rates }: VarianceResult): number[] => rates.flatMap((rate, r) => (rate > 0 ? [r] : []));

/** "Dropout lowers model variance": without dropout against scaled weights, at every rate. */
export function dropoutEvidence(result: VarianceResult, which: Output, selection: Selection): ClaimEvidence {
  const place = placeIn(result, selection);
  const looks = above(result).map((rate) => {
    const at = { ...place, rate };
    const lower = sidesAt(result, which, 'scaled', at);
    return lookAt(result.rates[rate], 'scaled', hasCollapsed(result, at), withoutDropout(result, which), lower);
  });
  return judge(looks, selection);
}

/** "Classic dropout is lowest": inverted against classic, at every rate, with scaled weights and sampled. */
export function classicEvidence(result: VarianceResult, which: Output, selection: Selection): ClaimEvidence {
  const [classic, inverted] = (['classic', 'inverted'] as const).map((kind) => result.kinds.indexOf(kind));
  if (classic < 0 || inverted < 0) return judge([], selection);
  const place = placeIn(result, selection);
  const looks = rules.flatMap((rule) =>
    above(result).map((rate) => {
      const [own, other] = [classic, inverted].map((kind) => ({ ...place, kind, rate }));
      const sides = [other, own].map((at) => sidesAt(result, which, rule, at));
      const collapsed = hasCollapsed(result, own) || hasCollapsed(result, other);
      return lookAt(result.rates[rate], rule, collapsed, sides[0], sides[1]);
    }),
  );
  return judge(looks, selection);
}

/** "Sampling gives less variance than scaling": scaled weights against the mean of n masks, at every rate. */
export function samplingEvidence(result: VarianceResult, which: Output, selection: Selection): ClaimEvidence {
  const place = placeIn(result, selection);
  const looks = above(result).map((rate) => {
    const at = { ...place, rate };
    const [scaled, sampled] = rules.map((rule) => sidesAt(result, which, rule, at));
    return lookAt(result.rates[rate], 'sampled', hasCollapsed(result, at), scaled, sampled);
  });
  return judge(looks, selection);
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

/** A claim looked at on both outputs. The paper defines model variance on logits in words, on outputs in its formula. */
export type OnBoth = Readonly<Record<Output, ClaimEvidence>>;

/** The verdict where both outputs agree; in part where the claim holds on one only; else undecided. */
export function verdictOnBoth({ probabilities, logits }: OnBoth): Verdict {
  const [one, other] = [probabilities.verdict, logits.verdict];
  if (one === other) return one;
  return [one, other].some((verdict) => verdict === 'holds' || verdict === 'partly') ? 'partly' : 'undecided';
}
