/** k-means of one layer's units for several numbers of clusters; distances between units are computed once. */
import type { Arithmetic } from './arithmetic.ts';
import type { Clustering } from './kmeans.ts';
import { seedPoints } from './kmeans-greedy-seeds.ts';
import { lloydFromPairs, pairDistances } from './kmeans-pairs.ts';
import { hashWord, purposes, streamKey } from './random.ts';
import type { UnitRows } from './unit-clusters.ts';

/** Most assignments that a clustering makes. */
const maxIterations = 300;

export interface RowsAndDistances {
  readonly rows: UnitRows;
  /** Squared distances [unit, unit]. */
  readonly distances: Float64Array;
}

/** Yields every few milliseconds. */
export function* withDistances(rows: UnitRows, products?: Arithmetic['products']): Generator<void, RowsAndDistances> {
  const steps = pairDistances(rows.values, rows.dimensions, products);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { rows, distances: value };
    yield;
  }
}

/** Some of the units. */
export function only({ rows, distances }: RowsAndDistances, units: readonly number[]): RowsAndDistances {
  const { dimensions, values } = rows;
  const some = new Float32Array(units.length * dimensions);
  const between = new Float64Array(units.length ** 2);
  units.forEach((unit, u) => {
    some.set(values.subarray(unit * dimensions, (unit + 1) * dimensions), u * dimensions);
    units.forEach((other, v) => {
      between[u * units.length + v] = distances[unit * rows.units + other];
    });
  });
  return { rows: { units: units.length, dimensions, values: some }, distances: between };
}

export interface Restarts {
  /** The clustering of least inertia; the first of equally good ones. */
  readonly best: Clustering;
  /** Every clustering's labels, [restart]. */
  readonly all: readonly Int32Array[];
}

/**
 * The clusterings that `clusterRows` (core) chooses the best from, each with its labels: the same initial centres from
 * the same seed, hidden layer and side (0 incoming, 1 outgoing). As many clusters as units where there are fewer units
 * than `k`. Yields after each restart.
 */
export function* restartsOf(
  { rows: { units, dimensions, values }, distances }: RowsAndDistances,
  k: number,
  { seed, layer, side, restarts }: { seed: number; layer: number; side: 0 | 1; restarts: number },
): Generator<void, Restarts> {
  const key = streamKey(seed, purposes.clustering, layer, side);
  const distancesTo = (unit: number) => distances.subarray(unit * units, (unit + 1) * units);
  const all: Int32Array[] = [];
  let best: Clustering | null = null;
  for (let restart = 0; restart < restarts; restart++) {
    let drawn = 0;
    const seeds = seedPoints(
      units,
      Math.min(k, units),
      distancesTo,
      () => hashWord(key, restart, 0, drawn++) / 2 ** 32,
    );
    const steps = lloydFromPairs(values, dimensions, distances, seeds, maxIterations);
    let next = steps.next();
    while (!next.done) next = steps.next();
    all.push(next.value.labels);
    if (!best || next.value.inertia < best.inertia) best = next.value;
    yield;
  }
  if (!best) throw new RangeError(`${restarts} restarts are not allowed; allowed is 1 or more`);
  return { best, all };
}
