/**
 * k-means on rows of numbers: Lloyd's algorithm from given centres, such as k-means++ chooses. Points and centres
 * are row-major, [point, dimension] and [cluster, dimension]; distances are squared Euclidean, in float64.
 */

export type Points = Float64Array | Float32Array;

export interface Clustering {
  /** Cluster of each point, 0 to k − 1. */
  readonly labels: Int32Array;
  /** [cluster, dimension]: the mean of each cluster's points; an empty cluster has the centre it had before. */
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
  /**
   * What becomes of a cluster that loses all its points. `keep` (where not given; as ml-kmeans does): it stays where it
   * is. `relocate` (as scikit-learn does): it takes the point farthest from its own centre, so that only duplicate
   * points leave clusters empty.
   */
  readonly onEmpty?: 'relocate' | 'keep';
}

/** Number of rows. Throws RangeError unless `values` is one or more rows of `dimensions` finite values. */
export function rowsOf(values: Points, dimensions: number, what: string): number {
  const rows = values.length / dimensions;
  if (!Number.isInteger(dimensions) || dimensions < 1 || !Number.isInteger(rows) || rows < 1) {
    throw new RangeError(
      `${what} has ${values.length} values; allowed is a positive multiple of ${dimensions} dimensions`,
    );
  }
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]))
      throw new RangeError(`${what} has the value ${values[i]}; allowed are finite numbers`);
  }
  return rows;
}

/** Squared distance of two rows; where it reaches `bound`, any number not below `bound`. */
export function squaredDistance(
  a: Points,
  i: number,
  b: Points,
  j: number,
  dimensions: number,
  bound = Infinity,
): number {
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

/** Points in each cluster. */
function sizesOf(labels: Int32Array, k: number): Int32Array {
  const sizes = new Int32Array(k);
  for (const label of labels) sizes[label]++;
  return sizes;
}

const emptyOnes = (sizes: Int32Array): number[] => Array.from(sizes.keys()).filter((cluster) => sizes[cluster] === 0);

/**
 * Gives empty clusters the points farthest from their centres; answers how many. A point that is its centre but for
 * rounding stays: moving copies of one point about would never end.
 */
function relocate(points: Points, labels: Int32Array, centres: Float64Array, k: number, dimensions: number): number {
  const empty = emptyOnes(sizesOf(labels, k));
  if (empty.length === 0) return 0;
  const origin = new Float64Array(dimensions);
  const distances = Array.from(labels, (label, p) => squaredDistance(points, p, centres, label, dimensions));
  const far = Array.from(labels.keys())
    .filter((p) => distances[p] > 1e-24 * squaredDistance(points, p, origin, 0, dimensions))
    .sort((a, b) => distances[b] - distances[a])
    .slice(0, empty.length);
  far.forEach((p, i) => {
    labels[p] = empty[i];
  });
  return far.length;
}

/** Moves each centre to the mean of its points; answers the clusters that have none. */
function moveCentres(
  points: Points,
  labels: Int32Array,
  centres: Float64Array,
  k: number,
  dimensions: number,
): number[] {
  const sizes = sizesOf(labels, k);
  for (let c = 0; c < k; c++) if (sizes[c] > 0) centres.fill(0, c * dimensions, (c + 1) * dimensions);
  labels.forEach((label, p) => {
    for (let d = 0; d < dimensions; d++) centres[label * dimensions + d] += points[p * dimensions + d];
  });
  for (let c = 0; c < k; c++) {
    if (sizes[c] > 0) for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] /= sizes[c];
  }
  return emptyOnes(sizes);
}

/**
 * Lloyd's algorithm, one clustering after each assignment and move of the centres; the last one yielded is the answer,
 * and inertia never rises. Ends when an assignment changes no label and no empty cluster takes a point. Throws RangeError for arrays that are not rows of
 * `dimensions` finite values.
 */
export function* lloydSteps(
  points: Points,
  dimensions: number,
  initialCentres: Points,
  { maxIterations = 300, onEmpty = 'keep' }: LloydOptions = {},
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
    const moved = onEmpty === 'relocate' ? relocate(points, labels, centres, k, dimensions) : 0;
    converged &&= moved === 0;
    const emptyClusters = moveCentres(points, labels, centres, k, dimensions);
    let inertia = 0;
    for (let p = 0; p < n; p++) inertia += squaredDistance(points, p, centres, labels[p], dimensions);
    yield {
      labels: labels.slice(),
      centres: centres.slice(),
      inertia,
      emptyClusters,
      iterations,
      converged,
    };
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
