/** Special functions, in float64. */

const lanczos = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x > 0, by Lanczos' series (g = 7); relative error below 1e-14. */
export function lnGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - lnGamma(1 - x);
  const z = x - 1;
  const series = lanczos.slice(1).reduce((sum, c, i) => sum + c / (z + i + 1), lanczos[0]);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(series);
}

/** The continued fraction b₀ + a₁/(b₁ + a₂/(b₂ + …)), by Lentz' rule, to the last digit. */
function continued(b0: number, a: (k: number) => number, b: (k: number) => number): number {
  const away = (value: number) => (value === 0 ? 1e-300 : value);
  let value = away(b0);
  let [c, d] = [value, 0];
  for (let k = 1; k < 10000; k++) {
    d = 1 / away(b(k) + a(k) * d);
    c = away(b(k) + a(k) / c);
    value *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return value;
}

const euler = 0.5772156649015329;

/** exp(z) E₁(z) for z > 0, E₁ the exponential integral ∫ exp(−t)/t dt from z on; never overflows. */
export function scaledExpIntegral(z: number): number {
  if (z > 1)
    return (
      1 /
      continued(
        z,
        (k) => Math.ceil(k / 2),
        (k) => (k % 2 === 1 ? 1 : z),
      )
    );
  let [term, sum] = [1, -euler - Math.log(z)];
  for (let k = 1; k < 60; k++) {
    term *= -z / k;
    sum -= term / k;
  }
  return Math.exp(z) * sum;
}

/** The modified Bessel functions of the second kind K₀ and K₁ at x > 0: ∫ exp(−x cosh t) cosh(nt) dt, trapezoids. */
export function besselK(x: number): readonly [k0: number, k1: number] {
  const h = 0.05;
  let [k0, k1] = [0.5 * Math.exp(-x), 0.5 * Math.exp(-x)];
  for (let t = h; ; t += h) {
    const weight = Math.exp(-x * Math.cosh(t));
    if (weight < 1e-320) return [h * k0, h * k1];
    k0 += weight;
    k1 += weight * Math.cosh(t);
  }
}

/** P(X ≤ x) of a gamma variable of the given shape and scale 1. */
export function gammaShare(shape: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(shape * Math.log(x) - x - lnGamma(shape));
  if (x > shape + 1) {
    return (
      1 -
      front /
        continued(
          x + 1 - shape,
          (k) => -k * (k - shape),
          (k) => x + 2 * k + 1 - shape,
        )
    );
  }
  let [term, sum] = [1 / shape, 1 / shape];
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return front * sum;
}

/** P(X ≤ x) of Beta(a, a). */
export function betaShare(a: number, x: number): number {
  if (x <= 0) return 0;
  if (x > 0.5) return 1 - betaShare(a, 1 - x);
  const front = Math.exp(a * Math.log(x * (1 - x)) + lnGamma(2 * a) - 2 * lnGamma(a)) / a;
  const step = (k: number) => {
    const m = Math.floor(k / 2);
    return k % 2 === 0
      ? (m * (a - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
      : (-(a + m) * (2 * a + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
  };
  return front / continued(1, step, () => 1);
}
