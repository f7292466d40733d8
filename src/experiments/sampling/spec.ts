import { number } from '../../core/codec.ts';
import type { NoiseKind, OptimiserKind } from '../../core/network.ts';
import { type Budget, type BudgetSettings, shared, sharedLabels } from '../network-params.ts';
import type { ExperimentSpec } from '../types.ts';
import { problemWithSampling } from './result-check.ts';

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

export const budgetSettings: BudgetSettings = {
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
  /**
   * Pictures of the first seed's run on its way, by checkpoint (see `checkpointSteps`) as far as it has come, measured
   * on fewer images and masks; the last checkpoint is the result itself.
   */
  readonly checkpoints?: readonly SamplingResult[];
}

/** Masks an image that can be drawn. */
export const samplesRange = { min: 1, max: 200, integer: true } as const;

export const samplingSpec: ExperimentSpec<SamplingParams, SamplingResult> = {
  id: 'sampling',
  title: 'Sampling versus scaling',
  question: 'Is one network with scaled weights as good as the average of many thinned networks?',
  codecs: {
    rates: shared.rates,
    networkShape: shared.networkShape,
    layers: shared.layers,
    noise: shared.noise,
    samples: number({ default: 200, ...samplesRange }),
    seeds: shared.seeds,
    budget: shared.budget,
    steps: shared.steps,
    batchSize: shared.batchSize,
    learningRate: shared.learningRate,
    optimiser: shared.optimiser,
    testImages: shared.testImages,
    trainImages: shared.trainImages,
  },
  labels: {
    ...sharedLabels,
    samples: { label: 'Samples', help: 'Random masks drawn for each image.', unit: 'masks' },
    networkShape: { ...sharedLabels.networkShape, aliases: ['units'] },
    layers: { ...sharedLabels.layers, aliases: ['layer'] },
    testImages: {
      label: 'Test images',
      help: "Test images measured, from MNIST's first; 0 takes the budget's: 2,000, 5,000, 10,000.",
      unit: 'images',
    },
  },
  conflict: ({ layers, networkShape }) => {
    const beyond = layers.find((layer) => layer > networkShape.length);
    return beyond === undefined ? null : `layer ${beyond} does not exist; allowed is 1 to ${networkShape.length}`;
  },
  problemWith: problemWithSampling,
};
