import { type Budget, type BudgetSettings, shared, sharedLabels } from '../../contract/parameters.ts';
import type { ExperimentSpec, ParameterLabel } from '../../contract/run.ts';
import { choice, list, number } from '../../core/codec.ts';
import type { NoiseKind, OptimiserKind } from '../../core/network.ts';
import { problemWithBatchSize } from './result-check.ts';

/** How the learning rate follows the batch: not at all, or × batch/64, or × √(batch/64). */
export const scaleRates = ['no', 'linear', 'sqrt'] as const;
export type ScaleRate = (typeof scaleRates)[number];

/** Parameters of "varying batch size" (Lin, Wang & Chen, section 4.1.2, Table 1). */
export interface BatchSizeParams {
  /** Images a training step; for each, one network with dropout and one without. */
  readonly batches: readonly number[];
  readonly rate: number;
  /** Hidden layers (1 is the first) whose outputs are dropped. */
  readonly layers: readonly number[];
  readonly noise: NoiseKind;
  /** Masks averaged for each test image. */
  readonly samples: number;
  /** Examples that every network sees, repetitions counted; 0 takes the budget's: 16,000, 64,000, 320,000. */
  readonly examples: number;
  readonly seeds: readonly number[];
  readonly budget: Budget;
  /** Learning rate at a batch of 64. */
  readonly learningRate: number;
  readonly optimiser: OptimiserKind;
  readonly scaleRate: ScaleRate;
  /** Units of each hidden layer. */
  readonly networkShape: readonly number[];
  /** Test images measured in the end; 0 takes the budget's: 2,000 (a stratified sample), 5,000, 10,000. */
  readonly testImages: number;
  /** Training images available, counted from the first; 0 takes the budget's: 6,000, 60,000, 60,000. */
  readonly trainImages: number;
}

/** The batch at which the learning rate is what was asked for. */
export const referenceBatch = 64;

/** Steps are those of a batch of 64. */
export const budgetSettings: BudgetSettings = {
  quick: { extent: 'first', steps: 250, testImages: 2000 },
  lecture: { extent: 'all', steps: 1000, testImages: 5000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

/** Examples that every network of a run sees. */
export const examplesOf = ({ examples, budget }: Pick<BatchSizeParams, 'examples' | 'budget'>): number =>
  examples || budgetSettings[budget].steps * referenceBatch;

/** Training steps in which a batch has seen so many examples, to the nearest step, at least one. */
export const stepsFor = (examples: number, batch: number): number => Math.max(1, Math.round(examples / batch));

/** The learning rate used at a batch. */
export function rateAt(
  { learningRate, scaleRate }: Pick<BatchSizeParams, 'learningRate' | 'scaleRate'>,
  batch: number,
) {
  const share = batch / referenceBatch;
  const factor = { no: 1, linear: share, sqrt: Math.sqrt(share) }[scaleRate];
  return Number((learningRate * factor).toPrecision(6));
}

/** Moments at which accuracy is taken during training, and test images that it is taken on. */
export const curvePoints = 12;
export const curveImages = 1000;

/** [batch][seed]; null where a batch's training is not over. */
export type Table = (number | null)[][];

/** What networks of every batch and seed came to, trained with dropout or without. Accuracies are 0 to 1. */
export interface Measured {
  /** Test accuracy in the end, with scaled weights; without dropout, with the weights as they are. */
  readonly scaled: Table;
  /**
   * How far the accuracy fluctuates within one run: over the second half of `curve`, the residual standard deviation
   * about a straight line fitted to it (n − 2 in the denominator), so that steady progress does not count.
   */
  readonly withinRunSd: Table;
  /**
   * Accuracy with scaled weights on the way, on `curveImages` test images, [batch][seed][point]; as many points as the
   * run has come to.
   */
  readonly curve: number[][][];
}

export interface BatchSizeResult {
  /** Rising. */
  readonly batches: number[];
  readonly seeds: number[];
  readonly rate: number;
  readonly kind: NoiseKind;
  readonly layers: number[];
  readonly networkShape: number[];
  /** Masks averaged. */
  readonly samples: number;
  /** Examples seen by every network in the end, to the nearest whole batch. */
  readonly examples: number;
  readonly optimiser: OptimiserKind;
  readonly scaleRate: ScaleRate;
  /** Learning rates used, [batch]. */
  readonly learningRate: number[];
  /** Training steps of a complete run, [batch]. */
  readonly steps: number[];
  /** Examples seen at the points of the curves, to the nearest whole batch; rising, the last is `examples`. */
  readonly points: number[];
  readonly dropout: Measured & {
    /** Test accuracy in the end, geometric mean of `samples` masks. */
    readonly sampled: Table;
  };
  readonly noDropout: Measured;
  /** Test images measured in the end, and on the way. */
  readonly images: number;
  readonly curveImages: number;
  /** The networks under way, looked at between two points of their curves; null where none are. */
  readonly latest: Latest | null;
}

/** Accuracies as on the curves. */
export interface Latest {
  readonly batch: number;
  readonly seed: number;
  readonly examples: number;
  readonly dropout: number;
  readonly noDropout: number;
}

const batch = number({ default: referenceBatch, min: 1, max: 512, integer: true });

const labels: { readonly [K in keyof BatchSizeParams]: ParameterLabel } = {
  batches: {
    label: 'Batch sizes',
    help: 'Images a training step; every batch size sees the same number of examples.',
    unit: 'images',
    aliases: ['batch', 'batchSize'],
  },
  rate: {
    label: 'Dropout rate',
    help: 'Probability to drop a unit; a network without dropout is trained beside.',
    aliases: ['dropout'],
  },
  layers: { ...sharedLabels.layers, aliases: ['layer'] },
  noise: sharedLabels.noise,
  samples: { label: 'Samples', help: 'Random masks averaged for each test image.', unit: 'masks' },
  examples: {
    label: 'Examples',
    help: "Examples each network sees, repetitions counted; 0 takes the budget's: 16,000, 64,000, 320,000.",
    unit: 'examples',
  },
  seeds: sharedLabels.seeds,
  budget: sharedLabels.budget,
  learningRate: { ...sharedLabels.learningRate, help: 'Step size of the optimiser at a batch of 64.' },
  optimiser: sharedLabels.optimiser,
  scaleRate: {
    label: 'Rate by batch',
    help: 'Whether the learning rate grows with the batch: no, in proportion (linear), or as its square root (sqrt).',
  },
  networkShape: { ...sharedLabels.networkShape, aliases: ['units'] },
  testImages: sharedLabels.testImages,
  trainImages: sharedLabels.trainImages,
};

export const batchSizeSpec: ExperimentSpec<BatchSizeParams, BatchSizeResult> = {
  id: 'batch-size',
  title: 'Batch size',
  question: 'Do larger batches help a network with dropout, and more than one without?',
  codecs: {
    batches: list(batch, { default: [16, 32, 64, 128, 256, 512], minLength: 1, maxLength: 10, unique: true }),
    rate: number({ default: 0.4, min: 0, max: 0.95 }),
    layers: shared.layers,
    noise: shared.noise,
    samples: number({ default: 50, min: 1, max: 200, integer: true }),
    examples: number({ default: 0, min: 0, max: 1280000, integer: true }),
    seeds: shared.seeds,
    budget: shared.budget,
    learningRate: shared.learningRate,
    optimiser: shared.optimiser,
    scaleRate: choice(scaleRates, 'no'),
    networkShape: shared.networkShape,
    testImages: shared.testImages,
    trainImages: shared.trainImages,
  },
  labels,
  conflict(params) {
    const { layers, networkShape, batches } = params;
    const beyond = layers.find((layer) => layer > networkShape.length);
    if (beyond !== undefined) return `layer ${beyond} does not exist; allowed is 1 to ${networkShape.length}`;
    const [examples, largest] = [examplesOf(params), Math.max(...batches)];
    return examples >= largest
      ? null
      : `examples ${examples} do not fill a batch of ${largest}; allowed is ${largest} or more`;
  },
  problemWith: problemWithBatchSize,
};
