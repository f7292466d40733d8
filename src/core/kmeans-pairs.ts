import { type Arithmetic, plain } from './arithmetic.ts';
import type { Clustering, Points } from './kmeans.ts';
import { squaredDistance } from './kmeans.ts';

/**
 * Lloyd's algorithm from the distances between points. For n points of any dimension an iteration costs n² additions
 * instead of n · k · dimensions multiplications, since the squared distance of a point to a mean of m points is the mean
 * of its squared distances to them, less half the mean of theirs among themselves.
 */

/** Multiply-adds between two pauses, a few milliseconds. */
const pauseEvery = 1 << 22;

/**
 * Squared distances [point, point], symmetric and 0 between equal points. Yields the share done every few milliseconds.
 */
export function* pairDistances(
  points: Points,
  dimensions: number,
  multiply: Arithmetic['products'] = plain.products,
): Generator<number, Float64Array> {
  const n = points.length / dimensions;
  const { size, products, fill, end } = multiply(points, dimensions);
  for (let i = 0, done = 0; i < size; i += 4) {
    fill(i);
    done += (i + 4) * 4 * dimensions;
    if (done < pauseEvery) continue;
    done = 0;
    yield ((i + 4) / size) ** 2;
  }
  const distances = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const norms = products[i * size + i] + products[j * size + j];
      const distance = Math.max(0, norms - 2 * products[i * size + j]);
      distances[i * n + j] = distance;
      distances[j * n + i] = distance;
    }
  }
  end();
  return distances;
}

/**
 * Lloyd's algorithm with points `seeds` as initial centres: the same clusterings as `lloydSteps` from their
 * coordinates, to rounding. Yields the number of iterations done; returns the clustering.
 */
export function* lloydFromPairs(
  points: Points,
  dimensions: number,
  distances: Float64Array,
  seeds: Int32Array,
  maxIterations: number,
): Generator<number, Clustering> {
  const n = points.length / dimensions;
  const k = seeds.length;
  const labels = new Int32Array(n).fill(-1);
  // Of each cluster: its points (an empty one keeps those that made its centre), the sum of distances of every point to
  // them, [cluster, point], and half the mean of distances among them.
  const members = Array.from(seeds, (seed) => [seed]);
  const sums = new Float64Array(k * n);
  const spreads = new Float64Array(k);
  const changed = new Set(members.keys());
  let emptyClusters: number[] = [];
  for (let iterations = 1; ; iterations++) {
    for (const c of changed) spreads[c] = sumDistances(distances, members[c], sums.subarray(c * n, (c + 1) * n));
    changed.clear();
    assign(sums, spreads, members, labels, changed);
    const converged = changed.size === 0;
    emptyClusters = regroup(labels, members, changed);
    if (converged || iterations >= maxIterations) {
      const centres = meansOf(points, dimensions, members);
      let inertia = 0;
      for (let p = 0; p < n; p++) inertia += squaredDistance(points, p, centres, labels[p], dimensions);
      return { labels, centres, inertia, emptyClusters, iterations, converged };
    }
    yield iterations;
  }
}

/** Sums of distances of every point to the members; answers half the mean distance among the members. */
function sumDistances(distances: Float64Array, members: readonly number[], sums: Float64Array): number {
  const n = sums.length;
  sums.fill(0);
  const whole = members.length - (members.length % 4);
  // Four rows at a time, in their order.
  for (let m = 0; m < whole; m += 4) {
    const [a, b, c, d] = [members[m] * n, members[m + 1] * n, members[m + 2] * n, members[m + 3] * n];
    for (let p = 0; p < n; p++) {
      sums[p] = sums[p] + distances[a + p] + distances[b + p] + distances[c + p] + distances[d + p];
    }
  }
  for (let m = whole; m < members.length; m++) {
    const row = members[m] * n;
    for (let p = 0; p < n; p++) sums[p] += distances[row + p];
  }
  return members.reduce((sum, member) => sum + sums[member], 0) / (2 * members.length ** 2);
}

/** Labels each point with its nearest centre, the first of equally near ones; notes clusters that gain or lose points. */
function assign(
  sums: Float64Array,
  spreads: Float64Array,
  members: readonly (readonly number[])[],
  labels: Int32Array,
  changed: Set<number>,
): void {
  const n = labels.length;
  const nearest = new Float64Array(n).fill(Infinity);
  const next = new Int32Array(n);
  members.forEach(({ length }, c) => {
    for (let p = 0; p < n; p++) {
      const distance = sums[c * n + p] / length - spreads[c];
      if (distance >= nearest[p]) continue;
      nearest[p] = distance;
      next[p] = c;
    }
  });
  next.forEach((label, p) => {
    if (label === labels[p]) return;
    if (labels[p] >= 0) changed.add(labels[p]);
    changed.add(label);
    labels[p] = label;
  });
}

/** Lists the points of each cluster anew; answers the empty ones, which keep their old list and are not changed by it. */
function regroup(labels: Int32Array, members: number[][], changed: Set<number>): number[] {
  const lists = members.map((): number[] => []);
  labels.forEach((label, p) => {
    lists[label].push(p);
  });
  lists.forEach((list, c) => {
    if (list.length > 0) members[c] = list;
    else changed.delete(c);
  });
  return lists.flatMap((list, c) => (list.length === 0 ? [c] : []));
}

function meansOf(points: Points, dimensions: number, members: readonly (readonly number[])[]): Float64Array {
  const centres = new Float64Array(members.length * dimensions);
  members.forEach((list, c) => {
    for (const p of list) {
      for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] += points[p * dimensions + d];
    }
    for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] /= list.length;
  });
  return centres;
}
