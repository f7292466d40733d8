/** What is measured of one network: how far the clusterings of its units by incoming and outgoing weights agree. */
import { randIndex, adjustedRandIndex as unbounded } from '../../core/partitions.ts';
import { mean, sd } from '../../core/statistics.ts';
import { dequantise, type TrainedNetwork } from '../../core/trained.ts';
import { incomingRows, outgoingRows } from '../../core/unit-clusters.ts';
import { isDead } from './activity.ts';
import { permutedIndices } from './chance.ts';
import { type Measured, only, type Restarts, restartsOf, withDistances } from './clusterings.ts';
import { nearestCosine } from './similarity.ts';
import type { Indices } from './spec.ts';

/** Adjusted Rand index, without what rounding adds to its bounds. */
const adjustedRandIndex = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Math.max(-0.5, Math.min(1, unbounded(a, b)));

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

/** Both sides of the units of one layer. */
interface Sides {
  readonly incoming: Measured;
  readonly outgoing: Measured;
}

interface ClusterSettings {
  readonly seed: number;
  readonly layer: number;
  readonly restarts: number;
}

function* bothWays({ incoming, outgoing }: Sides, k: number, settings: ClusterSettings): Generator<void, Restarts[]> {
  const first = yield* restartsOf(incoming, k, { ...settings, side: 0 });
  return [first, yield* restartsOf(outgoing, k, { ...settings, side: 1 })];
}

const largest = (labels: ArrayLike<number>): number => {
  const sizes = new Map<number, number>();
  for (let u = 0; u < labels.length; u++) sizes.set(labels[u], (sizes.get(labels[u]) ?? 0) + 1);
  return Math.max(0, ...sizes.values());
};

/** Agreement over the live units, clustered by themselves; 1 where there are none. */
function* agreementOf(sides: Sides, alive: readonly number[], k: number, settings: ClusterSettings) {
  const all = yield* bothWays(sides, k, settings);
  const [a, b] = all.map(({ best }) => best.labels);
  const index = { rand: randIndex(a, b), adjustedRand: adjustedRandIndex(a, b) };
  let live = index;
  if (alive.length < a.length) {
    const some = { incoming: only(sides.incoming, alive), outgoing: only(sides.outgoing, alive) };
    const [c, d] = alive.length < 2 ? [a, a] : (yield* bothWays(some, k, settings)).map(({ best }) => best.labels);
    live = { rand: randIndex(c, d), adjustedRand: adjustedRandIndex(c, d) };
  }
  const chance = permutedIndices(a, b, settings.seed);
  const single = all[0].all.map((labels, i) => adjustedRandIndex(labels, all[1].all[i]));
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
    for (const k of ks) byK.push(yield* agreementOf({ incoming, outgoing }, alive, k, settings));
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
