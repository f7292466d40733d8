/** Whether points on logarithmic axes bend away from a straight line. */
import { lawThrough } from './power-law.ts';
import { type Interval, mean } from './statistics.ts';
import { studentQuantile } from './student-t.ts';

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

/**
 * How far ln y bends over ln x: the quadratic term of the parabola through them by least squares, 0 for a power law.
 * Its 95 % interval is Student's with n − 3 degrees of freedom, from the scatter about the parabola; for three points,
 * which lie on it, it is without ends. Null where no power law is fitted.
 */
export function bendThrough(x: readonly number[], y: readonly number[]): Interval | null {
  if (!lawThrough(x, y)) return null;
  const n = x.length;
  const centred = (values: readonly number[]) => values.map((value) => value - mean(values));
  const [dx, dy] = [x, y].map((values) => centred(values.map(Math.log)));
  /** What is left of some values behind the straight line through them. */
  const bent = (values: readonly number[]) => values.map((value, i) => value - (dot(dx, values) / dot(dx, dx)) * dx[i]);
  const square = bent(centred(dx.map((value) => value ** 2)));
  const left = bent(dy);
  const size = dot(square, square);
  const term = dot(square, left) / size;
  // What only rounding bends is straight.
  const estimate = Math.abs(term) < 1e-9 ? 0 : term;
  if (n === 3) return { estimate, low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const residuals = left.map((value, i) => value - term * square[i]);
  const half = studentQuantile(0.975, n - 3) * Math.sqrt(dot(residuals, residuals) / (n - 3) / size);
  return { estimate, low: estimate - half, high: estimate + half };
}

/** What `read` says of each seed's own values, [x][seed]; null where it says nothing of one, or there is none. */
export function bySeed(
  values: readonly (readonly number[])[],
  read: (ofSeed: readonly number[]) => number | undefined,
): number[] | null {
  const all = (values[0] ?? []).map((_, s) => read(values.map((row) => row[s])));
  return all.length > 0 && all.every((one): one is number => one !== undefined) ? all : null;
}
