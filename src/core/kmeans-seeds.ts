import { type Points, rowsOf, squaredDistance } from './kmeans.ts';

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
