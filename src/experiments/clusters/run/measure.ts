/** How far two clusterings of a network's units agree, by incoming and by outgoing weights, and tables of many of them. */
import { nearestCosine } from '../../../core/cosine.ts';
import {
  only,
  type Restarts,
  type RowsAndDistances,
  restartsOf,
  withDistances,
} from '../../../core/kmeans-restarts.ts';
import { randIndex, adjustedRandIndex as unbounded } from '../../../core/partitions.ts';
import { permutedIndices } from '../../../core/permuted-clusters.ts';
import { mean, sd } from '../../../core/statistics.ts';
import { dequantise, type TrainedNetwork } from '../../../core/trained.ts';
import { isDead } from '../../../core/unit-activity.ts';
import { incomingRows, outgoingRows } from '../../../core/unit-clusters.ts';
import {
  type ClustersCheckpoint,
  type ClustersParams,
  type ClustersResult,
  gridClusters,
  type Indices,
  indexNames,
  type LayerGrid,
} from '../spec.ts';

/** One number of clusters of one layer of one network; the fields of `Indices` with one value each. */
export type Agreement = { readonly [K in keyof Indices]: number } & {
  readonly k: number;
  readonly labelsIn: Int32Array;
  readonly labelsOut: Int32Array;
};

export interface LayerMeasured {
  readonly layer: number;
  readonly units: number;
  readonly deadUnits: number;
  readonly nearestCosine: number;
  readonly byK: readonly Agreement[];
}

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

/** By incoming and by outgoing weights. */
type Sides = readonly [incoming: RowsAndDistances, outgoing: RowsAndDistances];

interface ClusterSettings {
  readonly seed: number;
  readonly layer: number;
  readonly restarts: number;
}

function* bothWays([incoming, outgoing]: Sides, k: number, settings: ClusterSettings): Generator<void, Restarts[]> {
  const first = yield* restartsOf(incoming, k, { ...settings, side: 0 });
  return [first, yield* restartsOf(outgoing, k, { ...settings, side: 1 })];
}

/** Rand index, and the adjusted one without what rounding adds to its bounds. */
const agreement = (a: ArrayLike<number>, b: ArrayLike<number>) => ({
  rand: randIndex(a, b),
  adjustedRand: Math.max(-0.5, Math.min(1, unbounded(a, b))),
});

const largest = (labels: Int32Array): number =>
  labels.reduce((most, label) => Math.max(most, labels.filter((other) => other === label).length), 0);

/** Agreement over all units, and over the live ones, clustered by themselves; 1 where fewer than two are alive. */
function* agreementOf(sides: Sides, alive: readonly number[], k: number, settings: ClusterSettings) {
  const all = yield* bothWays(sides, k, settings);
  const [a, b] = all.map(({ best }) => best.labels);
  const index = agreement(a, b);
  let live = index;
  if (alive.length < a.length) {
    const some: Sides = [only(sides[0], alive), only(sides[1], alive)];
    const [c, d] = alive.length < 2 ? [a, a] : (yield* bothWays(some, k, settings)).map(({ best }) => best.labels);
    live = agreement(c, d);
  }
  const chance = permutedIndices(a, b, settings.seed);
  const single = all[0].all.map((labels, i) => agreement(labels, all[1].all[i]).adjustedRand);
  return {
    k,
    ...index,
    liveRand: live.rand,
    liveAdjustedRand: live.adjustedRand,
    chanceRand: chance.rand.mean,
    chanceRandLow: chance.rand.low,
    chanceRandHigh: chance.rand.high,
    chanceAdjusted: chance.adjustedRand.mean,
    chanceAdjustedLow: chance.adjustedRand.low,
    chanceAdjustedHigh: chance.adjustedRand.high,
    singleAdjusted: mean(single),
    singleAdjustedSd: single.length > 1 ? sd(single) : 0,
    largestIn: largest(a),
    largestOut: largest(b),
    trivial: k === 1 || alive.length <= k ? 1 : 0,
    labelsIn: a,
    labelsOut: b,
  } satisfies Agreement;
}

/**
 * Every hidden layer of a network for every number of clusters in `ks`. The weights are the 8-bit ones that are kept,
 * so that a picture of them shows these clusters; initial centres follow from the network's seed. Yields every few
 * milliseconds.
 */
export function* measureNetwork(
  { network, layers, active }: TrainedNetwork,
  ks: readonly number[],
  restarts: number,
): Generator<void, LayerMeasured[]> {
  const weights = layers.map(dequantise);
  const measured: LayerMeasured[] = [];
  for (const [l, units] of network.units.entries()) {
    const incoming = yield* withDistances(incomingRows(weights[l]));
    const outgoing = yield* withDistances(outgoingRows(weights[l + 1]));
    const alive = [...active[l].keys()].filter((unit) => !isDead(active[l][unit]));
    const settings = { seed: network.seed, layer: l + 1, restarts };
    const byK: Agreement[] = [];
    for (const k of ks) byK.push(yield* agreementOf([incoming, outgoing], alive, k, settings));
    measured.push({
      layer: l + 1,
      units,
      deadUnits: units - alive.length,
      nearestCosine: nearestCosine(incoming.rows, incoming.distances),
      byK,
    });
  }
  return measured;
}

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
