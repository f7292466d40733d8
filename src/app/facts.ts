import type { Facts } from '../article/facts.ts';
import { nearestIndex } from '../core/nearest.ts';
import { curve } from '../experiments/sampling/curves.ts';
import { enoughSamples } from '../experiments/sampling/enough.ts';
import { samplingEvidence, testTimeEvidence } from '../experiments/sampling/evidence.ts';
import { paperAccuracy } from '../experiments/sampling/paper.ts';
import type { Selection } from '../experiments/sampling/selection.ts';
import { settingsInWords } from '../experiments/sampling/settings.ts';
import type { SamplingParams, SamplingResult } from '../experiments/sampling/spec.ts';
import type { Recorded } from '../experiments/view.ts';

export type SamplingRecording = Recorded<SamplingParams, SamplingResult>;

/** What prose may quote of one recording, at one rate and with all its masks. */
export function factsOf({ params, result }: SamplingRecording, rate: number): Facts {
  const index = nearestIndex(result.rates, rate);
  const most = result.samples[result.samples.length - 1];
  const selection: Selection = {
    dropout: result.rates[index],
    samples: most,
    measure: 'accuracy',
    images: 'test',
    mean: 'geometric',
  };
  const at = (rule: 'scaled' | 'sampled' | 'single', patch: Partial<Selection> = {}) =>
    curve(result, rule, { ...selection, ...patch }).find((one) => one.rate === result.rates[index])?.mean ?? Number.NaN;
  const here = (at: number) => curve(result, 'sampled', selection).find(({ rate }) => rate === at)?.mean ?? Number.NaN;
  const paper = paperAccuracy[paperAccuracy.length - 1];
  const entropy = { measure: 'cross-entropy' } as const;
  return {
    settings: settingsInWords(params),
    learningRate: params.learningRate,
    rate: result.rates[index],
    scaled: at('scaled'),
    sampled: at('sampled'),
    single: at('single'),
    crossEntropy: {
      scaled: at('scaled', entropy),
      geometric: at('sampled', entropy),
      arithmetic: at('sampled', { ...entropy, mean: 'arithmetic' }),
    },
    beside: { rate: paper.rate, paper: paper.accuracy, here: here(paper.rate) },
    evidence: samplingEvidence(result, selection),
    testTime: testTimeEvidence(result, selection),
    enough: enoughSamples(result, index, selection),
    rates: result.rates,
    seeds: result.seeds.length,
    images: result.images,
    most,
  };
}
