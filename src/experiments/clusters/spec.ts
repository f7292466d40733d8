import { type Budget, type BudgetSettings, shared, sharedLabels } from '../../contract/parameters.ts';
import type { ExperimentSpec } from '../../contract/run.ts';
import { number } from '../../core/codec.ts';
import type { NoiseKind, OptimiserKind } from '../../core/network.ts';
import { problemWithClusters } from './result-check.ts';

/** Parameters of "dropout clusters neurons" (Lin, Wang & Chen, section 4.3.1, Table 2). */
export interface ClustersParams {
  readonly rates: readonly number[];
  /** Units of each hidden layer. */
  readonly networkShape: readonly number[];
  /** Hidden layers (1 is the first) whose outputs are dropped. */
  readonly layers: readonly number[];
  readonly noise: NoiseKind;
  /** Hidden layer looked at; the others are in the result's `grid`. */
  readonly layer: number;
  /** Number of clusters looked at; `gridClusters` are in the result's `grid` too. */
  readonly k: number;
  readonly seeds: readonly number[];
  readonly budget: Budget;
  /** Training steps; 0 takes the budget's: 500, 2,500, 5,000. */
  readonly steps: number;
  readonly batchSize: number;
  readonly learningRate: number;
  readonly optimiser: OptimiserKind;
  /** Test images that accuracy is measured on, from MNIST's first; 0 takes the budget's: 2,000, 5,000, 10,000. */
  readonly testImages: number;
  /** Training images available to training, counted from the first; 0 takes the budget's: 6,000, 60,000, 60,000. */
  readonly trainImages: number;
  /** k-means clusterings from initial centres of their own, of which the one of least inertia is kept. */
  readonly restarts: number;
}

export const budgetSettings: BudgetSettings = {
  quick: { extent: 'first', steps: 500, testImages: 2000 },
  lecture: { extent: 'all', steps: 2500, testImages: 5000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

/** Numbers of clusters that every run knows the index for, beside the one asked for. */
export const gridClusters = [5, 10, 20, 40] as const;

/** How far two clusterings of one layer's units agree. Every table is [rate][seed]. */
export interface Indices {
  /** Over all units, Rand index (0 to 1) and adjusted Rand index (−0.5 to 1). */
  readonly rand: number[][];
  readonly adjustedRand: number[][];
  /** The same for the live units alone, clustered by themselves. */
  readonly liveRand: number[][];
  readonly liveAdjustedRand: number[][];
  /** What remains when one clustering's labels are permuted at random: mean and 2.5 % and 97.5 % points. */
  readonly chanceRand: number[][];
  readonly chanceRandLow: number[][];
  readonly chanceRandHigh: number[][];
  readonly chanceAdjusted: number[][];
  readonly chanceAdjustedLow: number[][];
  readonly chanceAdjustedHigh: number[][];
  /** Adjusted Rand index of single k-means clusterings, one a restart: mean and standard deviation. */
  readonly singleAdjusted: number[][];
  readonly singleAdjustedSd: number[][];
  /** Units in the largest cluster. */
  readonly largestIn: number[][];
  readonly largestOut: number[][];
  /** 1 where the index is 1 by necessity: one cluster, or no more live units than clusters; else 0. */
  readonly trivial: number[][];
}

/** What is told of a layer whatever the number of clusters, [rate][seed]. */
export interface LayerMeasures {
  /** Units whose output is 0 on at least 99.9 % of `activityImages` training images. */
  readonly deadUnits: number[][];
  /** Cosine of each unit's incoming weights with its nearest neighbour's, averaged over units; −1 to 1. */
  readonly nearestCosine: number[][];
}

export interface LayerGrid extends LayerMeasures {
  /** The hidden layer, 1 the first. */
  readonly layer: number;
  readonly units: number;
  /** Rising in k. */
  readonly byK: readonly (Indices & { readonly k: number })[];
}

/** The first seed's networks on the way, from fewer restarts: tables are [layer − 1][number of clusters][rate]. */
export interface ClustersCheckpoint {
  readonly step: number;
  readonly rand: number[][][];
  readonly adjustedRand: number[][][];
  readonly chanceRand: number[][][];
  /** [layer − 1][rate] */
  readonly deadUnits: number[][];
}

export interface ClustersResult extends Indices, LayerMeasures {
  readonly rates: number[];
  readonly seeds: number[];
  readonly networkShape: number[];
  /** Where dropout acted. */
  readonly layers: number[];
  readonly noise: NoiseKind;
  /** The hidden layer and the number of clusters that the tables of this record are of. */
  readonly layer: number;
  readonly k: number;
  /** Clusterings of which the best was kept. */
  readonly restarts: number;
  /** Training steps taken so far. */
  readonly steps: number;
  /** Test images that accuracy, and training images that activity was measured on. */
  readonly images: number;
  readonly activityImages: number;
  /** Of the network with scaled weights on test images, [rate][seed]. */
  readonly accuracy: number[][];
  /** Cluster of each unit by incoming and by outgoing weights, [rate][seed][unit]; empty where they were left out. */
  readonly labelsIn: number[][][];
  readonly labelsOut: number[][][];
  /** The same indices for every hidden layer and several numbers of clusters. */
  readonly grid: readonly LayerGrid[];
  /** As far as the run has come. */
  readonly checkpoints: readonly ClustersCheckpoint[];
}

export const clustersSpec: ExperimentSpec<ClustersParams, ClustersResult> = {
  id: 'clusters',
  title: 'Weight clusters',
  question: 'Does dropout make units that do the same?',
  codecs: {
    rates: shared.rates,
    networkShape: shared.networkShape,
    layers: shared.layers,
    noise: shared.noise,
    layer: number({ default: 2, min: 1, max: 5, integer: true }),
    k: number({ default: 10, min: 1, max: 400, integer: true }),
    seeds: shared.seeds,
    budget: shared.budget,
    steps: shared.steps,
    batchSize: shared.batchSize,
    learningRate: shared.learningRate,
    optimiser: shared.optimiser,
    testImages: shared.testImages,
    trainImages: shared.trainImages,
    restarts: number({ default: 10, min: 1, max: 100, integer: true }),
  },
  labels: {
    ...sharedLabels,
    networkShape: { ...sharedLabels.networkShape, aliases: ['units'] },
    layer: { label: 'Layer', help: 'The hidden layer whose units are clustered; 1 is the first.' },
    k: { label: 'Clusters', help: 'Number of clusters of k-means.', aliases: ['clusters'] },
    restarts: {
      label: 'Restarts',
      help: 'Clusterings from initial centres of their own, of which the best is kept.',
      unit: 'clusterings',
    },
    testImages: {
      label: 'Test images',
      help: "Test images that accuracy is measured on, from MNIST's first; 0 takes the budget's: 2,000, 5,000, 10,000.",
      unit: 'images',
    },
  },
  conflict: ({ layer, layers, networkShape }) => {
    const beyond = [layer, ...layers].find((one) => one > networkShape.length);
    return beyond === undefined ? null : `layer ${beyond} does not exist; allowed is 1 to ${networkShape.length}`;
  },
  problemWith: problemWithClusters,
};
