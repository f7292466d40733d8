/** A power law y = c·x^slope, fitted as a straight line through logarithms (Lin, Wang & Chen, Figure 3). */
import { type Interval, mean } from './statistics.ts';
import { studentQuantile } from './student-t.ts';

export interface PowerLaw {
  /** The exponent: d ln y / d ln x. */
  readonly slope: number;
  /** ln c, natural logarithm. */
  readonly intercept: number;
  /** Share of the variance of ln y that the line explains, 0 to 1; 1 where all y are equal. */
  readonly r2: number;
  readonly slopeStandardError: number;
  /** Student's t interval of the slope with n − 2 degrees of freedom: [low, high]. */
  readonly slopeInterval: readonly [number, number];
}

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * b[i], 0);

/**
 * Ordinary least squares of ln y on ln x. Throws RangeError for unequal lengths, for fewer than 3 points (two have no
 * interval: every line through them is perfect), for values that are not positive and finite, and where all x are equal.
 */
export function fitPowerLaw(x: ArrayLike<number>, y: ArrayLike<number>): PowerLaw {
  const n = x.length;
  if (y.length !== n) throw new RangeError(`there are ${y.length} values of y; allowed is ${n}, one for each x`);
  if (n < 3) throw new RangeError(`there are ${n} points; allowed is 3 or more`);
  for (const value of [...Array.from(x), ...Array.from(y)]) {
    if (!(value > 0 && Number.isFinite(value))) {
      throw new RangeError(`${value} has no logarithm to fit; allowed is above 0 and finite`);
    }
  }
  const [lnX, lnY] = [x, y].map((values) => Array.from(values, Math.log));
  const centred = (values: number[]) => {
    const shifted = values.map((value) => value - values[0]);
    const centre = mean(shifted);
    return shifted.map((value) => value - centre);
  };
  const [dx, dy] = [centred(lnX), centred(lnY)];
  const [sxx, syy] = [dot(dx, dx), dot(dy, dy)];
  if (sxx === 0) throw new RangeError(`every x is ${x[0]}; allowed is at least two different values`);
  const slope = dot(dx, dy) / sxx;
  const residuals = dy.map((value, i) => value - slope * dx[i]);
  const rss = dot(residuals, residuals);
  const slopeStandardError = Math.sqrt(rss / (n - 2) / sxx);
  const half = studentQuantile(0.975, n - 2) * slopeStandardError;
  return {
    slope,
    intercept: mean(lnY) - slope * mean(lnX),
    r2: syy === 0 ? 1 : 1 - rss / syy,
    slopeStandardError,
    slopeInterval: [slope - half, slope + half],
  };
}

/** The power law through some points; null where there is none: fewer than 3, or a y that is not positive and finite. */
export function lawThrough(x: readonly number[], y: readonly number[]): PowerLaw | null {
  if (x.length < 3 || !y.every((value) => value > 0 && Number.isFinite(value))) return null;
  return fitPowerLaw(x, y);
}

/** What a power law has at x. */
export const valueAt = ({ slope, intercept }: Pick<PowerLaw, 'slope' | 'intercept'>, x: number): number =>
  Math.exp(intercept + slope * Math.log(x));

/** The slope with its 95 % interval, from the scatter of the points about the line. */
export const slopeOf = ({ slope, slopeInterval: [low, high] }: PowerLaw): Interval => ({ estimate: slope, low, high });
