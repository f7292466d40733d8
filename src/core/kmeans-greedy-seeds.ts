/** Answers squared distances [point] of all points to one of them. */
export type DistancesTo = (point: number) => Float64Array;

/**
 * Points to begin with as centres, by greedy k-means++ (Arthur & Vassilvitskii 2007, section 5.3): for each next one,
 * 2 (2 + ⌊ln k⌋) candidates are drawn with probabilities proportional to their squared distance to the nearest chosen
 * one, and the candidate that leaves the smallest sum of such distances is taken. That is twice as many as usual, which
 * is cheap here and lowers inertia a little. Running minima, so k · candidates · n steps. Where fewer than k points are
 * different, the rest are drawn from points not yet chosen.
 *
 * @param random answers uniform numbers in [0, 1)
 */
export function seedPoints(n: number, k: number, distancesTo: DistancesTo, random: () => number): Int32Array {
  const chosen = new Int32Array(k);
  const free = new Float64Array(n).fill(1);
  const trials = 2 * (2 + Math.floor(Math.log(k)));
  let nearest: Float64Array = new Float64Array(n).fill(Infinity);
  let best: Float64Array = new Float64Array(n);
  const tried: [Float64Array, Float64Array] = [new Float64Array(n), new Float64Array(n)];
  let total = Infinity;
  for (let c = 0; c < k; c++) {
    if (c === 0 || total === 0) {
      chosen[c] = drawPoint(free, random() * (n - c));
      if (c === 0) {
        const distances = distancesTo(chosen[c]);
        [total] = addCentres(nearest, distances, distances, [nearest, best]);
      }
    } else {
      let least = Infinity;
      // Two candidates at a time, of which there is an even number: their sums need not wait for one another.
      for (let trial = 0; trial < trials; trial += 2) {
        const pair = [drawPoint(nearest, random() * total), drawPoint(nearest, random() * total)];
        const sums = addCentres(nearest, distancesTo(pair[0]), distancesTo(pair[1]), tried);
        for (const [i, sum] of sums.entries()) {
          if (sum >= least) continue;
          least = sum;
          chosen[c] = pair[i];
          [best, tried[i]] = [tried[i], best];
        }
      }
      if (least < Infinity) [nearest, best] = [best, nearest];
      total = least;
    }
    free[chosen[c]] = 0;
  }
  return chosen;
}

/** Distances to the nearest centre, once there is one more of two, and the sums of both. */
function addCentres(
  nearest: Float64Array,
  first: Float64Array,
  second: Float64Array,
  [one, other]: readonly [Float64Array, Float64Array],
): [number, number] {
  let sum = 0;
  let otherSum = 0;
  for (let p = 0; p < nearest.length; p++) {
    const before = nearest[p];
    const a = Math.min(first[p], before);
    const b = Math.min(second[p], before);
    one[p] = a;
    other[p] = b;
    sum += a;
    otherSum += b;
  }
  return [sum, otherSum];
}

/** The point at which the running sum of `weights` passes `left`; never one of weight 0. */
function drawPoint(weights: Float64Array, left: number): number {
  let point = -1;
  for (let p = 0; p < weights.length && (point < 0 || left >= 0); p++) {
    if (weights[p] <= 0) continue;
    point = p;
    left -= weights[p];
  }
  return point;
}
