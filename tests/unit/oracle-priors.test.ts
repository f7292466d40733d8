import { describe, expect, test } from 'vitest';
import type { Hyperprior, NoiseLaw, Prior } from '../../src/core/model.ts';
import { divergence } from '../../src/core/models/mean-field.ts';
import { layerScale, rowScales, type Scales, scalesOf } from '../../src/core/models/shrinkage.ts';
import {
  factorDensity,
  shapeAtZero,
  shrinkageDensity,
  shrinkForce,
  squareDensity,
  tailProbability,
  weightDensity,
  zeroProbability,
} from '../../src/core/noise-laws/density.ts';
import { momentsOf, rowCorrelation, weightKurtosis } from '../../src/core/noise-laws/moments.ts';
import { expectClose, oracleCases } from './oracle-vectors.ts';

const tolerance = 1e-9;

interface ShrinkageCase {
  readonly hyperprior: Hyperprior;
  readonly mean: number[][];
  readonly sd: number[][];
  readonly ard: { readonly scale2: number[]; readonly kl: number };
  readonly add: { readonly scale2: number; readonly kl: number };
  readonly ardAdd: { readonly layerScale2: number; readonly scale2: number[]; readonly kl: number };
  readonly fixed: { readonly scale2: number; readonly kl: number };
}

describe.each(oracleCases<ShrinkageCase>('shrinkage'))('$label: $hyperprior.kind', (one) => {
  const outputs = one.mean[0].length;
  const [mean, sd] = [one.mean.flat(), one.sd.flat()];
  const moments = Float64Array.from(mean, (value, i) => value ** 2 + sd[i] ** 2);
  const total = ({ rows, layer }: Scales) =>
    mean.reduce((sum, value, i) => sum + divergence(value, sd[i], layer * rows[Math.floor(i / outputs)]), 0);
  const scales = (prior: Prior) => scalesOf(prior, moments, outputs);
  const { hyperprior } = one;

  test('a scale for each row (ARD)', () => {
    const ard = scales({ scales: 'ard', hyperprior });
    expectClose(ard.rows, one.ard.scale2, tolerance, 'scales');
    expectClose(total(ard), one.ard.kl, tolerance, 'divergence');
  });

  test('a scale for the layer (ADD)', () => {
    const add = scales({ scales: 'add', hyperprior });
    expectClose(add.layer, one.add.scale2, tolerance, 'scale');
    expectClose(layerScale(moments, outputs, hyperprior), one.add.scale2, tolerance, 'scale');
    expectClose(total(add), one.add.kl, tolerance, 'divergence');
  });

  test('scales for rows, given one for the layer (ARD-ADD)', () => {
    const { layerScale2: layer, scale2, kl } = one.ardAdd;
    const rows = rowScales(moments, outputs, hyperprior, layer);
    expectClose(rows, scale2, tolerance, 'scales');
    expectClose(total({ rows, layer }), kl, tolerance, 'divergence');
  });

  test('a fixed scale', () => {
    const fixed = scales({ scales: 'fixed', variance: one.fixed.scale2 });
    expectClose(total(fixed), one.fixed.kl, tolerance, 'divergence');
  });
});

interface PriorCase {
  readonly name: string;
  readonly params: Readonly<Record<string, number>>;
  readonly x: number[];
  readonly p_lambda: (number | null)[];
  readonly p_lambda2: (number | null)[];
  readonly p_w: number[];
  readonly p_kappa: number[] | null;
  readonly atom_at_zero: number;
  readonly density_at_zero: string;
  readonly mean_lambda: number | null;
  readonly mean_lambda2: number | null;
  readonly var_w: number | null;
  readonly excess_kurtosis_w: number | null;
  readonly row_corr_w2: number | null;
  readonly shrink_force: number[];
  readonly tail_gt3: number;
}

function lawOf({ name, params }: PriorCase): NoiseLaw {
  const { p, s, mean, s2, b, m, Omega, eta, a } = params;
  if (name === 'none') return { kind: 'classic', rate: 0 };
  if (name.startsWith('bernoulli inverted')) return { kind: 'inverted', rate: p };
  if (name.startsWith('bernoulli')) return { kind: 'classic', rate: p };
  if (name.startsWith('gaussian zero-mean')) return { kind: 'normal', mean: 0, variance: s ** 2 };
  if (name.startsWith('gaussian mean')) {
    // Dropout's Gaussian noise has mean 1 and variance p/(1 − p).
    return mean === 1 ? { kind: 'gaussian', rate: s2 / (1 + s2) } : { kind: 'normal', mean, variance: s2 };
  }
  if (name.startsWith('rayleigh')) return { kind: 'rayleigh', scale: b };
  if (name.startsWith('inverse nakagami')) return { kind: 'inverse-nakagami', m, omega: Omega };
  if (name.startsWith('half-cauchy')) return { kind: 'half-cauchy', eta };
  if (name.startsWith('uniform')) return { kind: 'uniform', variance: s2 };
  if (name.startsWith('beta')) return { kind: 'beta', a };
  throw new RangeError(`the vectors have noise "${name}", which the test does not know`);
}

/** Relative to the value, however small: |actual − expected| ≤ tolerance × |expected|. */
function expectRelative(actual: number | null, expected: number | null, within: number, what: string): void {
  if (expected === null || actual === null) {
    expect(actual, what).toBe(expected);
    return;
  }
  expect(Math.abs(actual - expected), `${what}: ${actual} for ${expected}`).toBeLessThanOrEqual(
    within * Math.abs(expected) + 1e-300,
  );
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

describe.each(oracleCases<PriorCase>('priors'))('$label: $name', (one) => {
  const law = lawOf(one);
  const onWeights = law.kind === 'beta' ? 1e-5 : tolerance;

  test('densities of λ, λ², w and the shrinkage factor', () => {
    one.x.forEach((x, i) => {
      expectRelative(factorDensity(law, x), one.p_lambda[i], tolerance, `λ at ${x}`);
      expectRelative(squareDensity(law, x), one.p_lambda2[i], tolerance, `λ² at ${x}`);
      expectRelative(weightDensity(law, x), one.p_w[i], onWeights, `w at ${x}`);
      expectRelative(weightDensity(law, -x), one.p_w[i], onWeights, `w at ${-x}`);
    });
    [0.1, 0.5, 0.9].forEach((kappa, i) => {
      expectRelative(shrinkageDensity(law, kappa), one.p_kappa?.[i] ?? null, tolerance, `κ at ${kappa}`);
    });
  });

  test('what is at 0, and how it is drawn there', () => {
    expect(zeroProbability(law)).toBeCloseTo(one.atom_at_zero, 12);
    expect(shapeAtZero(law)).toBe(one.density_at_zero);
    one.x.forEach((x, i) => {
      expectClose(shrinkForce(law, x), one.shrink_force[i], law.kind === 'beta' ? 1e-4 : 2e-6, `force at ${x}`);
    });
  });

  test('moments, tail and the correlation of weights that share λ', () => {
    const { mean, second } = momentsOf(law);
    expectRelative(finite(mean), one.mean_lambda, tolerance, 'mean of λ');
    expectRelative(finite(second), one.mean_lambda2, tolerance, 'mean of λ²');
    expectRelative(finite(second), one.var_w, tolerance, 'variance of w');
    const kurtosis = finite(weightKurtosis(law));
    const correlation = finite(rowCorrelation(law));
    if (one.excess_kurtosis_w === null) expect([kurtosis, correlation]).toEqual([null, one.row_corr_w2]);
    else {
      expect(kurtosis).toBeCloseTo(one.excess_kurtosis_w, 9);
      expect(correlation).toBeCloseTo(one.row_corr_w2!, 9);
    }
    expectRelative(tailProbability(law, 3), one.tail_gt3, law.kind === 'beta' ? 1e-4 : 1e-7, 'P(|w| > 3)');
  });
});
