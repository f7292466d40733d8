import type { UnitRows } from './unit-clusters.ts';

/** Cosine of the angle between two rows of numbers, −1 to 1; 0 where one of them is 0. */
export function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, left, right] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    dot += a[i] * b[i];
    left += a[i] * a[i];
    right += b[i] * b[i];
  }
  return left > 0 && right > 0 ? Math.max(-1, Math.min(1, dot / Math.sqrt(left * right))) : 0;
}

const rowOf = ({ dimensions, values }: UnitRows, unit: number): Float32Array =>
  values.subarray(unit * dimensions, (unit + 1) * dimensions);

/**
 * Cosine with the nearest neighbour, averaged over units, from squared distances [unit, unit] and the rows. 0 for fewer
 * than two units.
 */
export function nearestCosine(rows: UnitRows, distances: Float64Array): number {
  const { units } = rows;
  if (units < 2) return 0;
  const squares = Array.from({ length: units }, (_, u) =>
    rowOf(rows, u).reduce((sum, value) => sum + value * value, 0),
  );
  let sum = 0;
  for (let u = 0; u < units; u++) {
    let best = -1;
    for (let v = 0; v < units; v++) {
      const norms = Math.sqrt(squares[u] * squares[v]);
      const dot = (squares[u] + squares[v] - distances[u * units + v]) / 2;
      if (v !== u) best = Math.max(best, norms > 0 ? dot / norms : 0);
    }
    sum += Math.min(1, best);
  }
  return sum / units;
}
