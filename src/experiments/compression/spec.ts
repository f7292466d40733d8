import { type Budget, type BudgetSettings, shared, sharedLabels } from '../../contract/parameters.ts';
import type { ExperimentSpec } from '../../contract/run.ts';
import { choice, list, number } from '../../core/codec.ts';
import type { NoiseKind, OptimiserKind } from '../../core/network.ts';
import { problemWithCompression } from './result-check.ts';

/** Parameters of "a layer folded into its clusters" (Lin, Wang & Chen, section 4.4, Table 3). */
export interface CompressionParams {
  /** Units of the first hidden layer, the one that is compressed. */
  readonly units: number;
  readonly rates: readonly number[];
  /** Numbers of units that it is compressed to. */
  readonly C: readonly number[];
  /** Hidden layers (1 is the first) whose outputs are dropped. */
  readonly layers: readonly number[];
  readonly noise: NoiseKind;
  readonly seeds: readonly number[];
  readonly budget: Budget;
  /** Training steps; 0 takes the budget's: 500, 2,000, 5,000. */
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly optimiser: OptimiserKind;
  /** Test images measured, counted from MNIST's first; 0 takes the budget's: 2,000, 10,000, 10,000. */
  readonly testImages: number;
  /**
   * Training images available, counted from the first; 0 takes the budget's: 6,000, 60,000, 60,000. The last of them,
   * see `validationOf`, are kept from training, to choose on.
   */
  readonly trainImages: number;
  /** k-means clusterings from initial centres of their own, of which the one of least inertia is kept. */
  readonly restarts: number;
  /** Whether networks of C units are trained on the labels from the start, for comparison. */
  readonly scratch: 'on' | 'off';
}

export const budgetSettings: BudgetSettings = {
  quick: { extent: 'first', steps: 500, testImages: 2000 },
  lecture: { extent: 'all', steps: 2000, testImages: 10000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

/** Units of the hidden layers behind the one that is compressed. */
export const laterUnits = [100, 100] as const;

/** Of so many training images, the last ones are kept from training, to choose on: 2,000, or a sixth of fewer. */
export const validationOf = (trainImages: number): number => Math.min(2000, Math.max(1, Math.floor(trainImages / 6)));

export type Side = 'incoming' | 'outgoing';

/** Numbers by rate, number of units C, and seed. */
export type Cube<T = number> = T[][][];

export interface CompressionResult {
  /** Units of the layer before. */
  readonly units: number;
  /** Units of every hidden layer before. */
  readonly networkShape: number[];
  readonly rates: number[];
  readonly seeds: number[];
  readonly C: number[];
  readonly layers: number[];
  readonly kind: NoiseKind;
  /** Training steps taken so far. */
  readonly steps: number;
  /** Test images measured; training images kept to choose on, which training has not seen; images it has seen. */
  readonly images: number;
  readonly validationImages: number;
  readonly trainImages: number;
  /** Test accuracy of the whole network with scaled weights, [rate][seed]. */
  readonly full: number[][];
  /** Test accuracy after merging clusters of incoming, and of outgoing, weights; outgoing weights summed, no factor. */
  readonly byIncoming: Cube;
  readonly byOutgoing: Cube;
  /** Test accuracy of the clustering that was better on validation images, with its factor. */
  readonly chosen: Cube;
  readonly chosenSide: Cube<Side>;
  /** Units it has left: C, or fewer where units are alike or C is more than there are. */
  readonly chosenUnits: Cube;
  /** What its outgoing weights are multiplied by, chosen on validation images. */
  readonly factor: Cube;
  /** Accuracy on validation images. */
  readonly validation: {
    readonly full: number[][];
    readonly byIncoming: Cube;
    readonly byOutgoing: Cube;
    readonly chosen: Cube;
  };
  /**
   * Units merged only where both clusterings into C have them together: how many are left, and test accuracy. Null, like
   * other baselines, only while a run is under way.
   */
  readonly agreementOnly: { readonly units: Cube<number | null>; readonly accuracy: Cube<number | null> };
  /** Test accuracy of other networks with C units; the first two with a factor chosen in the same way. */
  readonly baselines: {
    readonly randomSubset: Cube;
    readonly normPruning: Cube<number | null>;
    /** Trained on labels with C units from the start; null while it is not, or where it was not asked for. */
    readonly scratch: Cube<number | null> | null;
  };
  readonly parameters: Cost;
  readonly multiplyAdds: Cost;
  /** The first seed's networks on their way, measured on fewer images. */
  readonly checkpoints: CompressionCheckpoint[];
}

/** What a network takes before and after, by C. */
export interface Cost {
  readonly full: number;
  readonly compressed: number[];
}

export interface CompressionCheckpoint {
  /** Training steps taken. */
  readonly step: number;
  /** Test images measured. */
  readonly images: number;
  /** [rate] */
  readonly full: number[];
  /** [rate][C] */
  readonly chosen: number[][];
  readonly randomSubset: number[][];
}

export const compressionSpec: ExperimentSpec<CompressionParams, CompressionResult> = {
  id: 'compression',
  title: 'Compression by clusters',
  question: 'Can the units of a layer be merged by their clusters, and does dropout make that possible?',
  codecs: {
    units: number({ default: 400, min: 1, max: 1000, integer: true }),
    rates: list(number({ default: 0.5, min: 0, max: 0.95 }), {
      default: [0, 0.5],
      minLength: 1,
      maxLength: 20,
      unique: true,
    }),
    C: list(number({ default: 160, min: 1, max: 1000, integer: true }), {
      default: [10, 20, 40, 80, 160, 240],
      minLength: 1,
      maxLength: 20,
      unique: true,
    }),
    layers: shared.layers,
    noise: shared.noise,
    seeds: shared.seeds,
    budget: shared.budget,
    steps: shared.steps,
    batchSize: shared.batchSize,
    learningRate: shared.learningRate,
    optimiser: shared.optimiser,
    testImages: shared.testImages,
    trainImages: shared.trainImages,
    restarts: number({ default: 10, min: 1, max: 100, integer: true }),
    scratch: choice(['on', 'off'], 'on'),
  },
  labels: {
    ...sharedLabels,
    units: { label: 'Hidden units', help: 'Units of the first hidden layer, which is compressed.', unit: 'units' },
    C: { label: 'Clusters', help: 'Units it is compressed to.', unit: 'units', aliases: ['clusters'] },
    layers: { ...sharedLabels.layers, aliases: ['layer'] },
    testImages: {
      label: 'Test images',
      help: "Test images measured, from MNIST's first; 0 takes the budget's: 2,000, 10,000, 10,000.",
      unit: 'images',
    },
    trainImages: {
      label: 'Training images',
      help: "Training images available, the last of them kept to choose on; 0 takes the budget's.",
      unit: 'images',
    },
    restarts: { label: 'Restarts', help: 'k-means runs, of which the best is kept.' },
    scratch: { label: 'From scratch', help: 'Whether networks of C units are trained too, for comparison.' },
  },
  conflict: ({ layers, trainImages }) => {
    const most = 1 + laterUnits.length;
    const beyond = layers.find((layer) => layer > most);
    if (beyond !== undefined) return `layer ${beyond} does not exist; allowed is 1 to ${most}`;
    return trainImages === 1 ? 'training images are 1; allowed is 2 or more: one is kept to choose on' : null;
  },
  problemWith: problemWithCompression,
};
