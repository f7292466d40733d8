import { type NoiseName, noiseNames } from '../../../contract/compared-noises.ts';
import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import {
  type BudgetSettings,
  type ParamsOf,
  type Sizes,
  shared,
  sizesOf as sizesIn,
} from '../../../contract/parameters.ts';
import { amount, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { choice, list } from '../../../core/codec.ts';
import { mnist } from '../../../core/mnist.ts';
import { about, labels } from './words/spec.ts';

const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 500, testImages: 2000 },
  lecture: { extent: 'all', steps: 1500, testImages: 10000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

const parameters = {
  noises: {
    codec: list(choice(noiseNames, 'none'), {
      default: noiseNames,
      minLength: 1,
      maxLength: noiseNames.length,
      unique: true,
    }),
    label: labels.noises,
    help: 'The noises trained with, one network each; “none” and “residual” are networks without.',
    aliases: ['noise'],
    serves: 'members',
  },
  networkShape: shared.networkShape,
  trainImages: shared.trainImages,
  steps: shared.steps,
  seeds: shared.seeds,
  budget: shared.budget,
  batchSize: shared.batchSize,
  learningRate: shared.learningRate,
  testImages: shared.testImages,
} as const;
export type NoisesParams = ParamsOf<typeof parameters>;

/** How much of everything a run does. */
export const sizesOf = (params: NoisesParams): Sizes => sizesIn(params, budgets);

const slice = {
  /** Whose accuracy is read and ringed. */
  factor: { codec: choice(noiseNames, 'normal'), label: labels.factor },
} as const;
export type NoisesSlice = SliceOf<typeof slice>;

const whole = (max: number, min = 0) => within(min, max, true);
const cell = ['noise', 'seed'] as const;
const result = group({
  noises: coordinates<NoiseName>('noise', oneOf(...noiseNames), { max: noiseNames.length }),
  seeds: coordinates('seed', whole(4294967295), { max: 20 }),
  trainImages: setting(whole(mnist.all.train, 1)),
  /** Training steps so far. */
  steps: setting(whole(20000)),
  /** Test images measured. */
  images: setting(whole(mnist.all.test, 1)),
  accuracy: measure(cell, share, {
    help: 'share of test images that the network with scaled weights gets right',
  }),
  crossEntropy: measure(cell, amount, {
    help: 'cross-entropy of the network with scaled weights on test images, nats',
  }),
});
export type NoisesResult = ValueOf<typeof result>;

export const spec = defineExperiment<NoisesParams, NoisesResult, NoisesSlice>({
  id: 'noises',
  ...about,
  place: { in: 'chapter', order: 5, paperOrder: 5, letter: true },
  parameters,
  budgets,
  result,
  slice,
  follows: ['networkShape', 'trainImages', 'steps'],
});
