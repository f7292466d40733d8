/** From what was measured network by network to the tables of a result. */
import type { Agreement, LayerMeasured } from './measure.ts';
import {
  type ClustersCheckpoint,
  type ClustersParams,
  type ClustersResult,
  gridClusters,
  type Indices,
  type LayerGrid,
} from './spec.ts';

/** One network, at one moment. */
export interface Outcome {
  /** By hidden layer. */
  readonly measured: readonly LayerMeasured[];
  /** Test images that the network with scaled weights gets right, 0 to 1. */
  readonly accuracy: number;
}

/** The numbers of clusters that a run computes: those of the grid and the one asked for, rising. */
export const clusterCounts = ({ k }: Pick<ClustersParams, 'k'>): number[] =>
  [...new Set([...gridClusters, k])].sort((a, b) => a - b);

/** Tables [rate][seed] of outcomes [seed][rate]. */
const tableOf = <T>(outcomes: readonly (readonly Outcome[])[], value: (outcome: Outcome) => T): T[][] =>
  outcomes[0].map((_, rate) => outcomes.map((bySeed) => value(bySeed[rate])));

export const indexNames = [
  'rand',
  'adjustedRand',
  'liveRand',
  'liveAdjustedRand',
  'chanceRand',
  'chanceRandLow',
  'chanceRandHigh',
  'chanceAdjusted',
  'chanceAdjustedLow',
  'chanceAdjustedHigh',
  'singleAdjusted',
  'singleAdjustedSd',
  'largestIn',
  'largestOut',
  'trivial',
] as const satisfies readonly (keyof Indices)[];

function indicesOf(outcomes: readonly (readonly Outcome[])[], of: (outcome: Outcome) => Agreement): Indices {
  const tables = indexNames.map((name) => [name, tableOf(outcomes, (outcome) => of(outcome)[name])] as const);
  return Object.fromEntries(tables) as Record<keyof Indices, number[][]>;
}

function gridOf(outcomes: readonly (readonly Outcome[])[]): LayerGrid[] {
  return outcomes[0][0].measured.map(({ layer, units, byK }, l) => ({
    layer,
    units,
    deadUnits: tableOf(outcomes, ({ measured }) => measured[l].deadUnits),
    nearestCosine: tableOf(outcomes, ({ measured }) => measured[l].nearestCosine),
    byK: byK.map(({ k }, i) => ({ k, ...indicesOf(outcomes, ({ measured }) => measured[l].byK[i]) })),
  }));
}

export interface Told {
  /** Steps taken by the networks of the seed under way. */
  readonly steps: number;
  readonly images: number;
  readonly activityImages: number;
  readonly checkpoints: readonly ClustersCheckpoint[];
}

/** The result of outcomes [seed][rate], for as many seeds as there are. */
export function buildResult(
  params: ClustersParams,
  outcomes: readonly (readonly Outcome[])[],
  { checkpoints, ...told }: Told,
): ClustersResult {
  const { layer, k } = params;
  const grid = gridOf(outcomes);
  const { deadUnits, nearestCosine, byK } = grid[layer - 1];
  const which = byK.findIndex((one) => one.k === k);
  const labels = (side: 'labelsIn' | 'labelsOut') =>
    tableOf(outcomes, ({ measured }) => Array.from(measured[layer - 1].byK[which][side]));
  return {
    rates: [...params.rates],
    seeds: params.seeds.slice(0, outcomes.length),
    networkShape: [...params.networkShape],
    layers: [...params.layers],
    noise: params.noise,
    layer,
    restarts: params.restarts,
    ...told,
    ...byK[which],
    deadUnits,
    nearestCosine,
    accuracy: tableOf(outcomes, ({ accuracy }) => accuracy),
    labelsIn: labels('labelsIn'),
    labelsOut: labels('labelsOut'),
    grid,
    checkpoints: [...checkpoints],
  };
}

/** What is kept of the first seed's networks at a checkpoint, outcomes [rate]. */
export function checkpointOf(outcomes: readonly Outcome[], step: number): ClustersCheckpoint {
  const table = (name: 'rand' | 'adjustedRand' | 'chanceRand') =>
    outcomes[0].measured.map(({ byK }, l) =>
      byK.map((_, i) => outcomes.map(({ measured }) => measured[l].byK[i][name])),
    );
  return {
    step,
    rand: table('rand'),
    adjustedRand: table('adjustedRand'),
    chanceRand: table('chanceRand'),
    deadUnits: outcomes[0].measured.map((_, l) => outcomes.map(({ measured }) => measured[l].deadUnits)),
  };
}
