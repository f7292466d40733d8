import { describe, expect, test } from 'vitest';
import { fitPowerLaw } from '../../src/core/power-law.ts';
import { modelVariance, mstd } from '../../src/core/variance.ts';

describe('power law', () => {
  test('finds the law that made the points', () => {
    const x = [25, 50, 100, 200, 400, 800];
    const fit = fitPowerLaw(
      x,
      x.map((h) => 3 * h ** -0.354),
    );
    expect(fit.slope).toBeCloseTo(-0.354, 13);
    expect(fit.intercept).toBeCloseTo(Math.log(3), 13);
    expect(fit.r2).toBeCloseTo(1, 13);
    expect(fit.slopeStandardError).toBeLessThan(1e-14);
  });

  test('a flat line explains all there is', () => {
    const fit = fitPowerLaw([1, 2, 4], [0.3, 0.3, 0.3]);
    expect(fit).toMatchObject({ slope: 0, r2: 1, slopeStandardError: 0 });
  });

  test.each([
    ['two points', [1, 2], [1, 2], 'there are 2 points; allowed is 3 or more'],
    ['a zero', [1, 2, 3], [1, 0, 2], '0 has no logarithm to fit; allowed is above 0 and finite'],
    ['a negative x', [1, -2, 3], [1, 1, 2], '-2 has no logarithm'],
    ['not a number', [1, 2, 3], [1, Number.NaN, 2], 'NaN has no logarithm'],
    ['an infinite value', [1, 2, 3], [1, Infinity, 2], 'Infinity has no logarithm'],
    ['one x', [5, 5, 5], [1, 2, 3], 'every x is 5; allowed is at least two different values'],
    ['unequal lengths', [1, 2, 3], [1, 2], 'there are 2 values of y; allowed is 3'],
  ])('%s: refused', (_, x, y, message) => {
    const call = () => fitPowerLaw(x, y);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

describe('variance', () => {
  // [sample or model, image, class]: two by two by one.
  const values = [1, 5, 3, 5];

  test('by hand', () => {
    expect(mstd(values, 2)).toBe(0.5);
    expect(modelVariance(Float32Array.from(values), 2)).toBe(0.5);
    expect(modelVariance([0, 0, 0, 4, 8, 0], 2)).toBeCloseTo((4 + 16) / 3, 14);
  });

  test('one mask does not vary', () => {
    expect(mstd(values, 1)).toBe(0);
  });

  test('a large common level costs no digits', () => {
    expect(
      mstd(
        values.map((value) => value + 1e8),
        2,
      ),
    ).toBe(0.5);
  });

  test('what does not divide is refused', () => {
    expect(() => mstd(values, 3)).toThrow('4 values are not allowed; allowed is a multiple of 3 samples');
    expect(() => mstd([], 2)).toThrow(RangeError);
    expect(() => modelVariance(values, 0)).toThrow('0 models are not allowed; allowed is 1 or more');
  });
});
