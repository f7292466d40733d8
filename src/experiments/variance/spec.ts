import { defineExperiment, type SliceOf } from '../../contract/experiment.ts';
import {
  type Budget,
  type BudgetSettings,
  type ParamsOf,
  rateCodec,
  scheduled,
  shared,
  sizesOf,
} from '../../contract/parameters.ts';
import { amount, type Check, listOf, noiseKind, share, within } from '../../contract/result/fields.ts';
import { coordinates, counted, measure, ofOneSeed, setting, type ValueOf } from '../../contract/result/shape.ts';
import { group, placed } from '../../contract/result/tree.ts';
import { choice, list, number } from '../../core/codec.ts';
import { mnist } from '../../core/mnist.ts';
import type { Output } from '../../core/moments.ts';
import { type NoiseKind, noiseKinds } from '../../core/network.ts';
import {
  about,
  controls,
  dropoutRates,
  images,
  imagesAModel,
  layersChoice,
  masksUnit,
  modelsLabel,
  networks,
  noise,
  outputsChoice,
  question,
  samplesLabel,
  scaleChoice,
  title,
} from './words/spec.ts';

export const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 300, testImages: 1000 },
  lecture: { extent: 'all', steps: 1000, testImages: 5000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

/** Training images of each network. */
const budgetModelImages: Readonly<Record<Budget, number>> = { quick: 2000, lecture: 10000, paper: 10000 };

/** Units of every network's hidden layers. */
export const hiddenUnits = [100, 100, 100] as const;

/** Accuracy below which a network of ten classes is as good as guessing: it answers with one class for most images. */
export const collapseLevel = 0.15;

const layer = number({ default: 3, min: 1, max: hiddenUnits.length, integer: true });
const masks = number({ default: 50, min: 1, max: 200, integer: true });
export const rising = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b);

/** Parameters of "effect of dropout on model variance" (Lin, Wang & Chen, section 4.2, Figure 2). */
const parameters = {
  rates: {
    codec: list(rateCodec(0.5), { default: [0, 0.3, 0.5, 0.8], minLength: 1, maxLength: 12, unique: true }),
    label: dropoutRates,
    help: 'The rates compared; networks without dropout are always trained too.',
    aliases: ['rate', 'dropout'],
    servedBy: (asked: readonly number[], made: readonly number[]) =>
      asked.every((rate) => rate === 0 || made.includes(rate)),
  },
  kinds: {
    codec: list<NoiseKind>(choice(noiseKinds, 'classic'), {
      default: ['classic', 'inverted'],
      minLength: 1,
      maxLength: noiseKinds.length,
      unique: true,
    }),
    label: noise,
    help: 'Kinds of dropout compared, each at every rate.',
    aliases: ['kind', 'noise'],
    serves: 'members',
  },
  layers: {
    codec: list(layer, { default: [2, 3], minLength: 1, maxLength: hiddenUnits.length, unique: true }),
    label: shared.layers.label,
    help: shared.layers.help,
    aliases: ['where', 'layer'],
    servedBy: (asked: readonly number[], made: readonly number[]) => rising(asked).join() === rising(made).join(),
  },
  models: {
    codec: number({ default: 10, min: 2, max: 50, integer: true }),
    label: modelsLabel,
    help: 'Networks of each rate and kind, each trained on images of its own.',
    unit: networks,
  },
  samples: {
    codec: list(masks, { default: [1, 5, 10, 20, 50], minLength: 1, maxLength: 12, unique: true }),
    label: samplesLabel,
    help: 'Numbers of random masks averaged.',
    unit: masksUnit,
    aliases: ['n'],
    serves: 'any',
  },
  modelImages: {
    codec: shared.trainImages.codec,
    label: imagesAModel,
    help: "Training images of each network; 0 takes the budget's: 2,000, 10,000, 10,000.",
    unit: images,
    // Where there are so few, every network sees them all.
    page: ({ trainImages, budget }: { readonly trainImages: number; readonly budget: Budget }) =>
      trainImages < budgetModelImages[budget] ? trainImages : 0,
  },
  ...scheduled,
  testImages: shared.testImages,
  trainImages: shared.trainImages,
} as const;
export type VarianceParams = ParamsOf<typeof parameters>;

/** Training images of each network, and how many they are drawn from. */
export const imagesOf = (params: VarianceParams): { readonly own: number; readonly available: number } => ({
  own: params.modelImages || budgetModelImages[params.budget],
  available: sizesOf(params, budgets).train,
});

/** What the page shows of a result, and in which hidden layers the next run drops. */
const slice = {
  outputs: {
    codec: choice(['logits', 'probabilities'], 'logits'),
    choice: outputsChoice,
  },
  varianceUnit: {
    codec: choice(['absolute', 'relative'], 'absolute'),
    address: 'scale',
    choice: scaleChoice,
  },
  varianceLayers: {
    codec: choice(['3', '2,3'], '2,3'),
    address: 'where',
    choice: layersChoice,
  },
} as const;
export type VarianceSlice = SliceOf<typeof slice>;

type Help = { readonly help: string };
/** A measure without dropout, with scaled weights, and of means over n masks. At rate 0 all are as without dropout. */
function byRule<const I extends readonly string[]>(as: string, inner: I, cell: Check, help: Help, atMost?: string) {
  const options = { ...help, as, atMost };
  const noDropout = measure(inner, cell, options);
  const scaled = measure(['kind', 'rate', ...inner], cell, options);
  const sampled = measure(['kind', 'rate', 'masks', ...inner], cell, options);
  return {
    noDropout: placed({ kind: 'none', rate: 0, rule: 'noDropout' }, noDropout),
    scaled: placed({ rule: 'scaled' }, scaled),
    sampled: placed({ rule: 'sampled' }, sampled),
  };
}

const seed = ['seed'] as const;
const help = {
  variance: {
    help: 'variance of each output over the networks, averaged over classes and images, in the unit squared',
  },
  // See `maskNoiseOf`: the sampled variance less this estimates that with every mask.
  maskNoise: { help: 'the part of the sampled variance that is due to drawing n masks and not all' },
  relative: { help: 'variance over the mean square of the same outputs over networks, classes and images, 0 to 1' },
  distance: { help: "squared distance of a network's outputs from the networks' mean; its mean is the variance" },
  bias2: {
    help: "squared distance of the networks' mean probabilities from the one-hot label, averaged over classes and images: with the variance it makes the mean squared error, a tenth of the Brier score",
  },
  crossEntropy: { help: 'mean over networks and images, nats' },
  accuracy: { help: 'share of images predicted right, mean over networks' },
  collapsed: { help: 'networks that answer no better than by chance with scaled weights' },
};

/** Model variances before or after the softmax: the population variance over networks (core/variance.ts). */
const variances = (outputs: Output) => {
  const { sampled: maskNoise } = byRule('maskNoise', seed, amount, help.maskNoise);
  const relative = group(byRule('relative', seed, amount, help.relative));
  const byModel = ofOneSeed(group(byRule('distance', ['model', 'seed'], amount, help.distance)));
  return placed(
    { outputs },
    group({ ...byRule('variance', seed, amount, help.variance), maskNoise, relative, byModel }),
  );
};

/** Outcomes against the labels, of the mean of the probabilities, and of that of the logits, the geometric mean. */
const outcomes = (as: 'crossEntropy' | 'accuracy', cell: Check) => {
  const { sampled, ...unsampled } = byRule(as, seed, cell, help[as]);
  return group({
    ...unsampled,
    sampled: placed({ outputs: 'probabilities' }, sampled),
    sampledLogits: placed({ outputs: 'logits' }, sampled),
  });
};

const { sampled: _, ...collapsed } = byRule('collapsed', seed, amount, help.collapsed, 'model');

const result = group({
  rates: coordinates('rate', within(0, 0.95), { max: 12, rising: true }),
  seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
  kinds: coordinates<NoiseKind>('kind', noiseKind, { max: noiseKinds.length }),
  /** Where dropout acted. */
  layers: setting<number[]>(listOf(within(1, 3, true), 1, 3)),
  models: counted('model', within(2, 50, true)),
  /** Training images of each network. */
  modelImages: setting<number>(within(1, mnist.all.train, true)),
  n: coordinates('masks', within(1, 200, true), { max: 12, rising: true }),
  /** Training steps taken so far. */
  steps: setting<number>(within(0, 20000, true)),
  /** Test images measured. */
  images: setting<number>(within(1, 10000, true)),
  logits: variances('logits'),
  probabilities: variances('probabilities'),
  crossEntropy: outcomes('crossEntropy', amount),
  accuracy: outcomes('accuracy', share),
  bias2: placed({ outputs: 'probabilities' }, group(byRule('bias2', seed, amount, help.bias2))),
  collapsed: group(collapsed),
});
export type VarianceResult = ValueOf<typeof result>;
export type ModelVariances = VarianceResult['logits'];
export type Outcomes = VarianceResult['accuracy'];
/** Values of every rule, at the last level by seed, or by model and seed. */
export interface Tables<T> {
  readonly noDropout: T[];
  /** [kind][rate] */
  readonly scaled: T[][][];
  /** [kind][rate][n] */
  readonly sampled: T[][][][];
}
export type ByRule = Tables<number>;

export const spec = defineExperiment<VarianceParams, VarianceResult, VarianceSlice>({
  id: 'variance',
  title,
  question,
  about,
  place: { in: 'chapter', order: 6, paperOrder: 3, letter: true },
  parameters,
  budgets,
  result,
  slice,
  controls,
  follows: ['samples', 'learningRate'],
  fromPage: ({ varianceLayers }) => ({ layers: varianceLayers.split(',').map(Number) }),
  conflict(params) {
    if (Math.max(...params.samples) < 2) {
      return 'samples "1" is too few; at least one number of masks of 2 or more is needed to know the mask noise';
    }
    const { own, available } = imagesOf(params);
    return own > available
      ? `modelImages "${own}" is more than there are to draw from; allowed is 1 to ${available}`
      : null;
  },
});
