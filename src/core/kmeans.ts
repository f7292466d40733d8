/**
 * k-means on rows of numbers: Lloyd's algorithm from given centres, and k-means++ to choose those. Points and centres
 * are row-major, [point, dimension] and [cluster, dimension]; distances are squared Euclidean, in float64.
 */

export type Points = Float64Array | Float32Array;

export interface Clustering {
  /** Cluster of each point, 0 to k − 1. */
  readonly labels: Int32Array;
  /** [cluster, dimension]: the mean of each cluster's points; an empty cluster keeps the centre it had. */
  readonly centres: Float64Array;
  /** Sum over points of the squared distance to the centre of their cluster. */
  readonly inertia: number;
  /** Clusters without points; duplicate points or too large a k make them. */
  readonly emptyClusters: readonly number[];
  /** Times the points were assigned to centres. */
  readonly iterations: number;
  /** Whether the last assignment changed no label. */
  readonly converged: boolean;
}

export interface LloydOptions {
  /** Most assignments made, at least 1; 300 where not given. */
  readonly maxIterations?: number;
}

/** Number of rows. Throws RangeError unless `values` is one or more rows of `dimensions` finite values. */
function rowsOf(values: Points, dimensions: number, what: string): number {
  const rows = values.length / dimensions;
  if (!Number.isInteger(dimensions) || dimensions < 1 || !Number.isInteger(rows) || rows < 1) {
    throw new RangeError(
      `${what} has ${values.length} values; allowed is a positive multiple of ${dimensions} dimensions`,
    );
  }
  const wrong = values.findIndex((value) => !Number.isFinite(value));
  if (wrong >= 0) throw new RangeError(`${what} has the value ${values[wrong]}; allowed are finite numbers`);
  return rows;
}

/** Squared distance of two rows; where it reaches `bound`, any number not below `bound`. */
function squaredDistance(a: Points, i: number, b: Points, j: number, dimensions: number, bound = Infinity): number {
  let sum = 0;
  for (let from = 0; from < dimensions && sum < bound; from += 16) {
    const to = Math.min(from + 16, dimensions);
    for (let d = from; d < to; d++) {
      const difference = a[i * dimensions + d] - b[j * dimensions + d];
      sum += difference * difference;
    }
  }
  return sum;
}

/** Nearest centre of one point; the first of equally near ones. */
function nearest(points: Points, point: number, centres: Float64Array, k: number, dimensions: number): number {
  let label = 0;
  let best = squaredDistance(points, point, centres, 0, dimensions);
  for (let c = 1; c < k; c++) {
    const distance = squaredDistance(points, point, centres, c, dimensions, best);
    if (distance < best) {
      best = distance;
      label = c;
    }
  }
  return label;
}

/** Moves each centre to the mean of its points; answers the clusters that have none. */
function moveCentres(
  points: Points,
  labels: Int32Array,
  centres: Float64Array,
  k: number,
  dimensions: number,
): number[] {
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label]++;
  for (let c = 0; c < k; c++) if (sizes[c] > 0) centres.fill(0, c * dimensions, (c + 1) * dimensions);
  labels.forEach((label, p) => {
    for (let d = 0; d < dimensions; d++) centres[label * dimensions + d] += points[p * dimensions + d];
  });
  const empty: number[] = [];
  for (let c = 0; c < k; c++) {
    if (sizes[c] === 0) empty.push(c);
    else for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] /= sizes[c];
  }
  return empty;
}

/**
 * Lloyd's algorithm, one clustering after each assignment and move of the centres; the last one yielded is the answer,
 * and inertia never rises. Ends when an assignment changes no label. Throws RangeError for arrays that are not rows of
 * `dimensions` finite values.
 */
export function* lloydSteps(
  points: Points,
  dimensions: number,
  initialCentres: Points,
  { maxIterations = 300 }: LloydOptions = {},
): Generator<Clustering, void> {
  const n = rowsOf(points, dimensions, 'points');
  const k = rowsOf(initialCentres, dimensions, 'centres');
  if (!Number.isInteger(maxIterations) || maxIterations < 1) {
    throw new RangeError(`${maxIterations} iterations are not allowed; allowed is a whole number from 1`);
  }
  const labels = new Int32Array(n).fill(-1);
  const centres = Float64Array.from(initialCentres);
  for (let iterations = 1; iterations <= maxIterations; iterations++) {
    let converged = true;
    for (let p = 0; p < n; p++) {
      const label = nearest(points, p, centres, k, dimensions);
      if (label !== labels[p]) converged = false;
      labels[p] = label;
    }
    const emptyClusters = moveCentres(points, labels, centres, k, dimensions);
    let inertia = 0;
    for (let p = 0; p < n; p++) inertia += squaredDistance(points, p, centres, labels[p], dimensions);
    yield { labels: labels.slice(), centres: centres.slice(), inertia, emptyClusters, iterations, converged };
    if (converged) return;
  }
}

/** Lloyd's algorithm from `initialCentres` [cluster, dimension] to its end: see `lloydSteps`. */
export function lloyd(points: Points, dimensions: number, initialCentres: Points, options?: LloydOptions): Clustering {
  let last: Clustering | undefined;
  for (const clustering of lloydSteps(points, dimensions, initialCentres, options)) last = clustering;
  if (!last) throw new RangeError('no iteration was made; allowed is 1 or more');
  return last;
}

/**
 * Initial centres by k-means++ (Arthur & Vassilvitskii 2007): each next centre is a point drawn with probability
 * proportional to its squared distance to the nearest centre so far. Where fewer than k points are different, the rest
 * are drawn from points not yet chosen, and Lloyd's algorithm then reports empty clusters.
 *
 * @param k centres wanted, 1 to the number of points; throws RangeError otherwise
 * @param random answers uniform numbers in [0, 1); called k times
 */
export function seedCentres(points: Points, dimensions: number, k: number, random: () => number): Float64Array {
  const n = rowsOf(points, dimensions, 'points');
  if (!Number.isInteger(k) || k < 1 || k > n)
    throw new RangeError(`${k} clusters are not allowed; allowed is 1 to ${n}`);
  const centres = new Float64Array(k * dimensions);
  const distances = new Float64Array(n).fill(Infinity);
  const chosen = new Uint8Array(n);
  for (let c = 0; c < k; c++) {
    const total = c === 0 ? 0 : distances.reduce((sum, distance) => sum + distance, 0);
    const weight = (p: number) => (total > 0 ? distances[p] : 1 - chosen[p]);
    let left = random() * (total > 0 ? total : n - c);
    let point = -1;
    for (let p = 0; p < n && (point < 0 || left >= 0); p++) {
      if (weight(p) <= 0) continue;
      point = p;
      left -= weight(p);
    }
    chosen[point] = 1;
    for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = points[point * dimensions + d];
    for (let p = 0; p < n; p++) {
      distances[p] = Math.min(distances[p], squaredDistance(points, p, centres, c, dimensions, distances[p]));
    }
  }
  return centres;
}
