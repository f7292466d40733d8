import { choice, list, number } from '../../core/codec.ts';
import { type NoiseKind, noiseKinds, type OptimiserKind, optimiserKinds } from '../../core/network.ts';
import type { ExperimentSpec } from '../types.ts';
import { problemWithSampling } from './result-check.ts';

export const budgets = ['quick', 'lecture', 'paper'] as const;
export type Budget = (typeof budgets)[number];

/** Parameters of "sampling versus scaling" (Lin, Wang & Chen, section 4.1.1, Figure 1). */
export interface SamplingParams {
  readonly rates: readonly number[];
  /** Units of each hidden layer. */
  readonly networkShape: readonly number[];
  /** Hidden layers (1 is the first) whose outputs are dropped. */
  readonly layers: readonly number[];
  readonly noise: NoiseKind;
  /** Masks drawn an image; the result holds every n up to it. */
  readonly samples: number;
  readonly seeds: readonly number[];
  readonly budget: Budget;
  /** Training steps; 0 takes the budget's: 500, 1,500, 5,000. */
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly optimiser: OptimiserKind;
  /**
   * Test images evaluated, counted from MNIST's first; 0 takes the budget's: 2,000 (a stratified sample), 5,000, 10,000.
   * See docs/decisions/0004-test-images.md.
   */
  readonly testImages: number;
  /** Training images available to training, counted from the first; 0 takes the budget's: 6,000, 60,000, 60,000. */
  readonly trainImages: number;
}

export const allTestImages = 10000;

export const budgetSettings: Record<Budget, { extent: 'first' | 'all'; steps: number; testImages: number }> = {
  quick: { extent: 'first', steps: 500, testImages: 2000 },
  lecture: { extent: 'all', steps: 1500, testImages: 5000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

/** Accuracy (0 to 1) and mean cross-entropy (nats), each indexed [rate][seed]. */
export interface Measures {
  readonly accuracy: number[][];
  readonly crossEntropy: number[][];
}

/** Outcomes of the prediction rules on one set of images. Keys of `sampled` are the numbers of masks n. */
export interface RuleMeasures {
  readonly scaled: Measures;
  readonly single: Measures;
  readonly sampled: Record<string, { readonly geometric: Measures; readonly arithmetic: Measures }>;
}

export interface SamplingResult extends RuleMeasures {
  readonly rates: number[];
  readonly seeds: number[];
  readonly networkShape: number[];
  readonly layers: number[];
  readonly kind: NoiseKind;
  /** The numbers of masks n measured, rising: a run has every n up to the masks drawn, a recorded run fewer. */
  readonly samples: number[];
  /** Training steps taken so far. */
  readonly steps: number;
  /** Test images and training images evaluated. */
  readonly images: number;
  readonly trainImages: number;
  /**
   * Test images on which exactly one of sampled and scaled prediction is right, [rate][seed] for each n: with the two
   * accuracies this gives the standard error of their paired difference over images.
   */
  readonly discordant: Record<string, { readonly geometric: number[][]; readonly arithmetic: number[][] }>;
  /** The same measures on training images, noise off the gradient: what the network knows of what it has seen. */
  readonly train: RuleMeasures;
}

const rate = number({ default: 0.5, min: 0, max: 0.95 });
export const seedCodec = number({ default: 1, min: 0, max: 4294967295, integer: true });
/** Masks an image that can be drawn. */
export const samplesRange = { min: 1, max: 200, integer: true } as const;

export const samplingSpec: ExperimentSpec<SamplingParams, SamplingResult> = {
  id: 'sampling',
  title: 'Sampling versus scaling',
  question: 'Is one network with scaled weights as good as the average of many thinned networks?',
  codecs: {
    rates: list(rate, {
      default: [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9],
      minLength: 1,
      maxLength: 20,
      unique: true,
    }),
    networkShape: list(number({ default: 100, min: 1, max: 1000, integer: true }), {
      default: [100, 100, 100],
      minLength: 1,
      maxLength: 5,
    }),
    layers: list(number({ default: 1, min: 1, max: 5, integer: true }), {
      default: [1, 2, 3],
      minLength: 0,
      maxLength: 5,
      unique: true,
    }),
    noise: choice(noiseKinds, 'classic'),
    samples: number({ default: 200, ...samplesRange }),
    seeds: list(seedCodec, { default: [1], minLength: 1, maxLength: 20, unique: true }),
    budget: choice(budgets, 'lecture'),
    steps: number({ default: 0, min: 0, max: 20000, integer: true }),
    batchSize: number({ default: 64, min: 1, max: 512, integer: true }),
    learningRate: number({ default: 0.001, min: 0.00001, max: 1 }),
    optimiser: choice(optimiserKinds, 'adam'),
    testImages: number({ default: 0, min: 0, max: 10000, integer: true }),
    trainImages: number({ default: 0, min: 0, max: 60000, integer: true }),
  },
  labels: {
    rates: {
      label: 'Dropout rates',
      help: 'The rates trained together, one network each.',
      aliases: ['rate', 'dropout'],
    },
    networkShape: { label: 'Hidden units', help: 'Units of each hidden layer.', unit: 'units', aliases: ['units'] },
    layers: { label: 'Layer', help: 'Hidden layers whose outputs are dropped; 1 is the first.', aliases: ['layer'] },
    noise: { label: 'Noise', help: 'What dropout multiplies the hidden outputs with.', aliases: ['kind'] },
    samples: { label: 'Samples', help: 'Random masks drawn for each image.', unit: 'masks' },
    seeds: { label: 'Seed', help: 'Everything random follows from it.', aliases: ['seed'] },
    budget: { label: 'Budget', help: 'How long to train and how much to measure.' },
    steps: { label: 'Steps', help: "Training steps; 0 takes the budget's.", unit: 'steps' },
    batchSize: { label: 'Batch size', help: 'Images a training step.', unit: 'images', aliases: ['batch'] },
    learningRate: { label: 'Learning rate', help: 'Step size of the optimiser.', aliases: ['lr'] },
    optimiser: { label: 'Optimiser', help: 'How gradients become steps.', aliases: ['optimizer'] },
    testImages: {
      label: 'Test images',
      help: "Test images measured, from MNIST's first; 0 takes the budget's: 2,000, 5,000, 10,000.",
      unit: 'images',
    },
    trainImages: { label: 'Training images', help: "Training images available; 0 takes the budget's.", unit: 'images' },
  },
  conflict: ({ layers, networkShape }) => {
    const beyond = layers.find((layer) => layer > networkShape.length);
    return beyond === undefined ? null : `layer ${beyond} does not exist; allowed is 1 to ${networkShape.length}`;
  },
  problemWith: problemWithSampling,
};
