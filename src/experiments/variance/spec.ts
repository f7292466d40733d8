import { type Budget, type BudgetSettings, shared, sharedLabels } from '../../contract/parameters.ts';
import type { ExperimentSpec } from '../../contract/run.ts';
import { choice, list, number } from '../../core/codec.ts';
import { type NoiseKind, noiseKinds, type OptimiserKind } from '../../core/network.ts';
import { problemWithVariance } from './result-check.ts';

/** Parameters of "effect of dropout on model variance" (Lin, Wang & Chen, section 4.2, Figure 2). */
export interface VarianceParams {
  readonly rates: readonly number[];
  /** Kinds of dropout compared. */
  readonly kinds: readonly NoiseKind[];
  /** Hidden layers whose outputs are dropped; the others have no dropout. */
  readonly layers: readonly number[];
  /** Networks of each rate and kind, each trained on images of its own. */
  readonly models: number;
  /** Numbers of masks n that predictions are averaged over. */
  readonly samples: readonly number[];
  /** Training images of each network, drawn without replacement; 0 takes the budget's: 2,000, 10,000, 10,000. */
  readonly modelImages: number;
  readonly seeds: readonly number[];
  readonly budget: Budget;
  /** Training steps; 0 takes the budget's: 300, 1,000, 5,000. */
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly optimiser: OptimiserKind;
  /** Test images measured; 0 takes the budget's: 1,000 of the first shard's, 5,000, 10,000. */
  readonly testImages: number;
  /** Training images that the networks' own are drawn from; 0 takes the budget's: 6,000, 60,000, 60,000. */
  readonly trainImages: number;
}

export const budgetSettings: BudgetSettings = {
  quick: { extent: 'first', steps: 300, testImages: 1000 },
  lecture: { extent: 'all', steps: 1000, testImages: 5000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

/** Training images of each network. */
export const budgetModelImages: Readonly<Record<Budget, number>> = { quick: 2000, lecture: 10000, paper: 10000 };

/** Units of every network's hidden layers. */
export const hiddenUnits = [100, 100, 100] as const;

/** One number for each prediction rule: without dropout, with scaled weights, and as a mean over n masks. */
export interface ByRule {
  /** [seed] */
  readonly noDropout: number[];
  /** [kind][rate][seed]; at rate 0 the same as without dropout. */
  readonly scaled: number[][][];
  /** [kind][rate][n][seed] */
  readonly sampled: number[][][][];
}

/** How much each network's predictions lie off the mean of all, a share of the variance; the networks' mean is it. */
export interface ByModel {
  /** [model][seed] */
  readonly noDropout: number[][];
  /** [kind][rate][model][seed] */
  readonly scaled: number[][][][];
  /** [kind][rate][n][model][seed] */
  readonly sampled: number[][][][][];
}

/**
 * Model variances: the population variance of each output over the networks, averaged over classes and test images
 * (core/variance.ts), in the outputs' unit squared.
 */
export interface ModelVariances extends ByRule {
  /**
   * The part of `sampled` that is due to drawing n masks and not all, [kind][rate][n][seed]: the expected excess
   * (1 − 1/models) · σ²/n, where σ² is the variance over masks of one network's output (unbiased, from the most masks),
   * averaged over networks, classes and images. `sampled` less this estimates the variance with every mask.
   */
  readonly maskNoise: number[][][][];
  /**
   * Variances over the power of the same predictions, their mean square over networks, classes and images: the share of
   * the power in which networks differ, 0 to 1.
   */
  readonly relative: ByRule;
  /** Kept where there is one seed only: what an interval can then be made from. */
  readonly byModel?: ByModel;
}

/** Outcomes against the labels; `sampled` predicts with the mean of the probabilities. */
export interface Outcomes extends ByRule {
  /** Predicting with the softmax of the mean logits, which is the geometric mean; [kind][rate][n][seed]. */
  readonly sampledLogits: number[][][][];
}

export interface VarianceResult {
  /** Rising. */
  readonly rates: number[];
  readonly seeds: number[];
  readonly kinds: NoiseKind[];
  readonly layers: number[];
  readonly models: number;
  /** Training images of each network. */
  readonly modelImages: number;
  /** Numbers of masks n, rising. */
  readonly n: number[];
  /** Training steps taken so far. */
  readonly steps: number;
  /** Test images measured. */
  readonly images: number;
  readonly logits: ModelVariances;
  readonly probabilities: ModelVariances;
  /** Mean over networks and images, nats. */
  readonly crossEntropy: Outcomes;
  /** Mean over networks and images, 0 to 1. */
  readonly accuracy: Outcomes;
  /**
   * Squared distance of the networks' mean probabilities from the one-hot label, averaged over classes and images. With
   * the variance of the probabilities it makes the networks' mean squared error (a tenth of the Brier score).
   */
  readonly bias2: ByRule;
  /** How many of the networks answer no better than by chance with scaled weights; not in `sampled`. */
  readonly collapsed: Pick<ByRule, 'noDropout' | 'scaled'>;
}

const kind = choice(noiseKinds, 'classic');
const masks = number({ default: 50, min: 1, max: 200, integer: true });
const layer = number({ default: 3, min: 1, max: hiddenUnits.length, integer: true });

export const varianceSpec: ExperimentSpec<VarianceParams, VarianceResult> = {
  id: 'variance',
  title: 'Model variance',
  question: 'Do networks trained on different data agree more when they were trained with dropout?',
  codecs: {
    rates: list(number({ default: 0.5, min: 0, max: 0.95 }), {
      default: [0, 0.3, 0.5, 0.8],
      minLength: 1,
      maxLength: 12,
      unique: true,
    }),
    kinds: list(kind, { default: ['classic', 'inverted'], minLength: 1, maxLength: noiseKinds.length, unique: true }),
    layers: list(layer, { default: [2, 3], minLength: 1, maxLength: hiddenUnits.length, unique: true }),
    models: number({ default: 10, min: 2, max: 50, integer: true }),
    samples: list(masks, { default: [1, 5, 10, 20, 50], minLength: 1, maxLength: 12, unique: true }),
    modelImages: number({ default: 0, min: 0, max: 60000, integer: true }),
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
    rates: {
      label: 'Dropout rates',
      help: 'The rates compared; networks without dropout are always trained too.',
      aliases: ['rate', 'dropout'],
    },
    kinds: {
      label: 'Noise',
      help: 'Kinds of dropout compared, each at every rate.',
      aliases: ['kind', 'noise'],
    },
    layers: { ...sharedLabels.layers, aliases: ['where', 'layer'] },
    models: {
      label: 'Models',
      help: 'Networks of each rate and kind, each trained on images of its own.',
      unit: 'networks',
    },
    samples: { label: 'Samples', help: 'Numbers of random masks averaged.', unit: 'masks', aliases: ['n'] },
    modelImages: {
      label: 'Images a model',
      help: "Training images of each network; 0 takes the budget's: 2,000, 10,000, 10,000.",
      unit: 'images',
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
  conflict(params) {
    if (Math.max(...params.samples) < 2) {
      return 'samples "1" is too few; at least one number of masks of 2 or more is needed to know the mask noise';
    }
    const available = params.trainImages || (budgetSettings[params.budget].extent === 'first' ? 6000 : 60000);
    const own = params.modelImages || budgetModelImages[params.budget];
    return own > available
      ? `modelImages "${own}" is more than there are to draw from; allowed is 1 to ${available}`
      : null;
  },
  problemWith: problemWithVariance,
};
