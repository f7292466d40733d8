import { averaged, percents, pointsInterval, ratesInBrief } from '../../../charts/estimates.ts';
import { type Verdict, verdictOfLooks } from '../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../contract/view.ts';
import { type Interval, mean, meanInterval, normal975 } from '../../../core/statistics.ts';
import { type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import {
  collapsedSeeds,
  differences,
  paperSetting,
  type RateDifference,
  type Rule,
  type Selection,
  tableOf,
} from './measures.ts';

/** Whether "sampling beats scaling" holds in one result, judged on test accuracy by the rule of `sortRates`. */
export interface SamplingEvidence {
  readonly verdict: Verdict;
  /** Rates where sampling is better, where scaling is, and where neither is beyond noise; rising. */
  readonly better: readonly number[];
  readonly worse: readonly number[];
  readonly tied: readonly number[];
  /** Rates whose networks have collapsed to chance: not judged. */
  readonly collapsed: readonly number[];
  /** Whether `better` lies above every other rate judged. */
  readonly onlyHigh: boolean;
  /** Mean difference over all rates judged, in accuracy; null where there is none. */
  readonly overall: Interval | null;
  /** Mean difference over `better`, and over `worse`, in accuracy; null where there is no such rate. */
  readonly gain: Interval | null;
  readonly loss: Interval | null;
  readonly seeds: number;
  readonly images: number;
  /** Masks averaged. */
  readonly samples: number;
}

/**
 * The rule. Judged are rates above 0 whose networks have not collapsed. A rate counts for sampling when the 95 %
 * interval of its difference lies above zero, against it when it lies below. The claim holds when sampling is better
 * at most rates and worse at none; it does not hold when sampling is better at no more rates than it is worse; else it
 * holds in part. One rate of three or more for it decides nothing: of nine, one would stand out by chance in every fifth
 * figure; nor does an average over rates that is above zero where no single rate is.
 */
function sortRates(all: readonly RateDifference[]) {
  const judged = all.filter(({ rate, low, collapsed }) => rate > 0 && !collapsed && low !== null);
  const better = judged.filter(({ low }) => (low ?? 0) > 0);
  const worse = judged.filter(({ high }) => (high ?? 0) < 0);
  const tied = judged.filter((one) => !better.includes(one) && !worse.includes(one));
  return { judged, better, worse, tied };
}

/** Mean difference over some rates. Over seeds where there are several; else the mean of the rates' own intervals,
 * which is on the safe side: the networks are judged on the same images. */
function pooled(result: SamplingResult, selection: Selection, chosen: readonly RateDifference[]): Interval | null {
  if (chosen.length === 0) return null;
  if (result.seeds.length > 1) {
    const scaled = tableOf(result, 'scaled', selection);
    const sampled = tableOf(result, 'sampled', selection);
    const rows = chosen.map(({ rate }) => result.rates.indexOf(rate));
    return meanInterval(result.seeds.map((_, s) => mean(rows.map((i) => sampled[i][s] - scaled[i][s]))));
  }
  return {
    estimate: mean(chosen.map((one) => one.mean)),
    low: mean(chosen.map((one) => one.low ?? one.mean)),
    high: mean(chosen.map((one) => one.high ?? one.mean)),
  };
}

export function samplingEvidence(result: SamplingResult, asked: Selection): SamplingEvidence {
  const selection: Selection = { ...asked, measure: 'accuracy', split: 'test' };
  const all = differences(result, selection);
  const { judged, better, worse, tied } = sortRates(all);
  const overall = pooled(result, selection, judged);
  const rates = (some: readonly RateDifference[]) => some.map(({ rate }) => rate);
  const rest = judged.filter((one) => !better.includes(one));
  return {
    verdict: verdictOfLooks({ judged: judged.length, supporting: better.length, opposing: worse.length, overall }),
    better: rates(better),
    worse: rates(worse),
    tied: rates(tied),
    collapsed: rates(all.filter(({ collapsed }) => collapsed)),
    onlyHigh: better.length > 0 && rest.every(({ rate }) => rate < better[0].rate),
    overall,
    gain: pooled(result, selection, better),
    loss: pooled(result, selection, worse),
    seeds: result.seeds.length,
    images: result.images,
    samples: selection.samples,
  };
}

/** Whether "both test-time rules beat one random mask" holds. */
export interface TestTimeEvidence {
  readonly verdict: Verdict;
  readonly supporting: readonly number[];
  readonly judged: readonly number[];
  /** Mean advantage of the worse rule over one mask, over all rates judged, in accuracy; null where there is none. */
  readonly overall: Interval | null;
  /** The smallest and the largest advantage of scaled weights over one mask, with their rates. */
  readonly least: { readonly rate: number; readonly gain: number } | null;
  readonly most: { readonly rate: number; readonly gain: number } | null;
}

/** Mean over rates: Student's interval over seeds where every rate has several; else the mean of the rates' margins. */
function overRates(judged: readonly { readonly gains: readonly number[]; readonly margin: number }[]): Interval | null {
  if (judged.length === 0) return null;
  const seeds = Math.min(...judged.map(({ gains }) => gains.length));
  const bySeed = Array.from({ length: seeds }, (_, s) => mean(judged.map(({ gains }) => gains[s])));
  const overSeeds = meanInterval(bySeed);
  if (overSeeds) return overSeeds;
  const half = mean(judged.map(({ margin }) => margin));
  return { estimate: bySeed[0], low: bySeed[0] - half, high: bySeed[0] + half };
}

/**
 * At each rate above 0 that has not collapsed, the worse of the two test-time rules minus one mask. With several
 * seeds it counts when the 95 % interval over seeds lies above zero; with one seed, when the difference exceeds 1.96
 * standard errors of two unpaired proportions, which is stricter than a paired test.
 */
export function testTimeEvidence(result: SamplingResult, asked: Selection): TestTimeEvidence {
  const selection: Selection = { ...asked, measure: 'accuracy', split: 'test' };
  const scaled = tableOf(result, 'scaled', selection);
  const sampled = tableOf(result, 'sampled', selection);
  const single = tableOf(result, 'single', selection);
  const collapsed = collapsedSeeds(result);
  const judged = result.rates.flatMap((rate, i) => {
    if (rate <= 0 || collapsed[i] >= result.seeds.length / 2) return [];
    const gains = scaled[i].map((value, s) => Math.min(value, sampled[i][s]) - single[i][s]).filter(Number.isFinite);
    if (gains.length === 0) return [];
    const overSeeds = meanInterval(gains);
    if (overSeeds) return [{ rate, gains, gain: overSeeds.estimate, beyondNoise: overSeeds.low > 0, margin: 0 }];
    const noise = (accuracy: number) => (accuracy * (1 - accuracy)) / Math.max(1, result.images);
    const margin = normal975 * Math.sqrt(noise(scaled[i][0]) + noise(single[i][0]));
    return [{ rate, gains, gain: gains[0], beyondNoise: gains[0] > margin, margin }];
  });
  const supporting = judged.filter(({ beyondNoise }) => beyondNoise);
  const ordered = [...judged].sort((a, b) => a.gain - b.gain);
  let verdict: Verdict = 'partly';
  if (judged.length === 0) verdict = 'undecided';
  else if (supporting.length === judged.length) verdict = 'holds';
  else if (supporting.length === 0) verdict = 'does not hold';
  return {
    verdict,
    supporting: supporting.map(({ rate }) => rate).sort((a, b) => a - b),
    judged: judged.map(({ rate }) => rate).sort((a, b) => a - b),
    overall: overRates(judged),
    least: ordered[0] ?? null,
    most: ordered.at(-1) ?? null,
  };
}

const { learningRate, optimiser, noise, trainImages, layers } = spec.codecs;

/** The networks of the recorded run at the usual settings, looked at as the paper does. */
const state = {
  noise: noise.default,
  learningRate: learningRate.default,
  optimiser: optimiser.default,
  trainImages: trainImages.default,
  layers: layers.default,
  samples: paperSetting.samples,
  measure: 'accuracy',
  split: 'test',
  mean: 'geometric',
} as const;

const where = 'Section 4.1.1, Figure 1';

const onTest = (selection: Selection): Selection => ({ ...selection, measure: 'accuracy', split: 'test' });

/** Accuracy by one rule, mean over some rates, by seed. */
function bySeed(result: SamplingResult, rule: Rule, selection: Selection, rates: readonly number[]): number[] {
  const table = tableOf(result, rule, onTest(selection));
  return result.seeds.map((_, s) => mean(rates.map((rate) => table[result.rates.indexOf(rate)][s])));
}

const isEmpty = ({ rates, seeds, samples }: SamplingResult): boolean =>
  rates.length === 0 || seeds.length === 0 || samples.length === 0;

const samplingBeatsScaling: Claim<SamplingResult, SamplingSlice> = {
  id: 'sampling-beats-scaling',
  words: 'Sampling at test time generally performs better than scaling (especially at higher Dropout rates)',
  where,
  paper: null,
  state: { ...state, dropout: 0.8 },
  judge(result, selection): Judged | null {
    if (isEmpty(result)) return null;
    const { verdict, better, worse, tied, overall, seeds } = samplingEvidence(result, selection);
    const rates = [...better, ...worse, ...tied].sort((a, b) => a - b);
    if (!overall) return null;
    const of = (rule: Rule) => percents(bySeed(result, rule, selection, rates));
    const sides = [
      ...(better.length > 0 ? [`better beyond noise at ${ratesInBrief(better, rates)}`] : []),
      ...(worse.length > 0 ? [`worse at ${ratesInBrief(worse, rates)}`] : []),
    ];
    return {
      verdict,
      value: `sampled ${of('sampled')}, scaled ${of('scaled')}; ${averaged(rates)}`,
      effect: `${pointsInterval(overall)}; ${sides.length > 0 ? sides.join(', ') : 'beyond noise at no rate'}`,
      seeds,
    };
  },
};

const testTimeBeatsOneMask: Claim<SamplingResult, SamplingSlice> = {
  id: 'test-time-beats-one-mask',
  words: 'the models perform significantly better at test time than at training time, regardless of whether it samples',
  where,
  paper: null,
  state: { ...state, dropout: 0.5 },
  judge(result, selection): Judged | null {
    if (isEmpty(result)) return null;
    const { verdict, supporting, judged, overall } = testTimeEvidence(result, selection);
    if (!overall) return null;
    const of = (rule: Rule) => percents(bySeed(result, rule, selection, judged));
    return {
      verdict,
      value: `scaled ${of('scaled')}, sampled ${of('sampled')}, one mask ${of('single')}; ${averaged(judged)}`,
      effect: `${pointsInterval(overall)} over one mask; beyond noise at ${ratesInBrief(supporting, judged)}`,
      seeds: result.seeds.length,
    };
  },
};

export const claims: readonly Claim<SamplingResult, SamplingSlice>[] = [samplingBeatsScaling, testTimeBeatsOneMask];
