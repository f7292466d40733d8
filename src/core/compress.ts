/**
 * Compression of the first hidden layer to fewer units (Lin, Wang & Chen, section 4.4): by clusters, or for comparison
 * by leaving units out.
 */
import { multiplyAdds, parametersOf } from './cost.ts';
import { hiddenUnits, type Layer, type Layer64, zeroLayer } from './layer.ts';
import { modelOf } from './network.ts';
import { canonicalLabels } from './partitions.ts';
import { hashWord, purposes, streamKey } from './random.ts';
import type { UnitClusters } from './unit-clusters.ts';

/** Which old units make each new one. */
export interface Reduction {
  /** New units. */
  readonly units: number;
  /** [old unit]: the new unit it becomes a part of, 0 to units − 1; −1 where it is left out. */
  readonly labels: Int32Array;
  /** What the outgoing weights are multiplied by to make up for units left out; 1 where none is. */
  readonly scale: number;
}

/** One new unit a cluster; labels that no unit has make none. */
export function mergeInto(labels: ArrayLike<number>): Reduction {
  const canonical = Int32Array.from(canonicalLabels(labels));
  return { units: canonical.reduce((most, label) => Math.max(most, label + 1), 0), labels: canonical, scale: 1 };
}

/** Units merge only where both clusterings have them together: more new units than clusters. */
export function mergeAgreed({ incoming, outgoing }: Pick<UnitClusters, 'incoming' | 'outgoing'>): Reduction {
  const most = outgoing.labels.reduce((a, b) => Math.max(a, b), 0) + 1;
  return mergeInto(Array.from(incoming.labels, (label, unit) => label * most + outgoing.labels[unit]));
}

/** Some units stay as they are, the others are left out; what comes out of the rest is scaled up in proportion. */
function keepOnly(kept: readonly number[], units: number): Reduction {
  const labels = new Int32Array(units).fill(-1);
  [...kept]
    .sort((a, b) => a - b)
    .forEach((unit, place) => {
      labels[unit] = place;
    });
  return { units: kept.length, labels, scale: units / kept.length };
}

const firstBy = (units: number, count: number, key: (unit: number) => number): number[] =>
  Array.from({ length: units }, (_, unit) => unit)
    .sort((a, b) => key(a) - key(b) || a - b)
    .slice(0, Math.min(count, units));

/** A random subset of `count` units, all if there are fewer; of one seed, smaller subsets lie within larger ones. */
export function randomSubset(units: number, count: number, seed: number): Reduction {
  const key = streamKey(seed, purposes.clustering, 1, 2);
  return keepOnly(
    firstBy(units, count, (unit) => hashWord(key, 0, 0, unit)),
    units,
  );
}

/** The `count` units of the largest norm of incoming weights times norm of outgoing weights; biases left out. */
export function largestNorms(incoming: Layer, outgoing: Layer, count: number): Reduction {
  const [units] = hiddenUnits([incoming, outgoing]);
  const into = new Float64Array(units);
  const out = new Float64Array(units);
  for (let i = 0; i < incoming.inputs * units; i++) into[i % units] += incoming.values[i] ** 2;
  for (let i = 0; i < units * outgoing.outputs; i++) out[Math.floor(i / outgoing.outputs)] += outgoing.values[i] ** 2;
  return keepOnly(
    firstBy(units, count, (unit) => -into[unit] * out[unit]),
    units,
  );
}

/**
 * The network with its first hidden layer reduced: means of the incoming weights and biases over each new unit's old
 * ones, sums of their outgoing weights times the reduction's scale times `factor`. Later layers and biases are as they
 * were. Dropout's factor for the layer in prediction stays in place: a new unit stands for as many dropped units as it
 * has old ones. Throws RangeError where shapes disagree.
 */
export function reduceLayers(layers: readonly Layer[], reduction: Reduction, factor = 1): Layer64[] {
  const [units] = hiddenUnits(layers.slice(0, 2));
  const { labels, units: count, scale } = reduction;
  if (labels.length !== units) throw new RangeError(`there are ${labels.length} labels; allowed is ${units}`);
  const [incoming, outgoing, ...rest] = layers;
  const sizes = sizesOf(reduction);
  const into = zeroLayer(incoming.inputs, count);
  const out = zeroLayer(count, outgoing.outputs);
  labels.forEach((label, unit) => {
    if (label < 0) return;
    for (let i = 0; i <= incoming.inputs; i++) {
      into.values[i * count + label] += incoming.values[i * units + unit] / sizes[label];
    }
    for (let o = 0; o < outgoing.outputs; o++) {
      out.values[label * outgoing.outputs + o] += outgoing.values[unit * outgoing.outputs + o] * scale * factor;
    }
  });
  for (let o = 0; o < outgoing.outputs; o++) {
    out.values[count * outgoing.outputs + o] = outgoing.values[units * outgoing.outputs + o];
  }
  return [into, out, ...rest.map((layer) => ({ ...layer, values: Float64Array.from(layer.values) }))];
}

/** Old units in each new one, [new unit]. */
export function sizesOf({ labels, units }: Reduction): Int32Array {
  const sizes = new Int32Array(units);
  for (const label of labels) if (label >= 0) sizes[label]++;
  return sizes;
}

/** What a network of these hidden units costs: numbers to store, and products of a weight and an activation an image. */
export function costOf(units: readonly number[]): { readonly parameters: number; readonly multiplyAdds: number } {
  const model = modelOf({ units, rates: [], noise: 'classic' });
  return { parameters: parametersOf(model), multiplyAdds: multiplyAdds(model).reduce((sum, count) => sum + count, 0) };
}
