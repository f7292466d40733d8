/** The normal that the prior of a weight is compared with, and the prior's shares of intervals. */
import type { NoiseLaw } from '../model.ts';
import { tailProbability, weightDensity, zeroProbability } from './density.ts';
import { momentsOf } from './moments.ts';
import { gammaShare } from './special.ts';

/** The median of |z| of a standard normal z. */
const normalMedian = 0.6744897501960817;

const found = new Map<string, number>();

/** The w that half of all |w| lie below, by bisection; kept, since it takes some milliseconds. */
function medianOf(law: NoiseLaw): number {
  const key = JSON.stringify(law);
  let [low, high] = [-6, 6];
  for (let halvings = 0; !found.has(key) && halvings < 34; halvings++) {
    const middle = (low + high) / 2;
    if (tailProbability(law, Math.exp(middle)) > 0.5) low = middle;
    else high = middle;
  }
  const median = found.get(key) ?? Math.exp((low + high) / 2);
  found.set(key, median);
  return median;
}

/** The probability that a normal is more than so many standard deviations from its mean, on either side. */
export const normalTail = (bound: number): number => 1 - gammaShare(0.5, 0.5 * bound ** 2);

/** A noise that is a number, and does nothing but scale: the weight is a normal with this standard deviation. */
export const constantFactor = (sd: number): NoiseLaw => ({ kind: 'normal', mean: sd, variance: 0 });

/** The noise with scale 1, and its scale, where the scale is known and the variance infinite. */
function unscaled(law: NoiseLaw): readonly [NoiseLaw, number] {
  if (law.kind === 'half-cauchy' && law.most === undefined) return [{ ...law, eta: 1 }, law.eta];
  return law.kind === 'inverse-nakagami' ? [{ ...law, omega: 1 }, 1 / Math.sqrt(law.omega)] : [law, 1];
}

/**
 * Standard deviation of the normal that is as wide as the prior of w: with its variance, or, where that is infinite,
 * with its median of |w|.
 */
export function spreadOf(law: NoiseLaw): number {
  const { second } = momentsOf(law);
  if (second !== Infinity) return Math.sqrt(second);
  const [plain, scale] = unscaled(law);
  return (scale * medianOf(plain)) / normalMedian;
}

/** Abscissae and weights of Gauss & Legendre's rule of three points on [−1, 1]. */
const legendre = [
  [-Math.sqrt(0.6), 5 / 9],
  [0, 8 / 9],
  [Math.sqrt(0.6), 5 / 9],
] as const;

/** The probability of k·width < w < (k + 1)·width for k = 0, 1 … count − 1; without what is exactly 0. */
export function binShares(law: NoiseLaw, width: number, count: number): number[] {
  const shares = Array.from({ length: count }, (_, k) =>
    k === 0
      ? 0
      : legendre.reduce((sum, [x, weight]) => sum + weight * weightDensity(law, (k + 0.5 + 0.5 * x) * width), 0) *
        (width / 2),
  );
  // The density may be infinite at 0: what the others leave is the first one's.
  const others = shares.reduce((sum, share) => sum + share, 0);
  shares[0] = 0.5 * (1 - zeroProbability(law) - tailProbability(law, count * width)) - others;
  return shares;
}
