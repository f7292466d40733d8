/**
 * Densities of the noise λ, of λ² and of a weight w = λz with z standard normal: the prior that multiplicative noise puts
 * on weights (Nalisnick, Hernández-Lobato & Smyth, "Dropout as a Gaussian scale mixture" and the table of noise
 * distributions and priors). With another spread s of z the density of w is that of w/s, divided by s.
 */
import type { NoiseLaw } from '../model.ts';
import { asNormal, beyond, uniformRange } from './moments.ts';
import { besselK, gammaShare, lnGamma, scaledExpIntegral } from './special.ts';

const normal = (x: number, sd: number): number => Math.exp(-0.5 * (x / sd) ** 2) / (sd * Math.sqrt(2 * Math.PI));

/** Density of λ at x, apart from points that have a probability; null where λ has only such points. */
export function factorDensity(law: NoiseLaw, x: number): number | null {
  const gaussian = asNormal(law);
  if (gaussian) return gaussian.variance === 0 ? null : normal(x - gaussian.mean, Math.sqrt(gaussian.variance));
  if (law.kind === 'classic' || law.kind === 'inverted') return null;
  if (law.kind === 'uniform') {
    const { from, high, density } = uniformRange(law);
    return x >= from && x <= high ? density : 0;
  }
  if (x < 0) return 0;
  if (law.kind === 'beta') {
    const { a } = law;
    const share = (x / 2) * (1 - x / 2);
    return share > 0 ? 0.5 * Math.exp((a - 1) * Math.log(share) + lnGamma(2 * a) - 2 * lnGamma(a)) : 0;
  }
  if (law.kind === 'rayleigh') return (x / law.scale ** 2) * Math.exp(-0.5 * (x / law.scale) ** 2);
  if (law.kind === 'half-cauchy') {
    const { eta, most = Number.POSITIVE_INFINITY } = law;
    return x < most ? 2 / (Math.PI * eta * (1 + (x / eta) ** 2)) : 0;
  }
  const { m, omega } = law as { m: number; omega: number };
  const log = m * Math.log(m / omega) - lnGamma(m) - (2 * m + 1) * Math.log(x) - m / (omega * x * x);
  return x > 0 ? 2 * Math.exp(log) : 0;
}

/** Density of λ² at v > 0; null as for λ. */
export function squareDensity(law: NoiseLaw, v: number): number | null {
  const root = Math.sqrt(v);
  const positive = factorDensity(law, root);
  return positive === null ? null : (positive + (factorDensity(law, -root) ?? 0)) / (2 * root);
}

/** Density of the shrinkage factor κ = 1/(1 + λ²) at 0 < κ < 1, 1 being a weight shrunk to nothing; null as for λ. */
export function shrinkageDensity(law: NoiseLaw, kappa: number): number | null {
  const density = squareDensity(law, (1 - kappa) / kappa);
  return density === null ? null : density / kappa ** 2;
}

/** Probability that λ, and so w, is exactly 0. */
export function zeroProbability(law: NoiseLaw): number {
  if (law.kind === 'classic' || law.kind === 'inverted') return law.rate;
  return law.kind === 'uniform' ? uniformRange(law).zero : 0;
}

/**
 * Of normal noise N(mean, variance): a Poisson mixture of variance-gamma densities, Σ Poisson(k; d) (z/2)ᵏ K_k(z)/Γ(k + ½)
 * /(√π s) with d = mean²/(2s²), z = |w|/s; K₀(z)/(πs) where the mean is 0. Narrow noise is away from 0: quadrature.
 */
function fromNormal(mean: number, sd: number, w: number): number {
  if (sd === 0) return normal(w, Math.abs(mean));
  const d = 0.5 * (mean / sd) ** 2;
  if (d > 100) {
    const h = 0.05;
    const points = Array.from({ length: 401 }, (_, i) => (i - 200) * h);
    return points.reduce((sum, u) => sum + h * normal(u, 1) * normal(w, Math.abs(mean + sd * u)), 0);
  }
  const z = Math.abs(w) / sd;
  const [k0, k1] = besselK(z);
  // R_k = (z/2)ᵏ K_k(z)/Γ(k + ½), by K_(k+1) = K_(k−1) + (2k/z) K_k.
  let [before, now] = [k0 / Math.sqrt(Math.PI), ((z / 2) * k1) / (0.5 * Math.sqrt(Math.PI))];
  let poisson = Math.exp(-d);
  let sum = poisson * before;
  for (let k = 1; k < 2 * d + 60; k++) {
    poisson *= d / k;
    sum += poisson * now;
    [before, now] = [now, ((z / 2) ** 2 * before) / ((k + 0.5) * (k - 0.5)) + (k / (k + 0.5)) * now];
  }
  return sum / (Math.sqrt(Math.PI) * sd);
}

/** Of uniform noise: exponential integrals from both ends of its range. */
function fromUniform(law: NoiseLaw & { readonly kind: 'uniform' }, w: number): number {
  const { from, high, density } = uniformRange(law);
  const end = (edge: number) => {
    if (edge === 0) return 0;
    const z = 0.5 * (w / edge) ** 2;
    return Math.sign(edge) * Math.exp(-z) * scaledExpIntegral(z);
  };
  return (density * (end(high) - end(from))) / (2 * Math.sqrt(2 * Math.PI));
}

/**
 * The mean of what `of` gives for λ of 2 · Beta(a, a): the midpoint rule in u = vᵃ over 0 < v < ½, both halves at once.
 * For densities of w the relative error is below 1e-5 for |w| between .1 and 4.
 */
function overBeta(a: number, of: (factor: number) => number): number {
  const n = 2000;
  const share = 2 ** -a;
  let sum = 0;
  for (let k = 0; k < n; k++) {
    const v = (((k + 0.5) / n) * share) ** (1 / a);
    sum += (1 - v) ** (a - 1) * (of(2 * v) + of(2 * (1 - v)));
  }
  return (share / (n * a)) * sum * Math.exp(lnGamma(2 * a) - 2 * lnGamma(a));
}

/**
 * Of half-Cauchy noise: exp(A) E₁(A)/(η√(2π³)) with A = w²/(2η²) (the horseshoe, Carvalho, Polson & Scott, 2010). Where λ
 * ends at `most`, A has w²/(2most²) added to it, the density a factor exp of minus that, and what lies beyond is a normal.
 */
function fromHalfCauchy(law: NoiseLaw & { readonly kind: 'half-cauchy' }, w: number): number {
  const { eta, most = Number.POSITIVE_INFINITY } = law;
  const end = 0.5 * (w / most) ** 2;
  const body = Math.exp(-end) * scaledExpIntegral(0.5 * (w / eta) ** 2 + end);
  const clipped = beyond(law);
  return body / (eta * Math.sqrt(2 * Math.PI ** 3)) + (clipped > 0 ? clipped * normal(w, most) : 0);
}

/** Density of w = λz at w ≠ 0, apart from the probability that w is exactly 0. */
export function weightDensity(law: NoiseLaw, w: number): number {
  const gaussian = asNormal(law);
  if (gaussian) return fromNormal(gaussian.mean, Math.sqrt(gaussian.variance), w);
  switch (law.kind) {
    case 'inverted':
      return (1 - law.rate) * normal(w, 1 / (1 - law.rate));
    case 'uniform':
      return fromUniform(law, w);
    case 'beta':
      return overBeta(law.a, (factor) => normal(w, factor));
    case 'rayleigh':
      // Laplace
      return Math.exp(-Math.abs(w) / law.scale) / (2 * law.scale);
    case 'inverse-nakagami': {
      // Student's t with 2m degrees of freedom and scale 1/√Ω.
      const { m, omega } = law;
      const front = Math.exp(lnGamma(m + 0.5) - lnGamma(m)) * Math.sqrt(omega / (2 * m * Math.PI));
      return front * (1 + (w * w * omega) / (2 * m)) ** (-m - 0.5);
    }
    case 'half-cauchy':
      return fromHalfCauchy(law, w);
    default:
      return (1 - (law as { rate: number }).rate) * normal(w, 1);
  }
}

/**
 * How the density of w behaves at 0: `spike`, w is 0 with a probability; `log`, it grows like ln(1/|w|); `power`, like
 * |w| to a power between −1 and 0; `finite`.
 */
export function shapeAtZero(law: NoiseLaw): 'spike' | 'log' | 'power' | 'finite' {
  if (zeroProbability(law) > 0) return 'spike';
  if (law.kind === 'beta') return law.a < 1 ? 'power' : law.a === 1 ? 'log' : 'finite';
  if (law.kind === 'uniform') return uniformRange(law).from <= 0 ? 'log' : 'finite';
  if (law.kind === 'half-cauchy') return 'log';
  return (asNormal(law)?.variance ?? 0) > 0 ? 'log' : 'finite';
}

/** How strongly a weight at w is drawn towards 0: −d ln p(w)/dw, by a central difference; good to about 1e-6. */
export function shrinkForce(law: NoiseLaw, w: number): number {
  const h = 1e-4 * Math.abs(w);
  return (Math.log(weightDensity(law, w - h)) - Math.log(weightDensity(law, w + h))) / (2 * h);
}

/** P(|w| > bound) for a bound above 0: Simpson's rule in bound/|w|; of beta noise a mean over factors. */
export function tailProbability(law: NoiseLaw, bound: number): number {
  if (law.kind === 'beta') return overBeta(law.a, (factor) => 1 - gammaShare(0.5, 0.5 * (bound / factor) ** 2));
  const n = 2000;
  const at = (t: number) => (t === 0 ? 0 : (weightDensity(law, bound / t) * bound) / (t * t));
  // At infinity, t = 0, a density that falls like 1/w² has a value: taken from the next point.
  let sum = at(1 / n) + at(1);
  for (let k = 1; k < n; k++) sum += (k % 2 === 1 ? 4 : 2) * at(k / n);
  return (2 * sum) / (3 * n);
}
