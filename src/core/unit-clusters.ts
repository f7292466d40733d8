/** Clusters of the units of a hidden layer, by what comes in and by what goes out (Lin, Wang & Chen, section 4.3.1). */
import type { Arithmetic } from './arithmetic.ts';
import type { Clustering } from './kmeans.ts';
import { pairDistances } from './kmeans-pairs.ts';
import { type ClusterProgress, clusterRows } from './kmeans-rows.ts';
import type { Layer } from './layer.ts';
import { adjustedRandIndex, randIndex } from './partitions.ts';

/** Rows of numbers, one a unit: row-major [unit, dimension]. */
export interface UnitRows {
  readonly units: number;
  readonly dimensions: number;
  readonly values: Float32Array;
}

/** Weights into each unit, without its bias: [unit, input]. `layer` is the one whose outputs are the units. */
export function incomingRows({ inputs, outputs, values }: Layer): UnitRows {
  const rows = new Float32Array(outputs * inputs);
  // By sixteen units, a cache line of what is read.
  for (let block = 0; block < outputs; block += 16) {
    const end = Math.min(outputs, block + 16);
    for (let i = 0; i < inputs; i++) for (let u = block; u < end; u++) rows[u * inputs + i] = values[i * outputs + u];
  }
  return { units: outputs, dimensions: inputs, values: rows };
}

/** Weights out of each unit: [unit, output]. `layer` is the one whose inputs are the units. */
export function outgoingRows({ inputs, outputs, values }: Layer): UnitRows {
  return {
    units: inputs,
    dimensions: outputs,
    values: Float32Array.from({ length: inputs * outputs }, (_, i) => values[i]),
  };
}

export interface UnitClusters {
  readonly incoming: Clustering;
  readonly outgoing: Clustering;
  /** Agreement of the two clusterings over all units: plain, and adjusted for chance. */
  readonly rand: number;
  readonly adjustedRand: number;
}

export interface UnitClusterOptions {
  readonly seed: number;
  /** The hidden layer, 1 the first: part of what the initial centres follow from. */
  readonly hiddenLayer: number;
  /** Clusterings from initial centres of their own, of which the best is kept; 10 where not given. */
  readonly restarts?: number;
  /** Where one layer is clustered into several numbers of clusters. */
  readonly distances?: UnitDistances;
}

/** Units by one side's weights, with the squared distances between them [unit, unit]. */
interface DistantRows extends UnitRows {
  readonly pairs: Float64Array;
}

/** What `clusterUnits` computes first, and can be given: units by incoming and by outgoing weights. */
export interface UnitDistances {
  readonly incoming: DistantRows;
  readonly outgoing: DistantRows;
}

/** Yields the share of the work done. */
export function* unitDistances(
  incoming: Layer,
  outgoing: Layer,
  products?: Arithmetic['products'],
): Generator<number, UnitDistances> {
  const [into, out] = [incomingRows(incoming), outgoingRows(outgoing)];
  return {
    incoming: { ...into, pairs: yield* pairDistances(into.values, into.dimensions, products) },
    outgoing: { ...out, pairs: yield* pairDistances(out.values, out.dimensions, products) },
  };
}

/**
 * Clusters the units between two layers into `k` twice: by incoming weights and by outgoing weights. Where there are
 * fewer units than `k`, each unit is a cluster of its own. Yields the share of the work done, so that a caller can let
 * messages in, or stop.
 */
export function* clusterSides(
  incoming: Layer,
  outgoing: Layer,
  k: number,
  { seed, hiddenLayer, restarts = 10, distances }: UnitClusterOptions,
): Generator<number, Pick<UnitClusters, 'incoming' | 'outgoing'>> {
  const found: Clustering[] = [];
  const sides = distances
    ? [distances.incoming, distances.outgoing]
    : [incomingRows(incoming), outgoingRows(outgoing)].map((rows) => ({ ...rows, pairs: undefined }));
  for (const [side, { pairs, ...rows }] of sides.entries()) {
    const options = { dimensions: rows.dimensions, seed, layer: hiddenLayer, variant: side, restarts, pairs };
    let last: ClusterProgress | null = null;
    for (last of clusterRows(rows.values, Math.min(k, rows.units), options)) yield (side + last.fraction) / 2;
    if (!last?.clustering) throw new RangeError('no clustering was made; allowed is 1 or more restarts');
    found.push(last.clustering);
  }
  return { incoming: found[0], outgoing: found[1] };
}

/** The same, and how far both agree. */
export function* clusterUnits(...given: Parameters<typeof clusterSides>): Generator<number, UnitClusters> {
  const sides = yield* clusterSides(...given);
  const [a, b] = [sides.incoming.labels, sides.outgoing.labels];
  return { ...sides, rand: randIndex(a, b), adjustedRand: adjustedRandIndex(a, b) };
}

/** `clusterUnits` to its end, in one go. */
export function clusterUnitsAtOnce(...given: Parameters<typeof clusterUnits>): UnitClusters {
  const steps = clusterUnits(...given);
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}
