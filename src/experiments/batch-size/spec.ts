import { defineExperiment, type SliceOf } from '../../contract/experiment.ts';
import type { PageState } from '../../contract/page.ts';
import { type BudgetSettings, beyondLayers, type ParamsOf, rateCodec, shared } from '../../contract/parameters.ts';
import { amount, fields, listOf, noiseKind, nullOr, oneOf, share, within } from '../../contract/result/fields.ts';
import { coordinates, measure, setting, untold, type ValueOf } from '../../contract/result/shape.ts';
import { group, placed } from '../../contract/result/tree.ts';
import { choice, list, number } from '../../core/codec.ts';
import { mnist } from '../../core/mnist.ts';
import { type NoiseKind, type OptimiserKind, optimiserKinds } from '../../core/network.ts';
import {
  about,
  batchSizes,
  controls,
  dropoutRate,
  examplesLabel,
  examplesUnit,
  images,
  masks,
  question,
  rateByBatch,
  samplesLabel,
  scaleChoice,
  title,
} from './words/spec.ts';

/** How the learning rate follows the batch: not at all, or × batch/64, or × √(batch/64). */
const scaleRates = ['no', 'linear', 'sqrt'] as const;
export type ScaleRate = (typeof scaleRates)[number];
const scaleRate = choice(scaleRates, 'no');

/** The batch at which the learning rate is what was asked for. */
export const referenceBatch = 64;

/** Steps are those of a batch of 64. */
export const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 250, testImages: 2000 },
  lecture: { extent: 'all', steps: 1000, testImages: 5000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

const batch = number({ default: referenceBatch, min: 1, max: 512, integer: true });
export const usualBatches: readonly number[] = [16, 32, 64, 128, 256, 512];
/** The usual batch sizes and the one at the cursor, rising. */
const batchesFor = ({ batchSize }: PageState): readonly number[] =>
  [...new Set([...usualBatches, batchSize])].sort((a, b) => a - b);

/** The least dropout rate that the page asks for: without dropout the two networks are one. */
const leastRate = 0.05;

/** Parameters of "varying batch size" (Lin, Wang & Chen, section 4.1.2, Table 1). */
const parameters = {
  batches: {
    codec: list(batch, { default: usualBatches, minLength: 1, maxLength: 10, unique: true }),
    label: batchSizes,
    help: 'Images a training step; every batch size sees the same number of examples.',
    unit: images,
    aliases: ['batch', 'batchSize'],
    serves: 'members',
    page: batchesFor,
  },
  rate: {
    codec: rateCodec(0.4),
    label: dropoutRate,
    help: 'Probability of dropping a unit; a network without dropout is trained beside.',
    aliases: ['dropout'],
    free: true,
    page: ({ dropout }: PageState) => Math.max(leastRate, dropout),
  },
  layers: shared.layers,
  noise: shared.noise,
  samples: {
    codec: number({ default: 50, min: 1, max: 200, integer: true }),
    label: samplesLabel,
    help: 'Random masks averaged for each test image.',
    unit: masks,
    serves: 'any',
    page: ({ samples }: PageState) => samples,
  },
  examples: {
    codec: number({ default: 0, min: 0, max: 1280000, integer: true }),
    label: examplesLabel,
    help: "Examples each network sees, repetitions counted; 0 takes the budget's: 16,000, 64,000, 320,000.",
    unit: examplesUnit,
    free: true,
    // Steps asked for by hand are those of a batch of 64; however few, they fill the largest batch.
    page: (state: PageState) => (state.steps === 0 ? 0 : Math.max(...batchesFor(state), state.steps * referenceBatch)),
  },
  seeds: shared.seeds,
  budget: shared.budget,
  learningRate: { ...shared.learningRate, help: 'Step size of the optimiser at a batch of 64.' },
  optimiser: shared.optimiser,
  scaleRate: {
    codec: scaleRate,
    label: rateByBatch,
    help: 'Whether the learning rate grows with the batch: no, in proportion (linear), or as its square root (sqrt).',
  },
  networkShape: shared.networkShape,
  testImages: shared.testImages,
  trainImages: shared.trainImages,
} as const;
export type BatchSizeParams = ParamsOf<typeof parameters>;

const slice = {
  scaleRate: {
    codec: scaleRate,
    choice: scaleChoice,
  },
} as const;
export type BatchSizeSlice = SliceOf<typeof slice>;

/** Examples that every network of a run sees. */
export const examplesOf = ({ examples, budget }: Pick<BatchSizeParams, 'examples' | 'budget'>): number =>
  examples || budgets[budget].steps * referenceBatch;

/** Training steps in which a batch has seen so many examples, to the nearest step, at least one. */
export const stepsFor = (examples: number, batch: number): number => Math.max(1, Math.round(examples / batch));

/** The learning rate used at a batch. */
export function rateAt(
  { learningRate, scaleRate }: Pick<BatchSizeParams, 'learningRate' | 'scaleRate'>,
  batch: number,
): number {
  const share = batch / referenceBatch;
  const factor = { no: 1, linear: share, sqrt: Math.sqrt(share) }[scaleRate];
  return Number((learningRate * factor).toPrecision(6));
}

/** Moments at which accuracy is taken during training, and test images that it is taken on. */
export const curvePoints = 12;
export const curveImages = 1000;

const examples = within(1, 1300000, true);
const batchSize = within(1, 512, true);
const seed = within(0, 4294967295, true);

const cells = ['batch', 'seed'] as const;
/** A share for every network; null where its training is not over. */
const perNetwork = (rule: 'scaled' | 'sampled', as: string, help: { readonly help: string }) =>
  placed({ rule }, measure<typeof cells, number | null>(cells, nullOr(share), { ...help, as }));
/** What networks of every batch and seed came to. */
const measures = {
  scaled: perNetwork('scaled', 'accuracy', {
    help: 'test accuracy in the end; without dropout, with the weights as they are',
  }),
  withinRunSd: perNetwork('scaled', 'withinRunSd', {
    help: 'how far accuracy fluctuates within one run: the residual standard deviation of the second half of its curve about a straight line (n − 2 in the denominator), so that steady progress does not count',
  }),
  curve: placed(
    { rule: 'scaled' },
    measure(['batch', 'seed', 'examples'], share, {
      help: 'accuracy on the way, on `curveImages` test images',
      as: 'curveAccuracy',
      short: 'examples',
    }),
  ),
};
const withSampled = {
  ...measures,
  sampled: perNetwork('sampled', 'accuracy', { help: 'test accuracy in the end, geometric mean of `samples` masks' }),
};
const measured = group(measures);
const all = {
  batches: coordinates('batch', batchSize, { max: 10, rising: true }),
  seeds: coordinates('seed', seed, { max: 20 }),
  rate: setting(within(0, 0.95)),
  kind: setting<NoiseKind>(noiseKind),
  layers: setting<number[]>(listOf(within(1, 5, true), 0, 5)),
  networkShape: setting<number[]>(listOf(within(1, 1000, true), 1, 5)),
  /** Masks averaged. */
  samples: setting(within(1, 200, true)),
  /** Examples seen by every network in the end, to the nearest whole batch. */
  examples: setting(examples),
  optimiser: setting<OptimiserKind>(oneOf(...optimiserKinds)),
  scaleRate: setting<ScaleRate>(oneOf(...scaleRates)),
  learningRate: measure(['batch'], amount, { help: 'learning rate used' }),
  steps: measure(['batch'], examples, { help: 'training steps of a complete run' }),
  /** Examples seen at the points of the curves, to the nearest whole batch; the last is `examples`. */
  points: coordinates('examples', examples, { max: 100, rising: true }),
  dropout: placed({ training: 'dropout' }, group(withSampled)),
  noDropout: placed({ training: 'noDropout' }, measured),
  /** Test images measured in the end, and on the way. */
  images: setting(within(1, mnist.all.test, true)),
  curveImages: setting(within(1, mnist.all.test, true)),
  /** The networks under way, looked at between two points of their curves, as on these; null where none are. */
  latest: untold<Latest | null>(nullOr(fields({ batch: batchSize, seed, examples, dropout: share, noDropout: share }))),
};
const result = group(all);
/** Accuracies of the networks of one batch and seed. */
export type Latest = Readonly<Record<'batch' | 'seed' | 'examples' | 'dropout' | 'noDropout', number>>;
/** Accuracies are 0 to 1, indexed [batch][seed], those of curves [batch][seed][point]. */
export type Measured = ValueOf<typeof measured>;
export type BatchSizeResult = ValueOf<typeof result>;

export const spec = defineExperiment<BatchSizeParams, BatchSizeResult, BatchSizeSlice>({
  id: 'batch-size',
  title,
  question,
  about,
  place: { in: 'chapter', order: 5, paperOrder: 2, letter: true },
  parameters,
  budgets,
  result,
  slice,
  controls,
  follows: ['samples', 'learningRate'],
  fromPage: ({ scaleRate }) => ({ scaleRate }),
  conflict(params) {
    const { layers, networkShape, batches } = params;
    const beyond = beyondLayers(layers, networkShape.length);
    if (beyond !== null) return beyond;
    const [examples, largest] = [examplesOf(params), Math.max(...batches)];
    return examples >= largest
      ? null
      : `examples ${examples} do not fill a batch of ${largest}; allowed is ${largest} or more`;
  },
});
