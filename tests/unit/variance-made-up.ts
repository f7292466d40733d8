import type { PageState } from '../../src/contract/page.ts';
import type { Recorded } from '../../src/contract/view.ts';
import { defaults } from '../../src/core/codec.ts';
import {
  type ByRule,
  type ModelVariances,
  spec,
  type VarianceParams,
  type VarianceResult,
  type VarianceSlice,
} from '../../src/experiments/variance/spec.ts';

/** The page's state where nothing is set, as far as model variance looks at it. */
export const variancePage = {
  dropout: 0.5,
  samples: 50,
  noise: 'classic',
  hide: [],
  lock: [],
  seed: 1,
  budget: 'quick',
  steps: 0,
  batchSize: 64,
  learningRate: 0.001,
  optimiser: 'adam',
  trainImages: 0,
  outputs: 'logits',
  varianceUnit: 'absolute',
  varianceLayers: '2,3',
} as unknown as PageState & VarianceSlice;

export interface MadeUp {
  readonly rates?: readonly number[];
  readonly seeds?: readonly number[];
  readonly kinds?: VarianceResult['kinds'];
  readonly layers?: readonly number[];
  /** Variance of probabilities and of logits by what they are without dropout: scaled, and sampled with every mask. */
  readonly scaled?: number;
  readonly sampled?: number;
  /** Inverted over classic. */
  readonly inverted?: number;
  /** How many of the models have collapsed at rates above 0.7. */
  readonly collapsed?: number;
}

const models = 4;
const n = [1, 10, 50];

/** A made-up result; seeds differ by one percent, models by ten. */
export function madeUpVariance(made: MadeUp = {}): VarianceResult {
  const { rates = [0, 0.3, 0.8], seeds = [1], kinds = ['classic', 'inverted'], layers = [2, 3] } = made;
  const { scaled = 0.6, sampled = 0.5, inverted = 1.3, collapsed = 0 } = made;
  const bySeed = (value: number) => seeds.map((seed) => value * (1 + (seed % 5) / 100));
  const factor = (kind: string, rate: number, of: number) =>
    rate === 0 ? 1 : kind === 'inverted' ? inverted * of : of;
  const noise = (rate: number, masks: number) => (rate === 0 ? 0 : rate / masks);
  const byRule = (unit: number): ByRule => ({
    noDropout: bySeed(unit),
    scaled: kinds.map((kind) => rates.map((rate) => bySeed(unit * factor(kind, rate, scaled)))),
    sampled: kinds.map((kind) =>
      rates.map((rate) => n.map((masks) => bySeed(unit * (factor(kind, rate, sampled) + noise(rate, masks))))),
    ),
  });
  const byModel = (values: readonly number[]) => [0.9, 1, 1, 1.1].map((share) => values.map((value) => value * share));
  const variances = (unit: number): ModelVariances => {
    const own = byRule(unit);
    return {
      ...own,
      maskNoise: kinds.map(() => rates.map((rate) => n.map((masks) => bySeed(unit * noise(rate, masks))))),
      relative: byRule(0.1),
      ...(seeds.length === 1 && {
        byModel: {
          noDropout: byModel(own.noDropout),
          scaled: own.scaled.map((all) => all.map(byModel)),
          sampled: own.sampled.map((all) => all.map((each) => each.map(byModel))),
        },
      }),
    };
  };
  const outcomes = (unit: number) => {
    const rule = byRule(unit);
    return { ...rule, sampledLogits: rule.sampled };
  };
  return {
    rates: [...rates],
    seeds: [...seeds],
    kinds,
    layers: [...layers],
    models,
    modelImages: 10000,
    n,
    steps: 1000,
    images: 5000,
    logits: variances(4),
    probabilities: variances(0.003),
    crossEntropy: outcomes(0.2),
    accuracy: outcomes(0.4),
    bias2: byRule(0.005),
    collapsed: {
      noDropout: seeds.map(() => 0),
      scaled: kinds.map(() => rates.map((rate) => seeds.map(() => (rate > 0.7 ? collapsed : 0)))),
    },
  };
}

export const varianceParams: VarianceParams = defaults<VarianceParams>(spec.codecs);

/** A made-up result as a recorded run. */
export const recordedVariance = (
  result: VarianceResult,
  params: Partial<VarianceParams> = {},
): Recorded<VarianceParams, VarianceResult> => ({
  name: 'variance',
  experiment: 'variance',
  params: { ...varianceParams, rates: result.rates, seeds: result.seeds, layers: result.layers, ...params },
  seed: result.seeds[0],
  backend: 'wasm',
  device: 'a made-up machine',
  version: '0',
  seconds: 10,
  date: '2026-01-01',
  commit: '0123456789ab',
  result,
});
