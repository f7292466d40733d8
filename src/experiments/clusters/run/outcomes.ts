/** From what was measured network by network to the tables of a result. */
import type { LayerMeasured } from '../../../core/unit-agreement.ts';
import {
  type ClustersCheckpoint,
  type ClustersParams,
  type ClustersResult,
  gridClusters,
  type Indices,
  indexNames,
  type LayerGrid,
} from '../spec.ts';

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

/** The result of outcomes [seed][rate], for as many seeds as there are. */
export function buildResult(
  params: ClustersParams,
  outcomes: readonly (readonly Outcome[])[],
  moment: Pick<ClustersResult, 'steps' | 'images' | 'activityImages' | 'checkpoints'>,
): ClustersResult {
  const { rates, networkShape, layers, noise, layer, k, restarts } = params;
  /** [rate][seed] */
  const table = <T>(value: (outcome: Outcome) => T): T[][] =>
    rates.map((_, rate) => outcomes.map((bySeed) => value(bySeed[rate])));
  const ks = outcomes[0][0].measured[0].byK.map((one) => one.k);
  const grid = networkShape.map(
    (units, l): LayerGrid => ({
      layer: l + 1,
      units,
      deadUnits: table(({ measured }) => measured[l].deadUnits),
      nearestCosine: table(({ measured }) => measured[l].nearestCosine),
      byK: ks.map((count, i) => ({
        k: count,
        ...(Object.fromEntries(
          indexNames.map((name) => [name, table(({ measured }) => measured[l].byK[i][name])]),
        ) as unknown as Indices),
      })),
    }),
  );
  const which = ks.indexOf(k);
  const { deadUnits, nearestCosine, byK } = grid[layer - 1];
  return {
    rates: [...rates],
    seeds: params.seeds.slice(0, outcomes.length),
    networkShape: [...networkShape],
    layers: [...layers],
    noise,
    layer,
    restarts,
    ...moment,
    ...byK[which],
    deadUnits,
    nearestCosine,
    accuracy: table(({ accuracy }) => accuracy),
    labelsIn: table(({ measured }) => [...measured[layer - 1].byK[which].labelsIn]),
    labelsOut: table(({ measured }) => [...measured[layer - 1].byK[which].labelsOut]),
    grid,
    checkpoints: [...moment.checkpoints],
  };
}

/** What is kept of the first seed's networks at a checkpoint, outcomes [rate]. */
export function checkpointOf(outcomes: readonly Outcome[], step: number): ClustersCheckpoint {
  const layers = outcomes[0].measured;
  const table = (name: 'rand' | 'adjustedRand' | 'chanceRand') =>
    layers.map(({ byK }, l) => byK.map((_, i) => outcomes.map(({ measured }) => measured[l].byK[i][name])));
  return {
    step,
    rand: table('rand'),
    adjustedRand: table('adjustedRand'),
    chanceRand: table('chanceRand'),
    deadUnits: layers.map((_, l) => outcomes.map(({ measured }) => measured[l].deadUnits)),
  };
}
