/** What the recorded runs say of sampling and scaling. */
import type { Measured } from '../../../article/chapters/drawn.ts';
import type { Drawing } from '../../../article/predict/types.ts';
import type { Series } from '../../../charts/series.tsx';
import type { RecordedEntry } from '../../../contract/view.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import type { SamplingParams, SamplingResult } from '../spec.ts';
import { type SamplingEvidence, samplingEvidence, type TestTimeEvidence, testTimeEvidence } from './evidence.ts';
import {
  collapsedSeeds,
  curve,
  differences,
  type Enough,
  enoughSamples,
  paperAccuracy,
  type Selection,
} from './measures.ts';

/** Rates that the visitor is asked about. */
export const askedRates = [0.2, 0.8] as const;

/** Accuracy of the mean of masks less that of scaled weights, in percentage points. */
export const drawing = (labels: { readonly x: string; readonly y: string }): Drawing => ({
  kind: 'drawing',
  x: {
    domain: [0, 0.92],
    ticks: [0, 0.2, 0.4, 0.6, 0.8],
    label: labels.x,
    format: String,
  },
  y: {
    domain: [-4, 8],
    ticks: [-4, -2, 0, 2, 4, 6, 8],
    label: labels.y,
    format: (value) => (value > 0 ? `+${value}` : String(value).replace('-', '−')),
  },
  lines: [{ meaning: 'sampled', fixed: [{ x: 0, y: 0 }], handles: askedRates.map((x) => ({ x, start: 0 })) }],
  step: 0.5,
  reference: 0,
});

export interface SamplingFacts {
  readonly learningRate: number;
  readonly rate: number;
  readonly scaled: number;
  readonly sampled: number;
  readonly single: number;
  readonly crossEntropy: { readonly scaled: number; readonly geometric: number; readonly arithmetic: number };
  /** The paper's own number and the same measured here, at the rate the paper reports. */
  readonly beside: { readonly rate: number; readonly paper: number; readonly here: number };
  readonly evidence: SamplingEvidence;
  readonly testTime: TestTimeEvidence;
  readonly enough: Enough;
  /** Masks averaged at most. */
  readonly most: number;
  readonly seeds: number;
  readonly images: number;
  /** Differences at the rates asked about, in points. */
  readonly asked: readonly Measured[];
  readonly series: readonly Series[];
}

/** Of the recordings of sampling, the first, and the first that differs from it by a higher learning rate. */
export function usualAndHigh(entries: readonly RecordedEntry[]): {
  readonly usual: RecordedEntry | null;
  readonly high: RecordedEntry | null;
} {
  const rateOf = ({ params }: RecordedEntry) => (params as SamplingParams).learningRate;
  const usual = entries[0] ?? null;
  return { usual, high: (usual && entries.find((entry) => rateOf(entry) > rateOf(usual))) ?? null };
}

/** What the text quotes of one recording at the rate nearest to `rate`, with all its masks. */
export function samplingFacts(
  { learningRate }: Pick<SamplingParams, 'learningRate'>,
  result: SamplingResult,
  rate: number,
  where: (rate: number) => string,
): SamplingFacts {
  const index = nearestIndex(result.rates, rate);
  const most = result.samples[result.samples.length - 1];
  const selection: Selection = {
    dropout: result.rates[index],
    samples: most,
    measure: 'accuracy',
    split: 'test',
    mean: 'geometric',
  };
  const at = (rule: 'scaled' | 'sampled' | 'single', patch: Partial<Selection> = {}, x = result.rates[index]) =>
    curve(result, rule, { ...selection, ...patch }).find((one) => one.rate === x)?.mean ?? Number.NaN;
  const paper = paperAccuracy[paperAccuracy.length - 1];
  const entropy = { measure: 'cross-entropy' } as const;
  const collapsed = collapsedSeeds(result);
  const measured = differences(result, selection).filter(
    (one) => one.rate === 0 || collapsed[result.rates.indexOf(one.rate)] < result.seeds.length / 2,
  );
  const places =
    measured.length === 0
      ? []
      : askedRates.map(
          (asked) =>
            measured[
              nearestIndex(
                measured.map((one) => one.rate),
                asked,
              )
            ],
        );
  return {
    learningRate,
    rate: result.rates[index],
    scaled: at('scaled'),
    sampled: at('sampled'),
    single: at('single'),
    crossEntropy: {
      scaled: at('scaled', entropy),
      geometric: at('sampled', entropy),
      arithmetic: at('sampled', { ...entropy, mean: 'arithmetic' }),
    },
    beside: { rate: paper.rate, paper: paper.accuracy, here: at('sampled', {}, paper.rate) },
    evidence: samplingEvidence(result, selection),
    testTime: testTimeEvidence(result, selection),
    enough: enoughSamples(result, index, selection),
    most,
    seeds: result.seeds.length,
    images: result.images,
    asked: places.map((one) => ({
      where: where(one.rate),
      recorded: 100 * one.mean,
      interval: one.low === null || one.high === null ? null : { low: 100 * one.low, high: 100 * one.high },
    })),
    series: [
      {
        meaning: 'sampled',
        layer: 'recorded',
        points: measured.map((one) => ({
          x: one.rate,
          y: 100 * one.mean,
          ...(one.low === null || one.high === null ? {} : { low: 100 * one.low, high: 100 * one.high }),
        })),
      },
    ],
  };
}
