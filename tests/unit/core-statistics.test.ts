import { describe, expect, test } from 'vitest';
import { lawThrough, slopeOf, valueAt } from '../../src/core/power-law.ts';
import {
  effect,
  geometricInterval,
  geometricMean,
  mean,
  meanInterval,
  normal975,
  pairedProportionInterval,
  sd,
} from '../../src/core/statistics.ts';
import { studentCdf, studentQuantile } from '../../src/core/student-t.ts';

const relative = (actual: number, expected: number) =>
  Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300);
const probabilities = [0.0005, 0.025, 0.1, 0.3, 0.45, 0.6, 0.75, 0.95, 0.975, 0.995, 0.9995];

describe("Student's t", () => {
  // Roots of the distribution function in 40 digits (mpmath, by the hypergeometric function).
  test.each([
    [1, 12.706204736174705, 636.6192487687196],
    [2, 4.302652729749464, 31.59905457644362],
    [3, 3.1824463052837095, 12.923978636687483],
    [4, 2.7764451051977943, 8.610301581379275],
    [5, 2.5705818356363155, 6.86882662588111],
    [9, 2.2621571627982053, 4.780912585931139],
    [10, 2.228138851986275, 4.586893858702636],
    [30, 2.042272456301238, 3.645958635042022],
    [100, 1.9839715185235522, 3.39049131116423],
  ])('the 97.5 %% and 99.95 %% points with %i degrees of freedom', (freedom, t975, t9995) => {
    expect(relative(studentQuantile(0.975, freedom), t975)).toBeLessThan(1e-12);
    expect(relative(studentQuantile(0.9995, freedom), t9995)).toBeLessThan(1e-11);
  });

  test.each(probabilities)('the closed forms for 1, 2 and 4 degrees of freedom at %f', (p) => {
    const alpha = 4 * p * (1 - p);
    const q = Math.cos(Math.acos(Math.sqrt(alpha)) / 3) / Math.sqrt(alpha);
    expect(relative(studentQuantile(p, 1), Math.tan(Math.PI * (p - 0.5)))).toBeLessThan(1e-10);
    expect(relative(studentQuantile(p, 2), (2 * p - 1) * Math.sqrt(2 / alpha))).toBeLessThan(1e-10);
    expect(relative(studentQuantile(p, 4), Math.sign(p - 0.5) * 2 * Math.sqrt(q - 1))).toBeLessThan(1e-10);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8, 13, 40, 501])(
    'the area under the density with %i degrees of freedom',
    (freedom) => {
      // Simpson's rule from 0 to t, with the density's constant from its own recurrence.
      let constant = freedom % 2 ? 1 / Math.PI : 1 / (2 * Math.SQRT2);
      for (let nu = freedom % 2 ? 1 : 2; nu < freedom; nu += 2) constant *= ((nu + 1) / nu) * Math.sqrt(nu / (nu + 2));
      const density = (t: number) => constant * (1 + (t * t) / freedom) ** (-(freedom + 1) / 2);
      const t = 2.5;
      const panels = 2000;
      let area = density(0) + density(t);
      for (let i = 1; i < panels; i++) area += density((t * i) / panels) * (i % 2 ? 4 : 2);
      area *= t / panels / 3;
      expect(studentCdf(t, freedom)).toBeCloseTo(0.5 + area, 11);
      expect(studentCdf(-t, freedom)).toBeCloseTo(0.5 - area, 11);
    },
  );

  test('quantile and distribution function undo each other', () => {
    for (const freedom of [1, 2, 3, 6, 9, 19, 200, 1001]) {
      for (const p of probabilities) expect(studentCdf(studentQuantile(p, freedom), freedom)).toBeCloseTo(p, 12);
      expect(studentQuantile(0.5, freedom)).toBe(0);
      expect(studentQuantile(0.25, freedom)).toBe(-studentQuantile(0.75, freedom));
    }
  });

  test('approaches the normal distribution', () => {
    expect(studentQuantile(0.975, 1e6)).toBeCloseTo(normal975, 5);
  });

  test.each([
    [0, 5],
    [1, 5],
    [Number.NaN, 5],
    [0.975, 0],
    [0.975, 2.5],
  ])('refuses probability %f with %f degrees of freedom', (p, freedom) => {
    expect(() => studentQuantile(p, freedom)).toThrow(RangeError);
  });
});

test('mean and sample standard deviation', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(sd([1, 2, 6])).toBeCloseTo(Math.sqrt(7), 15);
  expect(sd([0.1, 0.1, 0.1])).toBeLessThan(1e-16);
  expect(() => mean([])).toThrow('the mean of 0 values does not exist; allowed is 1 or more');
  expect(() => sd([1])).toThrow('the sd of 1 values does not exist; allowed is 2 or more');
});

test('the mean over seeds has a t interval from two seeds on', () => {
  const interval = meanInterval([0.95, 0.94, 0.96]);
  expect(interval?.estimate).toBeCloseTo(0.95, 15);
  expect(interval?.high).toBeCloseTo(0.95 + (4.302652729749464 * 0.01) / Math.sqrt(3), 12);
  expect(interval?.low).toBeCloseTo(0.95 - (4.302652729749464 * 0.01) / Math.sqrt(3), 12);
  expect(meanInterval([0.95])).toBeNull();
  expect(() => meanInterval([])).toThrow(RangeError);
});

describe('the geometric mean', () => {
  test('is the mean of logarithms, 0 where a value has none', () => {
    expect(geometricMean([1, 4, 16])).toBeCloseTo(4, 12);
    expect(geometricMean([1, 0])).toBe(0);
    expect(() => geometricMean([])).toThrow(RangeError);
  });

  test('has an interval around it on logarithms, where there are several values and none is 0', () => {
    const { value, low = 0, high = 0 } = geometricInterval([1, 4, 16]);
    expect(value).toBeCloseTo(4, 12);
    expect(low * high).toBeCloseTo(16, 10);
    expect(low).toBeLessThan(1);
    expect(geometricInterval([3])).toEqual({ value: Math.exp(Math.log(3)) });
    expect(geometricInterval([3, 0])).toEqual({ value: 0 });
  });

  test('a power law goes through three points or more, all above 0', () => {
    const law = lawThrough([1, 2, 4], [8, 4, 2]);
    expect(law && valueAt(law, 8)).toBeCloseTo(1, 10);
    expect(law && slopeOf(law).estimate).toBeCloseTo(-1, 10);
    expect(lawThrough([1, 2], [8, 4])).toBeNull();
    expect(lawThrough([1, 2, 4], [8, 0, 2])).toBeNull();
  });
});

describe('the paired difference of two accuracies', () => {
  test('is the mean of −1, 0 and 1 over images', () => {
    const each = [1, 1, 1, -1, 0, 0, 0, 0, 0, 0];
    const interval = pairedProportionInterval(mean(each), 4, each.length);
    const population = Math.sqrt(mean(each.map((value) => (value - 0.2) ** 2)));
    expect(interval.estimate).toBe(0.2);
    expect(interval.high - interval.low).toBeCloseTo((2 * normal975 * population) / Math.sqrt(10), 14);
  });

  test('has no width where no image tells the two apart', () => {
    expect(pairedProportionInterval(0, 0, 100)).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  test('accepts accuracies that are rounded quotients', () => {
    expect(pairedProportionInterval(0.9521 - 0.9518, 3, 10000).low).toBeLessThan(0);
    expect(pairedProportionInterval(1, 7, 7)).toEqual({ estimate: 1, low: 1, high: 1 });
  });

  test.each([
    [0.1, 5, 100, '5 discordant images are not allowed for a difference of 0.1; allowed is 10 to 100'],
    [0, 101, 100, '101 discordant images'],
    [0, Number.NaN, 100, 'NaN discordant images'],
    [Number.NaN, 1, 100, 'difference of NaN'],
    [0, 0, 0, '0 images are not allowed; allowed is 1 or more'],
  ])('refuses difference %f with %f discordant of %f', (difference, discordant, images, message) => {
    expect(() => pairedProportionInterval(difference, discordant, images)).toThrow(message);
  });
});

test.each([
  [0.1, 0.3, 'above'],
  [-0.3, -0.1, 'below'],
  [-0.1, 0.1, 'none'],
  [0, 0.1, 'none'],
  [-0.1, 0, 'none'],
  [0, 0, 'none'],
])('an interval from %f to %f: %s', (low, high, verdict) => {
  expect(effect({ low, high })).toBe(verdict);
});
