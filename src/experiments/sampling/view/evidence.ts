import { averaged, percents, pointsInterval, ratesInBrief } from '../../../charts/estimates.ts';
import { type Verdict, verdictOfLooks } from '../../../contract/verdict.ts';
import type { Claim, Judged } from '../../../contract/view.ts';
import { type Interval, mean, meanInterval, normal975 } from '../../../core/statistics.ts';
import { type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import { collapsedSeeds, differences, type Rule, type Selection, tableOf } from './measures.ts';

/** What is judged: accuracy on test images. */
const onTest = (selection: Selection): Selection => ({ ...selection, measure: 'accuracy', split: 'test' });

/** A difference at one rate: by seed, and the ends of its 95 % interval. */
interface Look {
  readonly rate: number;
  readonly each: readonly number[];
  readonly low: number;
  readonly high: number;
}

/**
 * Mean difference over some rates; null for none. Over seeds where there are several; else the mean of the rates' own
 * intervals, which is on the safe side: the networks are judged on the same images.
 */
function pooled(looks: readonly Look[]): Interval | null {
  if (looks.length === 0) return null;
  const bySeed = looks[0].each.map((_, s) => mean(looks.map(({ each }) => each[s])));
  const [low, high] = [mean(looks.map((one) => one.low)), mean(looks.map((one) => one.high))];
  return meanInterval(bySeed) ?? { estimate: bySeed[0], low, high };
}

const ratesOf = (looks: readonly { readonly rate: number }[]): number[] =>
  looks.map(({ rate }) => rate).sort((a, b) => a - b);

/**
 * Whether "sampling beats scaling" holds in one result, judged on test accuracy at the rates above 0 whose networks
 * have not collapsed to chance. The rule: `verdictOfLooks`, in words `verdictRule`.
 */
export function samplingEvidence(result: SamplingResult, asked: Selection) {
  const all = differences(result, onTest(asked));
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
    gain: pooled(better),
    loss: pooled(worse),
    seeds: result.seeds.length,
    images: result.images,
    /** Masks averaged. */
    samples: asked.samples,
  };
}
export type SamplingEvidence = ReturnType<typeof samplingEvidence>;

/**
 * Whether "both test-time rules beat one random mask" holds. At each rate above 0 that has not collapsed, the worse of
 * the two test-time rules minus one mask. With several seeds it counts when the 95 % interval over seeds lies above
 * zero; with one seed, when the difference exceeds 1.96 standard errors of two unpaired proportions, which is stricter
 * than a paired test.
 */
export function testTimeEvidence(result: SamplingResult, asked: Selection) {
  const [scaled, sampled, single] = (['scaled', 'sampled', 'single'] as const).map((rule) =>
    tableOf(result, rule, onTest(asked)),
  );
  const collapsed = collapsedSeeds(result);
  const noise = (accuracy: number) => (accuracy * (1 - accuracy)) / Math.max(1, result.images);
  const judged = result.rates.flatMap((rate, i): (Look & { readonly gain: number })[] => {
    const each = scaled[i].map((value, s) => Math.min(value, sampled[i][s]) - single[i][s]).filter(Number.isFinite);
    if (rate <= 0 || collapsed[i] >= result.seeds.length / 2 || each.length === 0) return [];
    const margin = normal975 * Math.sqrt(noise(scaled[i][0]) + noise(single[i][0]));
    const over = meanInterval(each) ?? { estimate: each[0], low: each[0] - margin, high: each[0] + margin };
    return [{ rate, each, gain: over.estimate, low: over.low, high: over.high }];
  });
  const supporting = judged.filter(({ low }) => low > 0);
  const ordered = [...judged].sort((a, b) => a.gain - b.gain);
  let verdict: Verdict = 'partly';
  if (judged.length === 0) verdict = 'undecided';
  else if (supporting.length === judged.length) verdict = 'holds';
  else if (supporting.length === 0) verdict = 'does not hold';
  return {
    verdict,
    supporting: ratesOf(supporting),
    judged: ratesOf(judged),
    /** Mean advantage of the worse rule over one mask, over all rates judged, in accuracy; null where there is none. */
    overall: pooled(judged),
    /** The rates with the smallest and the largest such advantage; absent where none is judged. */
    least: ordered.at(0),
    most: ordered.at(-1),
  };
}
export type TestTimeEvidence = ReturnType<typeof testTimeEvidence>;

const { learningRate, optimiser, noise, trainImages, layers } = spec.codecs;

/** The networks of the recorded run at the usual settings, looked at as the paper does. */
const state = {
  noise: noise.default,
  learningRate: learningRate.default,
  optimiser: optimiser.default,
  trainImages: trainImages.default,
  layers: layers.default,
  samples: 200,
  measure: 'accuracy',
  split: 'test',
  mean: 'geometric',
} as const;

const where = 'Section 4.1.1, Figure 1';

/** What a claim's rates measured by one rule, in words: mean over the rates, by seed. */
const measured = (result: SamplingResult, selection: Selection, rates: readonly number[]) => (rule: Rule) => {
  const table = tableOf(result, rule, onTest(selection));
  return percents(result.seeds.map((_, s) => mean(rates.map((rate) => table[result.rates.indexOf(rate)][s]))));
};

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
    if (!overall) return null;
    const rates = [...better, ...worse, ...tied].sort((a, b) => a - b);
    const of = measured(result, selection, rates);
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
    const of = measured(result, selection, judged);
    return {
      verdict,
      value: `scaled ${of('scaled')}, sampled ${of('sampled')}, one mask ${of('single')}; ${averaged(judged)}`,
      effect: `${pointsInterval(overall)} over one mask; beyond noise at ${ratesInBrief(supporting, judged)}`,
      seeds: result.seeds.length,
    };
  },
};

export const claims: readonly Claim<SamplingResult, SamplingSlice>[] = [samplingBeatsScaling, testTimeBeatsOneMask];
