import { defineExperiment, type SliceOf } from '../../../contract/experiment.ts';
import type { PageState } from '../../../contract/page.ts';
import {
  type BudgetSettings,
  type ParamsOf,
  rateCodec,
  shared,
  sizesOf as sizesIn,
} from '../../../contract/parameters.ts';
import { amount, finite, nullOr, oneOf, share, within } from '../../../contract/result/fields.ts';
import { coordinates, measure, setting, type ValueOf } from '../../../contract/result/shape.ts';
import { group } from '../../../contract/result/tree.ts';
import { list, number } from '../../../core/codec.ts';
import { maxDroppedUnits } from '../../../core/exact-average.ts';
import { mnist } from '../../../core/mnist.ts';
import { type LossKind, lossKinds } from '../../../core/objectives.ts';
import { about, labels, question, title } from './words/spec.ts';

/** Where predictors stand on the line through the scaled teacher (0) and the distilled network (1). */
export const positions: readonly number[] = Array.from({ length: 17 }, (_, i) => (i - 4) / 8);

export const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 1500, testImages: 100 },
  lecture: { extent: 'first', steps: 1500, testImages: 1000 },
  paper: { extent: 'all', steps: 20000, testImages: 1000 },
};

/** Parameters of Theorem 1 of Bulò, Porzi & Kontschieder on a small network. */
const parameters = {
  rate: {
    codec: rateCodec(0.5),
    label: labels.rate,
    help: 'Probability of dropping a unit of the teacher.',
    aliases: ['dropout'],
    free: true,
    page: ({ dropout }: PageState) => dropout,
  },
  networkShape: {
    label: shared.networkShape.label,
    unit: 'units',
    aliases: ['units'],
    codec: list(number({ default: maxDroppedUnits, min: 1, max: maxDroppedUnits, integer: true }), {
      ...{ default: [maxDroppedUnits], minLength: 1, maxLength: 3 },
    }),
    help: `Units of each hidden layer, at most ${maxDroppedUnits} together: every mask is run.`,
  },
  distillSteps: {
    codec: number({ default: 500, min: 1, max: 5000, integer: true }),
    label: labels.distillSteps,
    help: 'Training steps of the student.',
    unit: 'steps',
  },
  trainImages: shared.trainImages,
  steps: shared.steps,
  seeds: shared.seeds,
  budget: shared.budget,
  batchSize: shared.batchSize,
  learningRate: shared.learningRate,
  optimiser: shared.optimiser,
  testImages: shared.testImages,
} as const;
export type TheoremParams = ParamsOf<typeof parameters>;

export const sizesOf = (params: TheoremParams) => sizesIn(params, budgets);

const axes = ['loss', 'position', 'seed'] as const;
type Axes = typeof axes;
const objective = (help: string) => measure<Axes, number | null>(axes, nullOr(finite), { help });

const result = group({
  losses: coordinates<LossKind>('loss', oneOf(...lossKinds), { max: lossKinds.length }),
  positions: coordinates('position', finite, { max: positions.length, rising: true }),
  seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
  rate: setting(share),
  /** Masks of the teacher: all there are. */
  masks: setting(within(1, 2 ** maxDroppedUnits, true)),
  /** Test images over which losses are averaged. */
  images: setting(within(1, mnist.all.test, true)),
  /** Steps of the student so far. */
  distillSteps: setting(within(0, 5000, true)),
  ideal: objective('J: mean loss between the average over all masks and the network, equation 5'),
  sampled: objective('J′: mean loss between each thinned network and the network, averaged over all masks, equation 8'),
  difference: objective('J′ − J, subtracted before both are rounded'),
  spread: measure<readonly ['loss', 'seed'], number | null>(['loss', 'seed'], nullOr(amount), {
    help: 'mean loss between each thinned network and the average over all masks: what J′ − J is for a Bregman divergence',
  }),
  error: measure<readonly ['position', 'seed'], number | null>(['position', 'seed'], nullOr(share), {
    help: 'share of test images that the network gets wrong',
  }),
});
export type TheoremResult = ValueOf<typeof result>;

const slice = {
  along: {
    codec: number({ default: 0, min: positions[0], max: positions[positions.length - 1] }),
    label: labels.along,
  },
} as const;
export type TheoremSlice = SliceOf<typeof slice>;

export const spec = defineExperiment<TheoremParams, TheoremResult, TheoremSlice>({
  id: 'theorem',
  title,
  question,
  about,
  place: { in: 'chapter', order: 4, paperOrder: 0, letter: true },
  parameters,
  budgets,
  result,
  conflict: ({ networkShape }) => {
    const units = networkShape.reduce((sum, width) => sum + width, 0);
    return units > maxDroppedUnits
      ? `networkShape has ${units} hidden units; allowed are ${maxDroppedUnits} together, for every mask is run`
      : null;
  },
  slice,
  controls: { along: labels.along },
  follows: ['trainImages', 'steps'],
});
