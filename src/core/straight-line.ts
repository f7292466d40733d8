/** A straight line fitted by least squares. */
import { type Interval, mean, meanInterval } from './statistics.ts';
import { studentQuantile } from './student-t.ts';

export interface StraightLine {
  readonly slope: number;
  /** Residual standard deviation, n − 2 in the denominator; null for two points. */
  readonly residualSd: number | null;
  /** The slope's 95 % interval is ± this: Student's, n − 2 degrees of freedom; null for two points. */
  readonly margin: number | null;
}

/** The line through points with x of at least two values; null where there is none. */
export function lineThrough(x: readonly number[], y: readonly number[]): StraightLine | null {
  const n = x.length;
  if (n < 2) return null;
  const [centreX, centreY] = [mean(x), mean(y)];
  const sum = (term: (i: number) => number) => x.reduce((total, _, i) => total + term(i), 0);
  const sxx = sum((i) => (x[i] - centreX) ** 2);
  if (sxx === 0) return null;
  const slope = sum((i) => (x[i] - centreX) * (y[i] - centreY)) / sxx;
  if (n === 2) return { slope, residualSd: null, margin: null };
  const squares = sum((i) => (y[i] - centreY - slope * (x[i] - centreX)) ** 2);
  const residualSd = Math.sqrt(squares / (n - 2));
  return { slope, residualSd, margin: (studentQuantile(0.975, n - 2) * residualSd) / Math.sqrt(sxx) };
}

/**
 * The slope of y [point][seed] over x [point]: Student's interval over the slopes of the seeds' own lines; with one seed
 * from the scatter about its line. Null where neither is known.
 */
export function slopeOverSeeds(x: readonly number[], y: readonly (readonly number[])[]): Interval | null {
  const lines = y[0].map((_, s) =>
    lineThrough(
      x,
      y.map((bySeed) => bySeed[s]),
    ),
  );
  const slopes = lines.flatMap((line) => line?.slope ?? []);
  const overSeeds = slopes.length > 1 ? meanInterval(slopes) : null;
  if (overSeeds) return overSeeds;
  const [line] = lines;
  if (!line || line.margin === null) return null;
  return { estimate: line.slope, low: line.slope - line.margin, high: line.slope + line.margin };
}
