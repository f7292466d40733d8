import { type Budget, type BudgetSettings, shared, sharedLabels } from '../../contract/parameters.ts';
import type { ExperimentSpec } from '../../contract/run.ts';
import { choice, list, number } from '../../core/codec.ts';
import type { NoiseKind, OptimiserKind } from '../../core/network.ts';
import { problemWithMstd } from './result-check.ts';

/** Parameters of "mean sampling standard deviation against width" (Lin, Wang & Chen, section 4.3.2, Figure 3). */
export interface MstdParams {
  /** Units h of the first hidden layer, one network h-100-100 each. */
  readonly units: readonly number[];
  /** Dropout rate of the first hidden layer; the other layers have none. */
  readonly rate: number;
  readonly noise: NoiseKind;
  /** Masks drawn for each image. */
  readonly samples: number;
  /** Whether the same widths are also trained without dropout, and masked only when measured. */
  readonly control: 'yes' | 'no';
  readonly seeds: readonly number[];
  readonly budget: Budget;
  /** Training steps; 0 takes the budget's: 300, 800, 5,000. */
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly optimiser: OptimiserKind;
  /** Test images measured; 0 takes the budget's, 1,000: of the first shard's, or MNIST's first. */
  readonly testImages: number;
  /** Training images available, counted from the first; 0 takes the budget's: 6,000, 60,000, 60,000. */
  readonly trainImages: number;
}

export const budgetSettings: BudgetSettings = {
  quick: { extent: 'first', steps: 300, testImages: 1000 },
  lecture: { extent: 'all', steps: 800, testImages: 1000 },
  paper: { extent: 'all', steps: 5000, testImages: 1000 },
};

/** Units of the hidden layers behind the first. */
export const laterUnits = [100, 100] as const;

/** Numbers of masks at which MSTD is kept on the way to `samples`. */
export const fewerMasks: readonly number[] = [5, 10, 20, 50, 100];

/**
 * A power law fitted by least squares to ln MSTD against ln h; one point a width, the mean over seeds of ln MSTD, which
 * makes the slope the mean of the seeds' own slopes. Every field is null where there is no fit: fewer than three
 * widths, or an MSTD of 0, which has no logarithm.
 */
export interface Fit {
  /** d ln MSTD / d ln h. */
  readonly slope: number | null;
  /** Student's t interval of the slope, from the scatter of the points about the line, widths − 2 degrees of freedom. */
  readonly slopeCi95: readonly [number, number] | null;
  /** Natural logarithm of the line at h = 1. */
  readonly intercept: number | null;
  /** Share of the variance of ln MSTD that the line explains. */
  readonly r2: number | null;
}

/** Mean sampling standard deviations, [h][seed]: of the logits, and of the probabilities behind the softmax. */
export interface Spreads {
  readonly mstd: number[][];
  readonly onProbabilities: number[][];
}

/** What is measured of the networks of all widths and seeds. */
export interface Measured extends Spreads, Fit {
  /** The fit of MSTD on probabilities; the fields beside it are the fit of MSTD on logits. */
  readonly probabilities: Fit;
  /** Test accuracy of the network with scaled weights (the control: with its weights as trained), 0 to 1, [h][seed]. */
  readonly accuracy: number[][];
  /**
   * Root mean square of the scaled network's logits, each image's mean logit taken off, [h][seed]. The control's are
   * scaled for the masks it is measured with.
   */
  readonly logitSize: number[][];
  /** MSTD with fewer masks, by their number. */
  readonly fewer: Readonly<Record<string, Spreads>>;
}

/** The first seed's networks on the way, measured on fewer images with fewer masks; [h]. */
export interface MstdCheckpoint {
  /** Training steps taken. */
  readonly step: number;
  readonly images: number;
  readonly samples: number;
  readonly mstd: number[];
  readonly onProbabilities: number[];
  readonly control: { readonly mstd: number[]; readonly onProbabilities: number[] } | null;
}

/**
 * MSTD is the population standard deviation of an output over masks, averaged over classes and images
 * (core/variance.ts). With n masks it comes out low by a factor of about √(1 − 1/n), the same at every width.
 */
export interface MstdResult extends Measured {
  /** Widths h, rising. */
  readonly units: number[];
  readonly seeds: number[];
  readonly rate: number;
  readonly kind: NoiseKind;
  /** Masks drawn for each image. */
  readonly samples: number;
  /** The numbers of masks at which MSTD is known, rising; the last is `samples`, the others are keys of `fewer`. */
  readonly masks: number[];
  /** Training steps taken so far. */
  readonly steps: number;
  /** Test images measured. */
  readonly images: number;
  /** Networks of the same seeds trained without dropout, and masked at the same rate when measured. */
  readonly control: Measured | null;
  /** By index as in experiments/checkpoints.ts, as far as the run has come. */
  readonly checkpoints: MstdCheckpoint[];
}

const widths = number({ default: 100, min: 1, max: 1000, integer: true });

export const mstdSpec: ExperimentSpec<MstdParams, MstdResult> = {
  id: 'mstd',
  title: 'Sampling deviation against width',
  question: 'How far do the predictions of thinned networks spread, and does it tell that units cluster?',
  codecs: {
    units: list(widths, { default: [25, 50, 100, 200, 400, 800], minLength: 1, maxLength: 12, unique: true }),
    rate: number({ default: 0.5, min: 0, max: 0.95 }),
    noise: shared.noise,
    samples: number({ default: 50, min: 2, max: 200, integer: true }),
    control: choice(['yes', 'no'], 'yes'),
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
    units: {
      label: 'Hidden units',
      help: 'Widths h of the first hidden layer, one network h-100-100 each, trained together.',
      unit: 'units',
      aliases: ['widths'],
    },
    rate: {
      label: 'Dropout rate',
      help: 'Probability to drop a unit of the first hidden layer.',
      aliases: ['dropout'],
    },
    noise: sharedLabels.noise,
    samples: { label: 'Samples', help: 'Random masks drawn for each image.', unit: 'masks' },
    control: {
      label: 'Control',
      help: 'Whether to train the same widths without dropout too, and to mask them only when measured.',
    },
    seeds: sharedLabels.seeds,
    budget: sharedLabels.budget,
    steps: sharedLabels.steps,
    batchSize: sharedLabels.batchSize,
    learningRate: sharedLabels.learningRate,
    optimiser: sharedLabels.optimiser,
    testImages: sharedLabels.testImages,
    trainImages: sharedLabels.trainImages,
  },
  problemWith: problemWithMstd,
};
