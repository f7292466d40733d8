/** How far two clusterings of the units of each hidden layer agree, by incoming and by outgoing weights. */
import type { Arithmetic } from './arithmetic.ts';
import { nearestCosine } from './cosine.ts';
import { only, type Restarts, type RowsAndDistances, restartsOf, withDistances } from './kmeans-restarts.ts';
import { randIndex, adjustedRandIndex as unbounded } from './partitions.ts';
import { permutedIndices } from './permuted-clusters.ts';
import { mean, sd } from './statistics.ts';
import { dequantise, type TrainedNetwork } from './trained.ts';
import { isDead } from './unit-activity.ts';
import { incomingRows, outgoingRows } from './unit-clusters.ts';

/** One number of clusters of one layer of one network. */
export interface Agreement {
  readonly k: number;
  /** Over all units, Rand index (0 to 1) and adjusted Rand index (−0.5 to 1). */
  readonly rand: number;
  readonly adjustedRand: number;
  /** The same for the live units alone, clustered by themselves. */
  readonly liveRand: number;
  readonly liveAdjustedRand: number;
  /** What remains when one clustering's labels are permuted at random: mean and 2.5 % and 97.5 % points. */
  readonly chanceRand: number;
  readonly chanceRandLow: number;
  readonly chanceRandHigh: number;
  readonly chanceAdjusted: number;
  readonly chanceAdjustedLow: number;
  readonly chanceAdjustedHigh: number;
  /** Adjusted Rand index of single k-means clusterings, one a restart: mean and standard deviation. */
  readonly singleAdjusted: number;
  readonly singleAdjustedSd: number;
  /** Units in the largest cluster. */
  readonly largestIn: number;
  readonly largestOut: number;
  /** 1 where the index is 1 by necessity: one cluster, or no more live units than clusters; else 0. */
  readonly trivial: number;
  /** [unit] */
  readonly labelsIn: Int32Array;
  readonly labelsOut: Int32Array;
}

export interface LayerMeasured {
  /** The hidden layer, 1 the first. */
  readonly layer: number;
  readonly units: number;
  readonly deadUnits: number;
  /** Cosine of each unit's incoming weights with its nearest neighbour's, mean over units. */
  readonly nearestCosine: number;
  readonly byK: readonly Agreement[];
}

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
function* agreementOf(
  sides: Sides,
  alive: readonly number[],
  k: number,
  settings: ClusterSettings,
): Generator<void, Agreement> {
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
  };
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
  products?: Arithmetic['products'],
): Generator<void, LayerMeasured[]> {
  const weights = layers.map(dequantise);
  const measured: LayerMeasured[] = [];
  for (const [l, units] of network.units.entries()) {
    const incoming = yield* withDistances(incomingRows(weights[l]), products);
    const outgoing = yield* withDistances(outgoingRows(weights[l + 1]), products);
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
