/** Means over seeds, and how sure they are. */
import { studentQuantile } from './student-t.ts';

/** An estimate with its two-sided 95 % interval, in the estimate's unit. */
export interface Interval {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Added up in order; 0 of no values. */
export function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i++) total += values[i];
  return total;
}

/** Arithmetic mean. Throws RangeError for no values. */
export function mean(values: ArrayLike<number>): number {
  if (values.length === 0) throw new RangeError('the mean of 0 values does not exist; allowed is 1 or more');
  return sum(values) / values.length;
}

/** The mean of logarithms, as a number: the geometric mean; 0 where a value is 0 or less. Throws RangeError for no values. */
export const geometricMean = (values: readonly number[]): number =>
  values.some((value) => value <= 0) ? 0 : Math.exp(mean(values.map(Math.log)));

/** Sample standard deviation, with n − 1 in the denominator. Throws RangeError for fewer than 2 values. */
export function sd(values: ArrayLike<number>): number {
  if (values.length < 2) throw new RangeError(`the sd of ${values.length} values does not exist; allowed is 2 or more`);
  const centre = mean(values);
  let squares = 0;
  for (let i = 0; i < values.length; i++) squares += (values[i] - centre) ** 2;
  return Math.sqrt(squares / (values.length - 1));
}

/**
 * The mean over seeds with Student's t interval, n − 1 degrees of freedom. For one value there is an estimate but no
 * interval: null. Throws RangeError for no values.
 */
export function meanInterval(values: ArrayLike<number>): Interval | null {
  const estimate = mean(values);
  if (values.length < 2) return null;
  const half = (studentQuantile(0.975, values.length - 1) * sd(values)) / Math.sqrt(values.length);
  return { estimate, low: estimate - half, high: estimate + half };
}

/**
 * The geometric mean over seeds with Student's t interval, taken on logarithms; no interval for one value, or where a
 * value is 0. Throws RangeError for no values.
 */
export function geometricInterval(values: readonly number[]): { value: number; low?: number; high?: number } {
  const value = geometricMean(values);
  const interval = value > 0 ? meanInterval(values.map(Math.log)) : null;
  return interval ? { value, low: Math.exp(interval.low), high: Math.exp(interval.high) } : { value };
}

/** The 97.5 % point of the standard normal distribution. */
export const normal975 = 1.959963984540054;

/**
 * The difference of two accuracies measured on the same images, with its normal interval over images.
 *
 * @param difference first accuracy less second, −1 to 1
 * @param discordant images on which exactly one of the two is right, |difference| × images to images
 * @param images how many images both were measured on, at least 1
 *
 * Each image contributes −1, 0 or 1, so the standard error of their mean is √(discordant − (difference·N)²/N) / N (as
 * in McNemar's test). Throws RangeError for counts that cannot be.
 */
export function pairedProportionInterval(difference: number, discordant: number, images: number): Interval {
  if (!(images >= 1 && Number.isFinite(images))) {
    throw new RangeError(`${images} images are not allowed; allowed is 1 or more`);
  }
  const net = difference * images;
  // Accuracies are rounded quotients, so their difference times the count is only nearly whole.
  const slack = 1e-6 * images;
  if (!(discordant <= images && Math.abs(net) <= discordant + slack)) {
    throw new RangeError(
      `${discordant} discordant images are not allowed for a difference of ${difference}; allowed is ${Math.abs(net)} to ${images}`,
    );
  }
  const error = Math.sqrt(Math.max(0, discordant - net ** 2 / images)) / images;
  return { estimate: difference, low: difference - normal975 * error, high: difference + normal975 * error };
}

/** What an interval says about zero: wholly above it, wholly below it, or nothing (it contains zero). */
export function effect(interval: Pick<Interval, 'low' | 'high'>): 'above' | 'below' | 'none' {
  if (interval.low > 0) return 'above';
  if (interval.high < 0) return 'below';
  return 'none';
}
