import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import { type ParamsOf, shared } from '../../../contract/parameters.ts';
import { amount, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, counted, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { teacherBudgets as budgets, teacherParameters, teacherSizes } from '../../../contract/teachers.ts';
import { number } from '../../../core/codec.ts';
import { mnist } from '../../../core/mnist.ts';
import { words } from './words/spec.ts';

/**
 * Whose predictions are averaged.
 *
 * - `independent`: networks without dropout, each with initial weights and minibatches of its own.
 * - `bootstrap`: the same, each on a bootstrap sample of the training images ("bagging").
 * - `masks`: one network with dropout under several masks.
 */
export const kinds = ['independent', 'bootstrap', 'masks'] as const;
export type EnsembleKind = (typeof kinds)[number];

export const mostMembers = 20;
const members = number({ default: mostMembers, min: 2, max: mostMembers, integer: true });

const parameters = {
  rate: { ...teacherParameters.rate, help: 'Probability of dropping a unit of the network with dropout.' },
  networkShape: shared.networkShape,
  members: {
    codec: members,
    label: words.networks,
    help: 'Networks of each kind without dropout, and masks of the one with dropout.',
    unit: words.inNetworks,
  },
  trainImages: teacherParameters.trainImages,
  steps: { ...shared.steps, help: "Training steps of each network; 0 takes the budget's: 1,500, 1,500, 20,000." },
  seeds: shared.seeds,
  budget: shared.budget,
  batchSize: shared.batchSize,
  learningRate: shared.learningRate,
  optimiser: shared.optimiser,
  testImages: shared.testImages,
} as const;
export type EnsembleParams = ParamsOf<typeof parameters>;

/** How much of everything a run does. */
export const sizesOf = (params: EnsembleParams) => teacherSizes(params);

const slice = {
  /** Networks or masks averaged, whose numbers are read. */
  members: { codec: number({ default: 5, min: 1, max: mostMembers, integer: true }), label: words.averaged },
} as const;
export type EnsembleSlice = SliceOf<typeof slice>;

export const measures = ['error', 'crossEntropy', 'disagreement', 'errorCorrelation'] as const;
export type Measure = (typeof measures)[number];

const whole = (max: number, min = 0) => within(min, max, true);
const cell = ['kind', 'members', 'seed'] as const;
const result = group({
  kinds: coordinates<EnsembleKind>('kind', oneOf(...kinds), { max: kinds.length }),
  members: counted('members', whole(mostMembers, 2)),
  seeds: coordinates('seed', whole(4294967295), { max: 20 }),
  rate: setting(share),
  trainImages: setting(whole(mnist.all.train, 1)),
  /** Training steps so far: of the network with dropout, and of each of the others. */
  steps: setting(whole(20000)),
  memberSteps: setting(whole(20000)),
  /** Test images measured. */
  images: setting(whole(mnist.all.test, 1)),
  /** Weights and biases of one network. */
  parameters: setting(whole(1e7, 1)),
  error: measure<typeof cell, number | null>(cell, nullOr(share), {
    help: 'share of test images that the mean of the first so many members gets wrong',
  }),
  crossEntropy: measure<typeof cell, number | null>(cell, nullOr(amount), {
    help: 'cross-entropy of the mean of the first so many members, nats',
  }),
  disagreement: measure<typeof cell, number | null>(cell, nullOr(share), {
    help: 'share of test images of which two of the first so many members predict different classes, mean over pairs; none of one member',
  }),
  errorCorrelation: measure<typeof cell, number | null>(cell, nullOr(within(-1, 1)), {
    help: 'correlation over test images of the errors of two of the first so many members; none of one member',
  }),
  scaledError: measure<readonly ['seed'], number | null>(['seed'], nullOr(share), {
    help: 'share of test images that scaled weights of the network with dropout get wrong',
  }),
  scaledCrossEntropy: measure<readonly ['seed'], number | null>(['seed'], nullOr(amount), {
    help: 'cross-entropy of scaled weights of the network with dropout, nats',
  }),
});
export type EnsembleResult = ValueOf<typeof result>;

export const spec = defineExperiment<EnsembleParams, EnsembleResult, EnsembleSlice>({
  id: 'ensemble',
  title: words.title,
  question: words.question,
  about: words.about,
  place: { in: 'chapter', order: 2, paperOrder: 2, letter: true },
  parameters,
  budgets,
  result,
  slice,
  follows: ['trainImages', 'steps'],
});
