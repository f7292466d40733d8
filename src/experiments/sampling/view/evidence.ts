import { averaged, percents, pointsInterval, ratesInBrief } from '../../../charts/estimates.ts';
import { ratesInWords } from '../../../charts/numbers.ts';
import { type Verdict, verdictOfLooks } from '../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../contract/view.ts';
import { defaults } from '../../../core/codec.ts';
import { carriers, eachSeed, type Look, pooled, ratesOf } from '../../../core/looks.ts';
import { nearest } from '../../../core/nearest.ts';
import { mean, meanInterval, normal975 } from '../../../core/statistics.ts';
import { type SamplingParams, type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import {
  allFrom,
  betterAt,
  bothRules,
  everyRule,
  masks,
  noRate,
  overOneMask,
  samplingShort,
  testTimeShort,
  where,
  worseAt,
} from '../words/claims.ts';
import { collapsedSeeds, differences, type Rule, tableOf, type Uncursored } from './measures.ts';

/** Masks whose geometric mean both claims are judged by, as in the paper; a run that drew fewer is judged by all it has. */
const paperMasks = 200;

/** What is judged, whatever is shown: accuracy on test images, at the measured number of masks nearest to that wanted. */
const judgedAt = (result: SamplingResult, samples = paperMasks): Uncursored => ({
  measure: 'accuracy',
  split: 'test',
  mean: 'geometric',
  samples: nearest(result.samples, samples),
});

/**
 * Whether "sampling beats scaling" holds in one result, judged on test accuracy at the rates above 0 whose networks
 * have not collapsed to chance. The rule: `verdictOfLooks`, in words `verdictRule`.
 */
export function samplingEvidence(result: SamplingResult, masks = paperMasks) {
  const asked = judgedAt(result, masks);
  const all = differences(result, asked);
  const judged = all.flatMap(({ rate, each, low, high, collapsed }): Look[] =>
    rate > 0 && !collapsed && low !== null && high !== null ? [{ rate, each, low, high }] : [],
  );
  const better = judged.filter(({ low }) => low > 0);
  const worse = judged.filter(({ high }) => high < 0);
  const rest = judged.filter((one) => !better.includes(one));
  const overall = pooled(judged);
  return {
    verdict: verdictOfLooks({ judged: judged.length, supporting: better.length, opposing: worse.length, overall }),
    /** Rates where sampling is better, where scaling is, and where neither is beyond noise; rising. */
    better: ratesOf(better),
    worse: ratesOf(worse),
    tied: ratesOf(rest.filter((one) => !worse.includes(one))),
    /** Rates that are not judged. */
    collapsed: ratesOf(all.filter(({ collapsed }) => collapsed)),
    /** Whether `better` lies above every other rate judged. */
    onlyHigh: better.length > 0 && rest.every(({ rate }) => rate < better[0].rate),
    /** Mean difference over all rates judged, over `better` and over `worse`, in accuracy; null where there is none. */
    overall,
    /** The same by seed. */
    each: eachSeed(judged),
    /** Which rates the mean comes from, where it is above zero and no rate is by itself. */
    from: overall && overall.low > 0 && better.length === 0 ? carriers(judged) : null,
    gain: pooled(better),
    loss: pooled(worse),
    seeds: result.seeds.length,
    images: result.images,
    /** Masks averaged. */
    samples: asked.samples,
  };
}
export type SamplingEvidence = ReturnType<typeof samplingEvidence>;

/** All rates judged, rising. */
export const judgedRates = ({ better, worse, tied }: Pick<SamplingEvidence, 'better' | 'worse' | 'tied'>): number[] =>
  [...better, ...worse, ...tied].sort((a, b) => a - b);

/** The same for some numbers of masks measured, rising to that judged. */
export const byMasks = (result: SamplingResult): SamplingEvidence[] =>
  [1, 2, 5, 10, 20, 50, 100, judgedAt(result).samples]
    .filter((n, i, all) => all.indexOf(n) === i && result.samples.includes(n))
    .map((n) => samplingEvidence(result, n));

/**
 * Whether "both test-time rules beat one random mask" holds, at each rate above 0 that has not collapsed. With several
 * seeds a rule counts when the 95 % interval over seeds lies above zero; with one seed, when the difference exceeds 1.96
 * standard errors of two unpaired proportions, which is stricter than a paired test. Both rules must count.
 */
export function testTimeEvidence(result: SamplingResult) {
  const [scaled, sampled, single] = (['scaled', 'sampled', 'single'] as const).map((rule) =>
    tableOf(result, rule, judgedAt(result)),
  );
  const collapsed = collapsedSeeds(result);
  const noise = (accuracy: number) => (accuracy * (1 - accuracy)) / Math.max(1, result.images);
  const over = (table: typeof scaled, rate: number, i: number): (Look & { readonly gain: number }) | null => {
    const each = table[i].map((value, s) => value - single[i][s]).filter(Number.isFinite);
    if (rate <= 0 || collapsed[i] >= result.seeds.length / 2 || each.length === 0) return null;
    const margin = normal975 * Math.sqrt(noise(table[i][0]) + noise(single[i][0]));
    const { estimate, low, high } = meanInterval(each) ?? {
      estimate: each[0],
      low: each[0] - margin,
      high: each[0] + margin,
    };
    return { rate, each, gain: estimate, low, high };
  };
  const judged = result.rates.flatMap((rate, i) => {
    const [byScaling, bySampling] = [over(scaled, rate, i), over(sampled, rate, i)];
    return byScaling && bySampling ? [{ rate, both: [byScaling, bySampling] as const }] : [];
  });
  const supporting = judged.filter(({ both }) => both.every(({ low }) => low > 0));
  const ordered = judged
    .map(({ both: [a, b] }) =>
      b.gain < a.gain ? { rule: 'sampled' as const, ...b } : { rule: 'scaled' as const, ...a },
    )
    .sort((a, b) => a.gain - b.gain);
  let verdict: Verdict = 'partly';
  if (judged.length === 0) verdict = 'undecided';
  else if (supporting.length === judged.length) verdict = 'holds';
  else if (supporting.length === 0) verdict = 'does not hold';
  return {
    verdict,
    supporting: ratesOf(supporting),
    judged: ratesOf(judged),
    /** Mean advantages over one mask, over all rates judged, in accuracy; null where there is none. */
    overall: { scaled: pooled(judged.map(({ both }) => both[0])), sampled: pooled(judged.map(({ both }) => both[1])) },
    /** The rates where the rule that is worse there has the smallest and the largest advantage; absent for none. */
    least: ordered.at(0),
    most: ordered.at(-1),
  };
}
export type TestTimeEvidence = ReturnType<typeof testTimeEvidence>;

const masksIn = (result: SamplingResult): string => masks(judgedAt(result).samples);

const { noise, learningRate, optimiser, trainImages, layers } = defaults<SamplingParams>(spec.codecs);

/** The networks of the recorded run at the usual settings, looked at as the paper does. */
const networks = { noise, learningRate, optimiser, trainImages, layers };
const state = { ...networks, samples: paperMasks, measure: 'accuracy', split: 'test', mean: 'geometric' } as const;

const place = { where, paper: null } as const;

/** What a claim's rates measured by one rule, in words: mean over the rates, by seed. */
const measured = (result: SamplingResult, rates: readonly number[]) => (rule: Rule) => {
  const table = tableOf(result, rule, judgedAt(result));
  return percents(result.seeds.map((_, s) => mean(rates.map((rate) => table[result.rates.indexOf(rate)][s]))));
};

const isEmpty = ({ rates, seeds, samples }: SamplingResult): boolean =>
  rates.length === 0 || seeds.length === 0 || samples.length === 0;

const samplingBeatsScaling: Claim<SamplingResult, SamplingSlice> = {
  id: 'sampling-beats-scaling',
  short: samplingShort,
  words: 'Sampling at test time generally performs better than scaling (especially at higher Dropout rates)',
  ...place,
  state: { ...state, dropout: 0.8 },
  judge(result): Judged | null {
    if (isEmpty(result)) return null;
    const evidence = samplingEvidence(result);
    const { verdict, better, worse, overall, seeds, from } = evidence;
    if (!overall) return null;
    const rates = judgedRates(evidence);
    const of = measured(result, rates);
    const sides = [
      ...(better.length > 0 ? [betterAt(ratesInBrief(better, rates))] : []),
      ...(worse.length > 0 ? [worseAt(ratesInBrief(worse, rates))] : []),
      ...(from ? [allFrom(ratesInWords(from.rates, rates))] : []),
    ];
    return {
      verdict,
      at: masksIn(result),
      value: bothRules(of('sampled'), of('scaled'), averaged(rates)),
      effect: [pointsInterval(overall), ...(better.length + worse.length > 0 ? [] : [noRate]), ...sides].join('; '),
      seeds,
    };
  },
};

const testTimeBeatsOneMask: Claim<SamplingResult, SamplingSlice> = {
  id: 'test-time-beats-one-mask',
  short: testTimeShort,
  words: 'the models perform significantly better at test time than at training time, regardless of whether it samples',
  ...place,
  state: { ...state, dropout: 0.5 },
  judge(result): Judged | null {
    if (isEmpty(result)) return null;
    const { verdict, supporting, judged, overall } = testTimeEvidence(result);
    if (!overall.scaled || !overall.sampled) return null;
    const of = measured(result, judged);
    return {
      verdict,
      at: masksIn(result),
      value: everyRule(of('scaled'), of('sampled'), of('single'), averaged(judged)),
      effect: overOneMask(
        pointsInterval(overall.scaled),
        pointsInterval(overall.sampled),
        ratesInBrief(supporting, judged),
      ),
      seeds: result.seeds.length,
    };
  },
};

export const claims: readonly Claim<SamplingResult, SamplingSlice>[] = [samplingBeatsScaling, testTimeBeatsOneMask];
