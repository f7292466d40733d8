/** Moments of the factor λ of each law, and what follows for weights w = λz with z standard normal. */
import { continuousIndex, type FactorLaw, type NoiseLaw, type UnitNoise } from '../model.ts';
import { lnGamma } from './special.ts';

/** Of λ; Infinity where there is none. */
export interface Moments {
  readonly mean: number;
  /** E λ² */
  readonly second: number;
  /** E λ⁴ */
  readonly fourth: number;
}

/** Mean and variance of the normal laws, or null for others. */
export function asNormal(law: NoiseLaw): { readonly mean: number; readonly variance: number } | null {
  if (law.kind === 'gaussian') return { mean: 1, variance: law.rate / (1 - law.rate) };
  return law.kind === 'normal' ? law : null;
}

/** Where the density of uniform noise lies, and the probability of 0 that clipping makes. */
export function uniformRange({ variance, clipped }: { readonly variance: number; readonly clipped?: boolean }) {
  const half = Math.sqrt(3 * variance);
  const [low, high] = [1 - half, 1 + half];
  const from = clipped ? Math.max(low, 0) : low;
  return { from, high, density: 1 / (high - low), zero: (from - low) / (high - low) };
}

/** The share of a half-Cauchy above `most`. */
export const beyond = ({
  eta,
  most = Number.POSITIVE_INFINITY,
}: {
  readonly eta: number;
  readonly most?: number;
}): number => (most === Number.POSITIVE_INFINITY ? 0 : (2 / Math.PI) * Math.atan(eta / most));

function halfCauchy(law: { readonly eta: number; readonly most?: number }): Moments {
  const { eta, most } = law;
  if (most === undefined) return { mean: Infinity, second: Infinity, fourth: Infinity };
  const clipped = beyond(law);
  const angle = Math.atan(most / eta);
  const front = (2 * eta) / Math.PI;
  return {
    mean: (eta / Math.PI) * Math.log1p((most / eta) ** 2) + most * clipped,
    second: front * (most - eta * angle) + most ** 2 * clipped,
    fourth: front * (most ** 3 / 3 - eta ** 2 * most + eta ** 3 * angle) + most ** 4 * clipped,
  };
}

export function momentsOf(law: NoiseLaw): Moments {
  const normal = asNormal(law);
  if (normal) {
    const { mean, variance } = normal;
    return {
      mean,
      second: mean ** 2 + variance,
      fourth: mean ** 4 + 6 * mean ** 2 * variance + 3 * variance ** 2,
    };
  }
  switch (law.kind) {
    case 'inverted':
      return { mean: 1, second: 1 / (1 - law.rate), fourth: (1 - law.rate) ** -3 };
    case 'uniform': {
      const { from, high, density } = uniformRange(law);
      const power = (k: number) => (density * (high ** (k + 1) - from ** (k + 1))) / (k + 1);
      return { mean: power(1), second: power(2), fourth: power(4) };
    }
    case 'beta': {
      const power = (k: number) =>
        Array.from({ length: k }, (_, j) => (2 * (law.a + j)) / (2 * law.a + j)).reduce((a, b) => a * b, 1);
      return { mean: 1, second: power(2), fourth: power(4) };
    }
    case 'rayleigh':
      return { mean: law.scale * Math.sqrt(Math.PI / 2), second: 2 * law.scale ** 2, fourth: 8 * law.scale ** 4 };
    case 'inverse-nakagami': {
      const { m, omega } = law;
      const ratio = m / omega;
      return {
        mean: m > 0.5 ? Math.sqrt(ratio) * Math.exp(lnGamma(m - 0.5) - lnGamma(m)) : Infinity,
        second: m > 1 ? ratio / (m - 1) : Infinity,
        fourth: m > 2 ? ratio ** 2 / ((m - 1) * (m - 2)) : Infinity,
      };
    }
    case 'half-cauchy':
      return halfCauchy(law);
    default: {
      const keep = 1 - (law as { rate: number }).rate;
      return { mean: keep, second: keep, fourth: keep };
    }
  }
}

/** Mean and variance of a factor; Infinity where there is none. */
export function factorMoments(law: FactorLaw): { readonly mean: number; readonly variance: number } {
  if (continuousIndex(law.kind) >= 0) {
    const { rate } = law as UnitNoise;
    return { mean: 1, variance: rate / (1 - rate) };
  }
  const { mean, second } = momentsOf(law as NoiseLaw);
  return { mean, variance: second === Infinity ? Infinity : second - mean ** 2 };
}

/** Excess kurtosis of w, 3 E λ⁴/(E λ²)² − 3; Infinity where there is none. */
export function weightKurtosis(law: NoiseLaw): number {
  const { second, fourth } = momentsOf(law);
  return fourth === Infinity ? Infinity : (3 * fourth) / second ** 2 - 3;
}

/**
 * Correlation of the squares of two weights that share λ, as a unit's outgoing weights do under dropout:
 * (E λ⁴ − (E λ²)²)/(3 E λ⁴ − (E λ²)²). NaN where λ has no fourth moment; 0 under DropConnect, which shares none.
 */
export function rowCorrelation(law: NoiseLaw): number {
  const { second, fourth } = momentsOf(law);
  return (fourth - second ** 2) / (3 * fourth - second ** 2);
}
