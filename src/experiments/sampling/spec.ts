import { checkpointCount } from '../../contract/checkpoints.ts';
import { defineExperiment, type SliceOf } from '../../contract/experiment.ts';
import {
  allTestImages,
  type BudgetSettings,
  beyondLayers,
  type ParamsOf,
  scheduled,
  shared,
} from '../../contract/parameters.ts';
import { amount, listOf, noiseKind, share, within } from '../../contract/result/fields.ts';
import { coordinates, measure, type Shape, setting, untold, type ValueOf } from '../../contract/result/shape.ts';
import { byKey, byName, group, placed } from '../../contract/result/tree.ts';
import { choice, number } from '../../core/codec.ts';
import { mnist } from '../../core/mnist.ts';
import type { NoiseKind } from '../../core/network.ts';
import { about, controls, meanChoice, measureChoice, question, samples, splitChoice, title } from './words/spec.ts';

export const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 500, testImages: 2000 },
  lecture: { extent: 'all', steps: 1500, testImages: 5000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

/** Masks an image that can be drawn. */
const most = 200;
/** What training images tell is measured on this many of them. */
export const trainImagesMeasured = 2000;

/** Parameters of "sampling versus scaling" (Lin, Wang & Chen, section 4.1.1, Figure 1). */
const parameters = {
  rates: shared.rates,
  networkShape: shared.networkShape,
  layers: shared.layers,
  noise: shared.noise,
  // The page draws all the masks that its slider can reach, so that moving it only selects.
  samples: {
    codec: number({ default: most, min: 1, max: most, integer: true }),
    label: samples,
    help: 'Random masks drawn for each image; the result holds every n up to it.',
    unit: 'masks',
    serves: 'any',
  },
  ...scheduled,
  // On all test images wherever they are loaded. docs/decisions/0004-test-images.md
  testImages: {
    ...shared.testImages,
    help: "Test images measured, from MNIST's first; 0 takes the budget's: 2,000, 5,000, 10,000.",
    page: ({ budget }: { readonly budget: string }) => (budget === 'quick' ? 0 : allTestImages),
  },
  trainImages: shared.trainImages,
} as const;
export type SamplingParams = ParamsOf<typeof parameters>;

/** What the page shows of a result: selecting never computes. */
const slice = {
  measure: {
    codec: choice(['accuracy', 'cross-entropy'], 'accuracy'),
    choice: measureChoice,
  },
  split: {
    codec: choice(['test', 'train'], 'test'),
    address: 'images',
    choice: splitChoice,
  },
  mean: {
    codec: choice(['geometric', 'arithmetic'], 'geometric'),
    choice: meanChoice,
  },
} as const;
export type SamplingSlice = SliceOf<typeof slice>;

const cells = ['rate', 'seed'] as const;
const measures = {
  accuracy: measure(cells, share, { help: 'share of images predicted right', as: 'accuracy' }),
  crossEntropy: measure(cells, amount, { help: 'mean cross-entropy, nats', as: 'crossEntropy' }),
};
const discordant = measure(cells, share, {
  help: 'test images on which exactly one of sampled and scaled prediction is right: with both accuracies this gives the standard error of their paired difference over images',
  as: 'discordant',
  atMost: 'images',
});
const byMean = <T extends Shape>(all: T) => byKey('masks', byName('mean', { geometric: all, arithmetic: all }));
/** Outcomes of the prediction rules on one set of images. Keys of `sampled` are the numbers of masks n. */
const rules = (images: 'test' | 'train') => ({
  scaled: placed({ images, rule: 'scaled' }, group(measures)),
  single: placed({ images, rule: 'single' }, group(measures)),
  sampled: placed({ images, rule: 'sampled' }, byMean(group(measures))),
});
const ruleMeasures = group(rules('test'));
const measuresShape = group(measures);
const frame = {
  rates: coordinates('rate', within(0, 0.95), { max: 20 }),
  seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
  networkShape: setting<number[]>(listOf(within(1, 1000, true), 1, 5)),
  /** Where dropout acted. */
  layers: setting<number[]>(listOf(within(1, 5, true), 0, 5)),
  kind: setting<NoiseKind>(noiseKind),
  /** The numbers of masks n measured: a run has every n up to the masks drawn, a recorded run fewer. */
  samples: coordinates('masks', within(1, most, true), { max: most, rising: true }),
  /** Training steps taken so far. */
  steps: setting(within(0, 20000, true)),
  /** Test images and training images evaluated. */
  images: setting(within(1, mnist.all.test, true)),
  trainImages: setting(within(0, mnist.all.train, true)),
};
/** Outcomes at one moment of a run. */
const moment = {
  ...frame,
  ...rules('test'),
  discordant: placed({ images: 'test', rule: 'sampled' }, byMean(discordant)),
  /** The same measures on training images, noise off the gradient: what the network knows of what it has seen. */
  train: group(rules('train')),
};
const atMoment = group(moment);
const result = group({
  ...moment,
  /**
   * Previews of the first seed's run on its way, by checkpoint (see `checkpointSteps`) as far as it has come, measured
   * on fewer images and masks; the last checkpoint is the result itself.
   */
  checkpoints: untold<readonly ValueOf<typeof atMoment>[] | undefined>((value, name) =>
    value === undefined ? null : listOf((one, n) => atMoment.check(one, n, {}), 0, checkpointCount)(value, name),
  ),
});
/** Accuracy (0 to 1) and mean cross-entropy (nats), each indexed [rate][seed]. */
export type Measures = ValueOf<typeof measuresShape>;
export type RuleMeasures = ValueOf<typeof ruleMeasures>;
export type SamplingResult = ValueOf<typeof result>;

export const spec = defineExperiment<SamplingParams, SamplingResult, SamplingSlice>({
  id: 'sampling',
  title,
  question,
  about,
  place: { in: 'laboratory', order: 1, paperOrder: 1, letter: true },
  parameters,
  budgets,
  result,
  slice,
  controls,
  follows: ['samples', 'learningRate', 'checkpoint'],
  conflict: ({ layers, networkShape }) => beyondLayers(layers, networkShape.length),
});
