/** Which noise works: the laws that are compared, the networks that have them, and what is said of them. */
import { describe, expect, test } from 'vitest';
import { kindOf, modelWith, type NoiseName, noiseNames, relativeVariance } from '../../src/contract/compared-noises.ts';
import { mnist } from '../../src/core/mnist.ts';
import { drawNoise, initialParameters } from '../../src/core/models/draw.ts';
import { layersOf } from '../../src/core/models/parameters.ts';
import { factorMoments } from '../../src/core/noise-laws/moments.ts';
import { mean } from '../../src/core/statistics.ts';
import { refusesModel } from '../../src/engine/models/refuse.ts';
import type { NoisesResult } from '../../src/parts/priors/noises/spec.ts';
import { factsOf } from '../../src/parts/priors/noises/view/chapter-facts.ts';
import { claims } from '../../src/parts/priors/noises/view/claims.ts';
import { asideOf } from '../../src/parts/priors/noises/view/marks.ts';
import { alike, between, dropoutLike } from '../../src/parts/priors/noises/view/numbers.ts';
import { defaultPageState } from '../../src/state/page-state.ts';

const sizes = { input: mnist.shape, classes: mnist.classes, units: [12, 12, 12] };
const withNoise = noiseNames.filter((noise) => kindOf(noise) !== null);

describe('the noises', () => {
  test('have mean 1, but for the uniform one that is cut', () => {
    for (const noise of withNoise) {
      const { mean } = factorMoments(kindOf(noise)!.law);
      if (noise === 'uniform-clipped') expect(mean).toBeCloseTo(1.0774, 3);
      else expect(mean, noise).toBeCloseTo(1, 10);
    }
  });

  test('differ in shape alone where they are compared with dropout', () => {
    const [whole, quarter] = alike.map((group) => group.map(relativeVariance));
    expect(whole.map((variance) => Number(variance.toFixed(3)))).toEqual([1, 1, 0.909, 1]);
    for (const variance of quarter) expect(variance).toBeCloseTo(0.25, 10);
    expect(relativeVariance('half-cauchy-clipped')).toBeCloseTo(0.965, 3);
    expect(relativeVariance('half-cauchy')).toBeGreaterThan(100);
  });

  test('are listed by rising variance where they are on units', () => {
    const units = withNoise.filter((noise) => kindOf(noise)?.on === 'units');
    const variances = units.map((noise) => Number(relativeVariance(noise).toFixed(9)));
    expect(variances).toEqual([...variances].sort((a, b) => a - b));
  });

  test('are drawn with that mean and variance', () => {
    for (const noise of withNoise.filter((one) => one !== 'half-cauchy')) {
      const model = modelWith(noise, sizes);
      const [site] = drawNoise(model, { seed: 3, step: 0, examples: 4000 });
      const all = kindOf(noise)?.on === 'weights' ? Array.from(site[0]) : site.flatMap((row) => Array.from(row));
      const centre = mean(all);
      const variance = mean(all.map((factor) => (factor - centre) ** 2));
      const wanted = factorMoments(kindOf(noise)!.law);
      const error = 5 * Math.sqrt(wanted.variance / all.length);
      expect(Math.abs(centre - wanted.mean), noise).toBeLessThan(error);
      expect(Math.abs(variance / wanted.variance - 1), noise).toBeLessThan(0.06);
    }
  });
});

test('all networks of a seed begin with the same weights, and kernels train them', () => {
  const weights = noiseNames.map((noise) => {
    const model = modelWith(noise, sizes);
    expect(refusesModel(model), noise).toBe(null);
    return layersOf(initialParameters(model, 1)).map(({ values }) => Array.from(values));
  });
  for (const one of weights) expect(one).toEqual(weights[0]);
});

test('a point stands aside only of those with its variance', () => {
  const aside = asideOf(noiseNames.filter((noise) => kindOf(noise)?.on === 'units'));
  expect(aside('rayleigh')).toBe(0);
  expect(aside('half-cauchy-clipped')).toBe(0);
  expect(['bernoulli', 'normal', 'uniform'].map((noise) => aside(noise as NoiseName))).toEqual([-7, 0, 7]);
});

describe('what is said', () => {
  /** Three seeds; accuracy falls with the variance on units, and by `worse` for every shape but dropout's. */
  function resultWith(worse: number, byVariance = 0.03): NoisesResult {
    const accuracy = noiseNames.map((noise) => {
      const fall = Math.min(0.8, byVariance * relativeVariance(noise)) + (dropoutLike(noise) ? worse : 0);
      return [0, 1, 2].map((s) => 0.96 - fall + s / 1000 + (relativeVariance(noise) * s) / 5000);
    });
    return {
      ...{ noises: [...noiseNames], seeds: [1, 2, 3], trainImages: 60000, steps: 1500, images: 10000 },
      ...{ accuracy, crossEntropy: accuracy.map((row) => row.map((share) => 1 - share)) },
    };
  }
  const judged = (result: NoisesResult) => claims[0].judge(result, defaultPageState as never);

  test('differences are paired by seed', () => {
    const difference = between(resultWith(0.01), 'normal', 'bernoulli');
    expect(difference?.estimate).toBeCloseTo(-0.01, 10);
    expect(difference?.interval?.high).toBeCloseTo(-0.01, 6);
  });

  test('other noise works as well where it loses less than half a point', () => {
    expect(judged(resultWith(0))?.verdict).toBe('holds');
    expect(judged(resultWith(0.002))?.verdict).toBe('holds');
    expect(judged(resultWith(0.01))?.verdict).toBe('does not hold');
    expect(judged(resultWith(0))?.control).toContain('no noise +3');
    expect(judged({ ...resultWith(0), noises: ['none'], accuracy: [[0.9, 0.9, 0.9]] })).toBe(null);
  });

  test('the chapter finds what changes more', () => {
    expect(factsOf(resultWith(0.002))?.found).toBe('size');
    expect(factsOf(resultWith(0.01, 0.001))?.found).toBe('shape');
    expect(factsOf(resultWith(0.001))?.better).toEqual([]);
    expect(factsOf({ ...resultWith(0), noises: ['none'] })).toBe(null);
  });
});
