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
  let tried: Float64Array = new Float64Array(n);
  let total = Infinity;
  for (let c = 0; c < k; c++) {
    if (c === 0 || total === 0) {
      chosen[c] = drawPoint(free, random() * (n - c));
      if (c === 0) total = addCentre(nearest, distancesTo(chosen[c]), Infinity, nearest);
    } else {
      let least = Infinity;
      for (let trial = 0; trial < trials; trial++) {
        const candidate = drawPoint(nearest, random() * total);
        const sum = addCentre(nearest, distancesTo(candidate), least, tried);
        if (sum >= least) continue;
        least = sum;
        chosen[c] = candidate;
        [best, tried] = [tried, best];
      }
      if (least < Infinity) [nearest, best] = [best, nearest];
      total = least;
    }
    free[chosen[c]] = 0;
  }
  return chosen;
}

/**
 * Writes distances to the nearest centre, once there is one more, to `out`; answers their sum. Where it reaches
 * `bound`, it answers any number not below `bound`, and `out` is not complete.
 */
function addCentre(nearest: Float64Array, distances: Float64Array, bound: number, out: Float64Array): number {
  let sum = 0;
  for (let p = 0; p < nearest.length && sum < bound; p++) {
    const least = Math.min(distances[p], nearest[p]);
    out[p] = least;
    sum += least;
  }
  return sum;
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
