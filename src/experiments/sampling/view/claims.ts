/** What the paper says of sampling and scaling: Lin, Wang & Chen, section 4.1.1, Figure 1. */
import { averaged, percents, pointsInterval, ratesInBrief } from '../../../charts/estimates.ts';
import type { Claim, Judged } from '../../../contract/view.ts';
import { mean } from '../../../core/statistics.ts';
import { type SamplingResult, type SamplingSlice, spec } from '../spec.ts';
import type { Selection } from './curves.ts';
import { type Rule, tableOf } from './curves.ts';
import { samplingEvidence, testTimeEvidence } from './evidence.ts';
import { paperSetting } from './paper.ts';

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
function overRates(result: SamplingResult, rule: Rule, selection: Selection, rates: readonly number[]): number[] {
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
    const of = (rule: Rule) => percents(overRates(result, rule, selection, rates));
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
    const of = (rule: Rule) => percents(overRates(result, rule, selection, judged));
    return {
      verdict,
      value: `scaled ${of('scaled')}, sampled ${of('sampled')}, one mask ${of('single')}; ${averaged(judged)}`,
      effect: `${pointsInterval(overall)} over one mask; beyond noise at ${ratesInBrief(supporting, judged)}`,
      seeds: result.seeds.length,
    };
  },
};

export const claims: readonly Claim<SamplingResult, SamplingSlice>[] = [samplingBeatsScaling, testTimeBeatsOneMask];
