import { defineExperiment, type SliceOf } from '../../contract/experiment.ts';
import type { PageState } from '../../contract/page.ts';
import { type BudgetSettings, beyondLayers, type ParamsOf, scheduled, shared } from '../../contract/parameters.ts';
import { amount, type Check, finite, listOf, noiseKind, share, within } from '../../contract/result/fields.ts';
import {
  type Axes,
  coordinates,
  measure,
  type Shape,
  setting,
  untold,
  type ValueOf,
} from '../../contract/result/shape.ts';
import { group, listed, toldElsewhere } from '../../contract/result/tree.ts';
import { choice, number } from '../../core/codec.ts';
import { mnist } from '../../core/mnist.ts';
import type { NoiseKind } from '../../core/network.ts';
import { about, clusters, layer, orderChoice, question, restarts, title } from './words/spec.ts';

export const budgets: BudgetSettings = {
  quick: { extent: 'first', steps: 500, testImages: 2000 },
  lecture: { extent: 'all', steps: 2500, testImages: 5000 },
  paper: { extent: 'all', steps: 5000, testImages: 10000 },
};

/** Numbers of clusters that every run knows the index for, beside the one asked for. */
export const gridClusters = [5, 10, 20, 40] as const;
const mostClusters = 400;

/** Parameters of "dropout clusters neurons" (Lin, Wang & Chen, section 4.3.1, Table 2). */
const parameters = {
  rates: shared.rates,
  networkShape: shared.networkShape,
  layers: {
    ...shared.layers,
    aliases: [],
    page: ({ layers, networkShape }: PageState) => layers.filter((layer) => layer <= networkShape.length),
  },
  noise: shared.noise,
  layer: {
    codec: number({ default: 2, min: 1, max: 5, integer: true }),
    label: layer,
    help: 'The hidden layer whose units are clustered; 1 is the first.',
    serves: 'any',
    page: ({ layer, networkShape }: PageState) => Math.min(layer, networkShape.length),
  },
  k: {
    codec: number({ default: 10, min: 1, max: mostClusters, integer: true }),
    label: clusters,
    help: 'Number of clusters of k-means.',
    aliases: ['clusters'],
    serves: 'any',
    page: ({ clusters }: PageState) => Math.max(1, Math.min(mostClusters, clusters)),
  },
  ...scheduled,
  testImages: {
    ...shared.testImages,
    help: "Test images that accuracy is measured on, from MNIST's first; 0 takes the budget's: 2,000, 5,000, 10,000.",
  },
  trainImages: shared.trainImages,
  restarts: {
    codec: number({ default: 10, min: 1, max: 100, integer: true }),
    label: restarts,
    help: 'Clusterings from initial centres of their own, of which the best is kept.',
    unit: 'clusterings',
    serves: 'any',
  },
} as const;
export type ClustersParams = ParamsOf<typeof parameters>;

/** Which clustering orders the rows of the heat maps. */
const slice = {
  order: {
    codec: choice(['incoming', 'outgoing'], 'incoming'),
    choice: orderChoice,
  },
} as const;
export type ClustersSlice = SliceOf<typeof slice>;

const adjusted = within(-0.5, 1);
const units = within(0, 1000, true);
const cells = ['rate', 'seed'] as const;
/** Measures for each network, by name. */
const named = <const F extends Record<string, readonly [Check, { readonly help: string }]>>(all: F) =>
  Object.fromEntries(
    Object.entries(all).map(([name, [cell, { help }]]) => [name, measure(cells, cell, { help, as: name })]),
  ) as { readonly [K in keyof F]: Shape<number[][]> };

/** How far two clusterings of one layer's units agree. */
const indices = named({
  rand: [share, { help: 'Rand index over all units' }],
  adjustedRand: [adjusted, { help: 'adjusted Rand index over all units' }],
  liveRand: [share, { help: 'Rand index of the live units, clustered by themselves' }],
  liveAdjustedRand: [adjusted, { help: 'adjusted Rand index of the live units, clustered by themselves' }],
  chanceRand: [share, { help: 'Rand index left when the labels of one clustering are permuted, mean' }],
  chanceRandLow: [share, { help: 'Rand index left when labels are permuted, 2.5 % point' }],
  chanceRandHigh: [share, { help: 'Rand index left when labels are permuted, 97.5 % point' }],
  chanceAdjusted: [adjusted, { help: 'adjusted Rand index left when labels are permuted, mean' }],
  chanceAdjustedLow: [adjusted, { help: 'adjusted Rand index left when labels are permuted, 2.5 % point' }],
  chanceAdjustedHigh: [adjusted, { help: 'adjusted Rand index left when labels are permuted, 97.5 % point' }],
  singleAdjusted: [adjusted, { help: 'adjusted Rand index of single k-means clusterings, one a restart, mean' }],
  singleAdjustedSd: [
    amount,
    { help: 'adjusted Rand index of single k-means clusterings, standard deviation over restarts' },
  ],
  largestIn: [units, { help: 'units in the largest cluster by incoming weights' }],
  largestOut: [units, { help: 'units in the largest cluster by outgoing weights' }],
  trivial: [
    within(0, 1, true),
    { help: '1 where the index is 1 by necessity: one cluster, or no more live units than k' },
  ],
});
/** What is told of a layer whatever the number of clusters. */
const ofLayer = named({
  deadUnits: [units, { help: 'units whose output is 0 on at least 99.9 % of `activityImages` training images' }],
  nearestCosine: [
    finite,
    { help: "cosine of each unit's incoming weights with its nearest neighbour's, mean over units" },
  ],
});
const labels = measure<typeof cells, number[]>(cells, listOf(units, 0, 1000), {
  help: 'cluster of each unit; empty where they were left out',
});
const counts = { k: setting(within(1, mostClusters, true)), ...indices };
const layerShape = group({
  layer: setting(within(1, 5, true)),
  units: setting(within(1, 1000, true)),
  ...ofLayer,
  /** Rising in k. */
  byK: listed('k', 'k', group(counts), 20),
});
const early = ['layer', 'k', 'rate'] as const;
const checkpoint = group({
  step: setting(within(0, 20000, true)),
  rand: measure(early, share, { help: 'Rand index' }),
  adjustedRand: measure(early, adjusted, { help: 'adjusted Rand index' }),
  chanceRand: measure(early, share, { help: 'Rand index left when labels are permuted, mean' }),
  deadUnits: measure(['layer', 'rate'], units, { help: 'dead units' }),
});

const result = group(
  {
    rates: coordinates('rate', within(0, 0.95), { max: 20 }),
    seeds: coordinates('seed', within(0, 4294967295, true), { max: 20 }),
    networkShape: {
      ...setting<number[]>(listOf(within(1, 1000, true), 1, 5)),
      axis: 'layer',
      coordinatesOf: (shape: readonly number[]) => shape.map((_, l) => l + 1),
    },
    /** Where dropout acted. */
    layers: setting<number[]>(listOf(within(1, 5, true), 0, 5)),
    noise: setting<NoiseKind>(noiseKind),
    /** The hidden layer and the number of clusters that the tables of this record are of. */
    layer: setting(within(1, 5, true)),
    k: setting(within(1, mostClusters, true)),
    /** Clusterings of which the best was kept. */
    restarts: setting(within(1, 100, true)),
    /** Training steps taken so far. */
    steps: setting(within(0, 20000, true)),
    /** Test images that accuracy, and training images that activity was measured on. */
    images: setting(within(1, mnist.all.test, true)),
    activityImages: setting(within(1, mnist.all.train, true)),
    ...toldElsewhere({ ...indices, ...ofLayer, labelsIn: labels, labelsOut: labels }),
    accuracy: measure(cells, share, {
      help: 'share of test images that the network with scaled weights predicts right',
    }),
    /** The same for every hidden layer and several numbers of clusters. */
    grid: listed('layer', 'layer', layerShape, 'all'),
    /** The first seed's networks on the way, from fewer restarts, as far as the run has come. */
    checkpoints: untold<ValueOf<typeof checkpoint>[]>(listOf(() => null, 0, 20)),
  },
  {
    conflict({ layer, networkShape, rates, grid, checkpoints }) {
      if (layer > networkShape.length) return `layer is "${layer}"; allowed is 1 to ${networkShape.length}`;
      const [ks, ...others] = grid.map((one) => one.byK.map(({ k }) => k));
      const disorder = coordinates('k', within(1, mostClusters, true), { max: 20, rising: true });
      const odd = others.findIndex((other) => String(other) !== String(ks)) + 1;
      const axes: Axes = { rate: rates, k: ks, layer: grid.map((one) => one.layer) };
      return (
        disorder.check(ks, 'grid[0].byK', {}) ??
        (odd > 0
          ? `grid[${odd}].byK is of other numbers of clusters than grid[0]; allowed are ${ks.join(', ')}`
          : listOf((one, name) => checkpoint.check(one, name, axes), 0, 20)(checkpoints, 'checkpoints'))
      );
    },
  },
);
/** How far two clusterings of one layer's units agree; every table is [rate][seed]. */
export type Indices = Record<keyof typeof indices, number[][]>;
export type LayerGrid = ValueOf<typeof layerShape>;
/** Tables are [layer − 1][number of clusters][rate], `deadUnits` is [layer − 1][rate]. */
export type ClustersCheckpoint = ValueOf<typeof checkpoint>;
export type ClustersResult = ValueOf<typeof result>;
export const indexNames = Object.keys(indices) as (keyof Indices)[];

export const spec = defineExperiment<ClustersParams, ClustersResult, ClustersSlice>({
  id: 'clusters',
  title,
  question,
  about,
  place: { in: 'laboratory', order: 2, paperOrder: 4, letter: true },
  parameters,
  budgets,
  result,
  slice,
  follows: ['clusters', 'layer', 'checkpoint'],
  shownBy: ({ layer, k }) => ({ layer, clusters: k }),
  keeps: 'lab',
  borrows: ({ weightsShown }) => (weightsShown === 'lab' ? [] : ['wide']),
  conflict: ({ layer, layers, networkShape }) => beyondLayers([layer, ...layers], networkShape.length),
});
