/** Sizes and parameters of experiments in which one network learns the average of a network with dropout. */
import { number } from '../core/codec.ts';
import { mnist } from '../core/mnist.ts';
import type { PageState } from './page.ts';
import { type Budget, type BudgetSettings, rateCodec, shared, sizesOf } from './parameters.ts';

/** Training images that teacher and student never see: their labels fit the temperature. */
export const otherImages = 1000;

/** Numbers of training images that the page offers. */
export const someImages = { few: 200, usual: 1000, sample: mnist.first.train, most: mnist.all.train - otherImages };

/** Steps are the teacher's. */
export const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 1500, testImages: 2000 },
  lecture: { extent: 'first', steps: 1500, testImages: 10000 },
  paper: { extent: 'all', steps: 20000, testImages: 10000 },
};
const distilling = { quick: 300, lecture: 2000, paper: 2000 };

/** Steps of distillation after which its learning rate is a tenth. */
export const slowAfter = 1400;

/** Parameters that such experiments share. */
export const parameters = {
  rate: {
    codec: rateCodec(0.5),
    label: 'Dropout rate',
    help: 'Probability of dropping a unit of the teacher.',
    aliases: ['dropout'],
    free: true,
    page: ({ dropout }: PageState) => dropout,
  },
  targetMasks: {
    codec: number({ default: 1, min: 1, max: 100, integer: true }),
    label: 'Masks a target',
    help: 'Masks whose mean is the target of an unlabelled image.',
    unit: 'masks',
  },
  samples: {
    codec: number({ default: 100, min: 1, max: 1000, integer: true }),
    label: 'Samples',
    help: 'Random masks averaged for each test image.',
    unit: 'masks',
    serves: 'any',
  },
  trainImages: {
    ...shared.trainImages,
    codec: number({ default: someImages.usual, min: 0, max: mnist.all.train, integer: true }),
    help: `Training images available; 0 takes the budget's. The last ${otherImages} of the data stay for the temperature.`,
    page: ({ trainImages }: PageState) => trainImages || someImages.usual,
  },
  steps: { ...shared.steps, help: "Training steps of the teacher; 0 takes the budget's: 1,500, 1,500, 20,000." },
  distillSteps: {
    codec: number({ default: 0, min: 0, max: 5000, integer: true }),
    label: 'Distillation steps',
    help: "Training steps of the student; 0 takes the budget's: 300, 2,000, 2,000.",
    unit: 'steps',
  },
  distillRate: {
    codec: number({ default: 0.0005, min: 0.00001, max: 1 }),
    label: 'Learning rate of the student',
    help: `Step size of Adam in distillation; a tenth of it after ${slowAfter} steps.`,
  },
} as const;

interface Asked {
  readonly budget: Budget;
  readonly steps: number;
  readonly testImages: number;
  readonly trainImages: number;
  readonly distillSteps: number;
}

/** How much of everything a run does. */
export function distillingSizes(params: Asked) {
  const sizes = sizesOf(params, budgets);
  return {
    ...sizes,
    train: Math.min(sizes.train, mnist.all.train - otherImages),
    // More than the sample, they are MNIST's first, as other programs have them.
    extent:
      sizes.extent === 'all' || sizes.train + otherImages > mnist.first.train
        ? ('ordered' as const)
        : ('first' as const),
    distillSteps: params.distillSteps || distilling[params.budget],
  };
}
