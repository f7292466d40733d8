import { fitPowerLaw, type PowerLaw } from '../../core/power-law.ts';
import { mean } from '../../core/statistics.ts';

/**
 * A power law fitted by least squares to ln MSTD against ln h; one point a width, the mean over seeds of ln MSTD, which
 * makes the slope the mean of the seeds' own slopes. Every field is null where there is no fit: fewer than three
 * widths, or an MSTD of 0, which has no logarithm.
 */
export interface Fit {
  /** d ln MSTD / d ln h. */
  readonly slope: number | null;
  /** Student's t interval of the slope, from the scatter of the points about the line, widths − 2 degrees of freedom. */
  readonly slopeCi95: readonly [number, number] | null;
  /** Natural logarithm of the line at h = 1. */
  readonly intercept: number | null;
  /** Share of the variance of ln MSTD that the line explains. */
  readonly r2: number | null;
}

/** The mean over seeds of logarithms, as a number: the geometric mean; 0 where a value is 0. */
export const geometricMean = (values: readonly number[]): number =>
  values.some((value) => value <= 0) ? 0 : Math.exp(mean(values.map(Math.log)));

/** The power law through values at widths; null where there is none (see `Fit`). */
export function lawThrough(units: readonly number[], values: readonly number[]): PowerLaw | null {
  if (units.length < 3 || !values.every((value) => value > 0 && Number.isFinite(value))) return null;
  return fitPowerLaw(units, values);
}

/** The power law through the mean over seeds of ln values, [h][seed]. */
function fitTable(units: readonly number[], table: readonly (readonly number[])[]): Fit {
  const law = lawThrough(units, table.map(geometricMean));
  if (!law) return { slope: null, slopeCi95: null, intercept: null, r2: null };
  const { slope, slopeInterval, intercept, r2 } = law;
  return { slope, slopeCi95: slopeInterval, intercept, r2 };
}

/** MSTD by width and seed, [h][seed], of the logits and of the probabilities behind the softmax. */
export interface Spreads {
  readonly mstd: number[][];
  readonly onProbabilities: number[][];
}

/** The fit of MSTD on logits, and within it that on probabilities. */
export const fitsOf = (units: readonly number[], { mstd, onProbabilities }: Spreads) => ({
  ...fitTable(units, mstd),
  probabilities: fitTable(units, onProbabilities),
});
