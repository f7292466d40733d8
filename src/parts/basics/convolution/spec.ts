import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type BudgetSettings, type ParamsOf, rateCodec, shared } from '../../../contract/parameters.ts';
import { amount, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { type Convolutional, lenet, teacherSizes } from '../../../contract/teachers.ts';
import { choice, list } from '../../../core/codec.ts';
import { mnist } from '../../../core/mnist.ts';
import type { NoiseKind } from '../../../core/model.ts';
import { noiseKinds } from '../../../core/network.ts';
import { words } from './words/spec.ts';

/**
 * Where dropout acts in a convolutional network; always after a pool, never before it.
 *
 * - `dense`: on the units of dense layers.
 * - `all`: on these, and on every value of the pooled convolutions by itself.
 * - `channels`: on the units of dense layers, and on whole channels of the pooled convolutions.
 */
export const places = ['dense', 'all', 'channels'] as const;
export type PlaceKind = (typeof places)[number];

export const imageSets = ['mnist', 'fashion-mnist', 'cifar-10'] as const;
export type SetName = (typeof imageSets)[number];

/** The network of the slides with an eighth of its units (Barra, "Dropout", "Dependance on p"). */
const ofSlides: Convolutional = { channels: [8, 16, 32], kernel: 3, padding: 1, dense: [64, 64] };
export const networks: Readonly<Record<SetName, Convolutional>> = {
  ...{ mnist: lenet, 'fashion-mnist': lenet },
  'cifar-10': ofSlides,
};

const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 500, testImages: 2000 },
  lecture: { extent: 'first', steps: 1500, testImages: 10000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};
/** Test images of the learning curves. */
const curveImages = { quick: 500, lecture: 2000, paper: 2000 };
/** Training images on which a trained network is measured again. */
export const seenImages = 1000;
/** Shares of training after which networks are looked at. */
const looks: readonly number[] = [0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1];

const usualRates: readonly number[] = [0, 0.1, 0.3, 0.5, 0.7];

const parameters = {
  set: {
    codec: choice(imageSets, 'mnist'),
    label: words.set,
    help: 'What the networks learn: mnist, or, where the site has them, fashion-mnist or cifar-10, with a larger network.',
  },
  places: {
    codec: list(choice(places, 'dense'), {
      default: [...places],
      minLength: 1,
      maxLength: places.length,
      unique: true,
    }),
    label: words.places,
    help: 'On dense layers (dense), on every value of all layers (all), or on whole channels and dense layers (channels).',
    aliases: ['where'],
    serves: 'members',
  },
  rates: {
    ...shared.rates,
    codec: list(rateCodec(0.5), { default: usualRates, minLength: 1, maxLength: 20, unique: true }),
    help: 'Dropout rates, one network of each for every place.',
    page: () => usualRates,
  },
  noise: shared.noise,
  seeds: shared.seeds,
  budget: shared.budget,
  steps: { ...shared.steps, help: "Training steps; 0 takes the budget's: 500, 1,500, 5,000." },
  batchSize: shared.batchSize,
  learningRate: shared.learningRate,
  optimiser: shared.optimiser,
  testImages: shared.testImages,
  trainImages: shared.trainImages,
} as const;
export type ConvolutionParams = ParamsOf<typeof parameters>;

/** How much of everything a run does. */
export const sizesOf = (params: ConvolutionParams) => ({
  ...teacherSizes(params, budgets),
  curve: curveImages[params.budget],
});

/** Training steps after which networks are looked at, rising. */
export const pointsOf = (steps: number): number[] => [
  ...new Set(looks.map((part) => Math.max(1, Math.round(part * steps)))),
];

/** Rising, as a result has them. */
export const ratesOf = ({ rates }: Pick<ConvolutionParams, 'rates'>): number[] => [...rates].sort((a, b) => a - b);
/** In the order of `places`. */
export const placesOf = ({ places: asked }: Pick<ConvolutionParams, 'places'>): PlaceKind[] =>
  places.filter((one) => asked.includes(one));

/** As the address names them. */
export const measureNames = ['accuracy', 'cross-entropy'] as const;
export type MeasureName = (typeof measureNames)[number];

const slice = {
  set: {
    codec: choice(imageSets, 'mnist'),
    choice: {
      label: words.set,
      options: { mnist: 'MNIST', 'fashion-mnist': 'Fashion-MNIST', 'cifar-10': 'CIFAR-10' },
    },
  },
  measure: {
    codec: choice(measureNames, 'accuracy'),
    choice: { label: words.measure, options: words.measures },
  },
} as const;
export type ConvolutionSlice = SliceOf<typeof slice>;

const whole = (max: number, min = 0) => within(min, max, true);
/** How networks with scaled weights predict some images. */
const told = <const A extends readonly string[]>(axes: A, which: string) => ({
  accuracy: measure<A, number | null>(axes, nullOr(share), { help: `share right of ${which}` }),
  crossEntropy: measure<A, number | null>(axes, nullOr(amount), { help: `cross-entropy of ${which}, nats` }),
});
const cell = ['where', 'rate', 'seed'] as const;
const seen = told(cell, `the first ${seenImages} images that the network was trained on`);
const along = told(['where', 'rate', 'step', 'seed'], '`curveImages` test images after so many steps');

const result = group({
  places: coordinates<PlaceKind>('where', oneOf(...places), { max: places.length }),
  rates: coordinates('rate', share, { max: 20, rising: true }),
  points: coordinates('step', whole(20000, 1), { max: looks.length, rising: true }),
  seeds: coordinates('seed', whole(4294967295), { max: 20 }),
  set: setting<SetName>(oneOf(...imageSets)),
  noise: setting<NoiseKind>(oneOf(...noiseKinds)),
  trainImages: setting(whole(mnist.all.train, 1)),
  /** Training steps so far. */
  steps: setting(whole(20000)),
  /** Test images measured at the end, and on the way. */
  images: setting(whole(mnist.all.test, 1)),
  curveImages: setting(whole(mnist.all.test, 1)),
  parameters: setting(whole(1e7, 1)),
  ...told(cell, 'test images, at the end; at rate 0 one network for all places'),
  seenAccuracy: seen.accuracy,
  seenCrossEntropy: seen.crossEntropy,
  accuracyAt: along.accuracy,
  crossEntropyAt: along.crossEntropy,
});
export type ConvolutionResult = ValueOf<typeof result>;

export const spec = defineExperiment<ConvolutionParams, ConvolutionResult, ConvolutionSlice>({
  id: 'convolution',
  title: words.title,
  question: words.question,
  about: words.about,
  place: { in: 'chapter', order: 3, paperOrder: 3, letter: true },
  parameters,
  budgets,
  result,
  slice,
  follows: ['noise', 'trainImages', 'steps'],
  fromPage: ({ set }) => ({ set }),
  shownBy: ({ set }) => ({ set }),
});
