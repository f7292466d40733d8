import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NoiseLaw } from '../../src/core/model.ts';
import { divergence, sdOf, sdSlope } from '../../src/core/models/mean-field.ts';
import { closedScale, layerScale, rowScales, scaleObjective, scalesOf } from '../../src/core/models/shrinkage.ts';
import { checkNoiseLaw } from '../../src/core/noise-laws/check.ts';
import { factorDensity, tailProbability, weightDensity, zeroProbability } from '../../src/core/noise-laws/density.ts';
import { factorMoments, momentsOf } from '../../src/core/noise-laws/moments.ts';
import { besselK, betaShare, gammaShare, lnGamma, scaledExpIntegral } from '../../src/core/noise-laws/special.ts';
import { quantileTable } from '../../src/core/noise-laws/table.ts';

const laws: readonly NoiseLaw[] = [
  { kind: 'classic', rate: 0.3 },
  { kind: 'inverted', rate: 0.3 },
  { kind: 'gaussian', rate: 0.3 },
  { kind: 'normal', mean: -0.5, variance: 0.4 },
  { kind: 'normal', mean: 1, variance: 0.002 },
  { kind: 'uniform', variance: 0.1 },
  { kind: 'uniform', variance: 1 },
  { kind: 'uniform', variance: 1, clipped: true },
  { kind: 'beta', a: 3 },
  { kind: 'beta', a: 0.5 },
  { kind: 'rayleigh', scale: 0.8 },
  { kind: 'inverse-nakagami', m: 3.5, omega: 2 },
  { kind: 'half-cauchy', eta: 0.7 },
  { kind: 'half-cauchy', eta: 0.7, most: 5 },
];

/** Simpson's rule, n even. */
function integral(of: (x: number) => number, from: number, to: number, n = 4000): number {
  const h = (to - from) / n;
  let sum = of(from) + of(to);
  for (let k = 1; k < n; k++) sum += (k % 2 === 1 ? 4 : 2) * of(from + k * h);
  return (sum * h) / 3;
}

describe.each(laws.map((law) => ({ law })))('$law', ({ law }) => {
  test('is allowed', () => {
    expect(() => checkNoiseLaw(law)).not.toThrow();
  });

  test('a weight is 0 or somewhere: its density and its probability at 0 make 1', () => {
    // The density grows at 0 at most like a power of |w|; in u = √w it does not.
    const near = integral((u) => (u === 0 ? 0 : 2 * u * weightDensity(law, u * u)), 0, 1);
    const total = 2 * near + tailProbability(law, 1) + zeroProbability(law);
    expect(Math.abs(total - 1)).toBeLessThan(1e-3);
  });

  test('the density of a weight is that of a scale mixture of normals', () => {
    const density = (x: number) => factorDensity(law, x);
    if (density(0.9) === null || (law.kind === 'beta' && law.a < 1)) return;
    for (const w of [0.4, 1.3, 2.5]) {
      const at = (x: number) => {
        const sd = Math.abs(x);
        return sd < 1e-9 ? 0 : ((density(x) ?? 0) * Math.exp(-0.5 * (w / sd) ** 2)) / (sd * Math.sqrt(2 * Math.PI));
      };
      const clipped = law.kind === 'half-cauchy' && law.most;
      const [from, to] = clipped ? [1e-6, clipped - 1e-9] : [-8, 8];
      const inside = integral(at, from, to, 40000);
      // What lies beyond 8, or at the most that a factor can be.
      const point = clipped ? (2 / Math.PI) * Math.atan(law.eta / clipped) : 0;
      const outside = clipped
        ? (point * Math.exp(-0.5 * (w / clipped) ** 2)) / (clipped * Math.sqrt(2 * Math.PI))
        : integral((t) => (t === 0 ? 0 : at(8 / t) * (8 / t ** 2)), 0, 1);
      expect(Math.abs((inside + outside) / weightDensity(law, w) - 1)).toBeLessThan(2e-3);
    }
  });

  test('its table of quantiles has its moments', () => {
    const table = quantileTable(law);
    if (!table) {
      expect(['classic', 'inverted']).toContain(law.kind);
      return;
    }
    expect(table).toHaveLength(4096);
    const { mean, variance } = factorMoments(law);
    if (!Number.isFinite(variance)) return;
    const tableMean = table.reduce((sum, value) => sum + value, 0) / table.length;
    const tableVariance = table.reduce((sum, value) => sum + (value - tableMean) ** 2, 0) / table.length;
    expect(Math.abs(tableMean - mean)).toBeLessThan(2e-3);
    expect(Math.abs(tableVariance / variance - 1)).toBeLessThan(law.kind === 'inverse-nakagami' ? 0.03 : 5e-3);
    const sorted = [...table].sort((a, b) => a - b);
    expect([...table]).toEqual(sorted);
  });
});

test('a law of another kind, or out of its range, is refused', () => {
  expect(() => checkNoiseLaw({ kind: 'gaussian', rate: -0.1 })).toThrow(
    'rate of noise -0.1 is not allowed; allowed is 0 ≤ p < 1',
  );
  expect(() => checkNoiseLaw({ kind: 'levy' })).toThrow(
    'the kind of noise "levy" is not allowed; allowed is classic, inverted',
  );
});

test('a beta of small a is inverted dropout of rate ½, a of 1 is uniform', () => {
  const [beta, dropout] = [momentsOf({ kind: 'beta', a: 1e-6 }), momentsOf({ kind: 'inverted', rate: 0.5 })];
  for (const name of ['mean', 'second', 'fourth'] as const) expect(beta[name]).toBeCloseTo(dropout[name], 4);
  const [flat, uniform] = [{ kind: 'beta', a: 1 } as const, { kind: 'uniform', variance: 1 / 3 } as const];
  for (const w of [0.3, 1, 2]) expect(weightDensity(flat, w) / weightDensity(uniform, w)).toBeCloseTo(1, 5);
});

describe('special functions', () => {
  test('have their known values', () => {
    expect(lnGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(lnGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
    // Abramowitz & Stegun, tables 5.1 and 9.8.
    expect(scaledExpIntegral(1) / Math.E).toBeCloseTo(0.21938393439552, 13);
    expect(scaledExpIntegral(0.5) * Math.exp(-0.5)).toBeCloseTo(0.55977359477616, 13);
    const [k0, k1] = besselK(1);
    expect([k0, k1]).toEqual([expect.closeTo(0.421024438240708, 13), expect.closeTo(0.601907230197235, 13)]);
    expect(gammaShare(1, 0.7)).toBeCloseTo(1 - Math.exp(-0.7), 13);
    expect(gammaShare(2, 5)).toBeCloseTo(1 - 6 * Math.exp(-5), 13);
    expect([betaShare(1, 0.3), betaShare(2, 0.8), betaShare(0.5, 0.25)]).toEqual(
      [0.3, 0.896, (2 / Math.PI) * Math.asin(0.5)].map((value) => expect.closeTo(value, 13)),
    );
  });

  test('continue where their formula changes', () => {
    expect(scaledExpIntegral(1 - 1e-12)).toBeCloseTo(scaledExpIntegral(1 + 1e-12), 10);
    expect(gammaShare(2.5, 3.5 - 1e-12)).toBeCloseTo(gammaShare(2.5, 3.5 + 1e-12), 10);
  });
});

const hyperpriors = [
  { kind: 'inverse-gamma', alpha: 3, beta: 2 },
  { kind: 'half-cauchy', eta: 0.8 },
] as const;

describe.each(hyperpriors)('a scale under $kind', (hyperprior) => {
  const moment = fc.double({ min: 1e-6, max: 1e4, noNaN: true });
  const count = fc.integer({ min: 1, max: 5000 });

  test('is the least of what it minimises', () => {
    fc.assert(
      fc.property(moment, count, (m, n) => {
        const best = closedScale(m, n, hyperprior);
        const at = (v: number) => scaleObjective(v, m, n, hyperprior);
        for (const factor of [0.5, 0.97, 1.03, 2]) expect(at(best)).toBeLessThan(at(best * factor));
      }),
    );
  });

  test('of rows and layer in turn, it never rises', () => {
    const moments = Float64Array.from({ length: 20 }, (_, i) => 0.05 + ((i * 7) % 11) ** 2 / 10);
    const outputs = 4;
    const objective = (rows: Float64Array, layer: number) =>
      Array.from(rows).reduce(
        (sum, scale, i) => {
          const m = moments.subarray(i * outputs, (i + 1) * outputs).reduce((a, b) => a + b, 0) / layer;
          return sum + scaleObjective(scale, m, outputs, hyperprior) + 0.5 * outputs * Math.log(layer);
        },
        scaleObjective(layer, 0, 0, hyperprior),
      );
    let [rows, layer] = [rowScales(moments, outputs, hyperprior), 1];
    for (let sweep = 0; sweep < 5; sweep++) {
      const before = objective(rows, layer);
      layer = layerScale(moments, outputs, hyperprior, rows);
      const between = objective(rows, layer);
      expect(between).toBeLessThanOrEqual(before + 1e-12);
      rows = rowScales(moments, outputs, hyperprior, layer);
      expect(objective(rows, layer)).toBeLessThanOrEqual(between + 1e-12);
    }
    const both = scalesOf({ scales: 'ard-add', hyperprior }, moments, outputs, layer);
    expect(both.rows).toEqual(rows);
    expect(both.layer).toBe(layerScale(moments, outputs, hyperprior, rows));
  });
});

test('a divergence is 0 for equal normals, and above 0 for others', () => {
  const positive = fc.double({ min: 0.01, max: 10, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: -5, max: 5, noNaN: true }), positive, positive, (mean, sd, prior) => {
      expect(divergence(mean, sd, prior)).toBeGreaterThanOrEqual(-1e-12);
      expect(divergence(0, sd, sd * sd)).toBeCloseTo(0, 12);
    }),
  );
});

test('a standard deviation from rho is above 0 and rises with its slope', () => {
  for (const rho of [-30, -3, 0, 2, 40]) {
    expect(sdOf(rho)).toBeGreaterThan(0);
    expect((sdOf(rho + 1e-5) - sdOf(rho - 1e-5)) / 2e-5).toBeCloseTo(sdSlope(rho), 8);
  }
});
