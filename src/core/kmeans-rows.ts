import { kmeansGenerator } from 'ml-kmeans';
import { type Clustering, lloydSteps, type Points, rowsOf, squaredDistance } from './kmeans.ts';
import { type DistancesTo, seedPoints } from './kmeans-greedy-seeds.ts';
import { lloydFromPairs, pairDistances } from './kmeans-pairs.ts';
import { hashWord, purposes, streamKey } from './random.ts';

export interface ClusterOptions {
  readonly dimensions: number;
  /** The 32-bit seed that the initial centres follow from, with `layer` and `variant` to tell clusterings apart. */
  readonly seed: number;
  readonly layer?: number;
  readonly variant?: number;
  /** Clusterings from initial centres of their own, of which the one of least inertia is kept; 1 where not given. */
  readonly restarts?: number;
  /** Most assignments made by each, at least 1; 300 where not given. */
  readonly maxIterations?: number;
  /** Which of the ways below to go; the fastest where not given. */
  readonly way?: ClusterWay;
  /** Squared distances between the points, of `pairDistances`: where the same points are clustered several times. */
  readonly pairs?: Float64Array;
}

/**
 * Three ways to the same clusterings: the library ml-kmeans, whose arrays of arrays are fast enough for small problems;
 * distances between points, computed once; and plain Lloyd for so many points that those would fill the memory.
 */
export type ClusterWay = 'library' | 'pairs' | 'plain';

export interface ClusterProgress {
  /** Share of the work done, 0 to 1, an estimate that never falls. */
  readonly fraction: number;
  /** The best clustering so far; null before the first. */
  readonly clustering: Clustering | null;
}

/** Multiply-adds of one iteration of all restarts up to which ml-kmeans is fast enough: some 50 ms a clustering. */
const libraryUpTo = 1 << 19;
/** Points up to which their pairs' distances are kept: 32 MB. */
const pairsUpTo = 2048;
/** A guess, for progress alone. */
const usualIterations = 15;

type Way = (seeds: Int32Array) => Generator<unknown, Clustering>;

/**
 * k-means of rows of numbers [point, dimension] from k-means++ centres. Yields at least every few tens of milliseconds,
 * so that a caller can let messages in, and stop by no longer asking; the last clustering yielded is the answer. Empty
 * clusters, which duplicates make, are named in it and keep their centres.
 *
 * @throws RangeError for points that are not rows of finite numbers, and for k, restarts or iterations out of range
 */
export function* clusterRows(points: Points, k: number, options: ClusterOptions): Generator<ClusterProgress, void> {
  const { dimensions, seed, layer = 0, variant = 0, restarts = 1, maxIterations = 300 } = options;
  const n = rowsOf(points, dimensions, 'points');
  const inRange = (value: number, most: number, what: string) => {
    if (Number.isInteger(value) && value >= 1 && value <= most) return;
    throw new RangeError(`${value} ${what} are not allowed; allowed is 1 to ${most}`);
  };
  inRange(k, n, 'clusters');
  inRange(restarts, 1000, 'restarts');
  inRange(maxIterations, 10000, 'iterations');

  const name = options.pairs ? 'pairs' : (options.way ?? wayFor(n, k * dimensions * restarts));
  const prepared = name === 'pairs' && !options.pairs ? 0.5 : 0;
  let clustering: Clustering | null = null;
  let distancesTo: DistancesTo = (point) =>
    Float64Array.from({ length: n }, (_, p) => squaredDistance(points, p, points, point, dimensions));
  let way: Way = (seeds) => plainWay(points, dimensions, seeds, maxIterations);
  if (name === 'library') way = (seeds) => libraryWay(points, dimensions, seeds, maxIterations);
  if (name === 'pairs') {
    let distances = options.pairs;
    if (!distances) {
      const steps = pairDistances(points, dimensions);
      let next = steps.next();
      for (; !next.done; next = steps.next()) yield { fraction: prepared * next.value, clustering };
      distances = next.value;
    }
    const known = distances;
    distancesTo = (point) => known.subarray(point * n, (point + 1) * n);
    way = (seeds) => lloydFromPairs(points, dimensions, known, seeds, maxIterations);
  }

  const key = streamKey(seed, purposes.clustering, layer, variant);
  for (let restart = 0; restart < restarts; restart++) {
    let drawn = 0;
    const seeds = seedPoints(n, k, distancesTo, () => hashWord(key, restart, 0, drawn++) / 2 ** 32);
    const steps = way(seeds);
    let next = steps.next();
    for (let iterations = 1; !next.done; next = steps.next(), iterations++) {
      const share = (restart + iterations / (iterations + usualIterations)) / restarts;
      yield { fraction: prepared + (1 - prepared) * share, clustering };
    }
    if (!clustering || next.value.inertia < clustering.inertia) clustering = next.value;
    yield { fraction: prepared + ((1 - prepared) * (restart + 1)) / restarts, clustering };
  }
}

/** `clusterRows` to its end, in one go. */
export function clusterRowsAtOnce(points: Points, k: number, options: ClusterOptions): Clustering {
  let last: Clustering | null = null;
  for (const { clustering } of clusterRows(points, k, options)) last = clustering;
  if (!last) throw new RangeError('no clustering was made; allowed is 1 or more restarts');
  return last;
}

function wayFor(n: number, workPerPoint: number): ClusterWay {
  if (n * workPerPoint <= libraryUpTo) return 'library';
  return n <= pairsUpTo ? 'pairs' : 'plain';
}

const coordinatesOf = (points: Points, dimensions: number, rows: ArrayLike<number>): number[][] =>
  Array.from(rows, (row) => Array.from(points.subarray(row * dimensions, (row + 1) * dimensions)));

function* plainWay(
  points: Points,
  dimensions: number,
  seeds: Int32Array,
  maxIterations: number,
): Generator<unknown, Clustering> {
  const initial = Float64Array.from(coordinatesOf(points, dimensions, seeds).flat());
  const steps = lloydSteps(points, dimensions, initial, { maxIterations });
  for (let last: Clustering | null = null; ; ) {
    const next = steps.next();
    if (next.done && last) return last;
    if (!next.done) last = next.value;
    yield;
  }
}

function* libraryWay(
  points: Points,
  dimensions: number,
  seeds: Int32Array,
  maxIterations: number,
): Generator<unknown, Clustering> {
  const n = points.length / dimensions;
  const k = seeds.length;
  const everyPoint = Array.from({ length: n }, (_, p) => p);
  const steps = kmeansGenerator(coordinatesOf(points, dimensions, everyPoint), k, {
    initialization: coordinatesOf(points, dimensions, seeds),
    maxIterations,
    tolerance: 0,
  });
  let result = steps.next().value;
  for (let next = steps.next(); !next.done; next = steps.next()) {
    result = next.value;
    yield;
  }
  if (!result) throw new RangeError('no iteration was made; allowed is 1 or more');
  const { clusters, centroids, iterations, converged } = result;
  const centres = Float64Array.from(centroids.flat());
  const labels = Int32Array.from(clusters);
  let inertia = 0;
  for (let p = 0; p < n; p++) inertia += squaredDistance(points, p, centres, labels[p], dimensions);
  const filled = new Set(labels);
  const emptyClusters = centroids.map((_, c) => c).filter((c) => !filled.has(c));
  return { labels, centres, inertia, emptyClusters, iterations, converged };
}
