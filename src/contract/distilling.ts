/** Sizes and parameters of experiments in which one network learns the average of a network with dropout. */
import { number } from '../core/codec.ts';
import { mnist } from '../core/mnist.ts';
import { distillingWords } from './distilling-words.ts';
import { type Budget, sizesOf } from './parameters.ts';
import { teacherBudgets, teacherParameters, usualImages } from './teachers.ts';
import { units } from './words.ts';

/** Training images that teacher and student never see: their labels fit the temperature. */
export const otherImages = 1000;

/** Numbers of training images that the page offers. */
export const someImages = {
  ...{ few: 200, usual: usualImages, sample: mnist.first.train },
  most: mnist.all.train - otherImages,
};

const distilling = { quick: 300, lecture: 2000, paper: 2000 };

/** Steps of distillation after which its learning rate is a tenth. */
export const slowAfter = 1400;

/** Parameters that such experiments share. */
export const distillingParameters = {
  ...teacherParameters,
  targetMasks: {
    codec: number({ default: 1, min: 1, max: 100, integer: true }),
    label: distillingWords.targetMasks,
    help: 'Masks whose mean is the target of an unlabelled image.',
    unit: units.masks,
  },
  trainImages: {
    ...teacherParameters.trainImages,
    help: `Training images available; 0 takes the budget's. The last ${otherImages} of the data stay for the temperature.`,
  },
  distillSteps: {
    codec: number({ default: 0, min: 0, max: 5000, integer: true }),
    label: distillingWords.distillSteps,
    help: "Training steps of the student; 0 takes the budget's: 300, 2,000, 2,000.",
    unit: units.steps,
  },
  distillRate: {
    codec: number({ default: 0.0005, min: 0.00001, max: 1 }),
    label: distillingWords.distillRate,
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
  const sizes = sizesOf(params, teacherBudgets);
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
