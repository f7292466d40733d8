/** The paper's model of clustered units (Lin, Wang & Chen, section 4.3.2), with its probability put right. */
import { fitPowerLaw } from './power-law.ts';

/**
 * The probability that two of h units share one of k even clusters: of a unit's h − 1 companions, h/k − 1 are in its
 * cluster. 1 for one cluster, 0 for as many clusters as units, about 1/k where clusters are large.
 */
export const sharing = (h: number, k: number): number => (h / k - 1) / (h - 1);

/**
 * The κ, 0 to 1, at which the model, MSTD ∝ √sharing(h, h^κ), has the slope given, by least squares on logarithms over
 * some widths h > 1. Throws RangeError for a slope that it cannot have.
 */
export function clusterExponent(slope: number, widths: readonly number[]): number {
  const slopeAt = (exponent: number) =>
    fitPowerLaw(
      widths,
      widths.map((h) => Math.sqrt(sharing(h, h ** exponent))),
    ).slope;
  let [low, high] = [0, 1 - 1e-6];
  if (!(slope <= slopeAt(low) && slope >= slopeAt(high))) {
    throw new RangeError(`a slope of ${slope} is not allowed; allowed is ${slopeAt(high)} to ${slopeAt(low)}`);
  }
  while (high - low > 1e-9) {
    const middle = (low + high) / 2;
    // The line is the steeper, the larger κ is.
    if (slopeAt(middle) > slope) low = middle;
    else high = middle;
  }
  return low;
}
