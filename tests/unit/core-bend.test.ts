/** Bends of lines, looks that carry a mean, clusters as a model: what claims are judged by. */
import { describe, expect, test } from 'vitest';
import { bendThrough, bySeed } from '../../src/core/bend.ts';
import { carriers, eachSeed, type Look, pooled } from '../../src/core/looks.ts';
import { effect } from '../../src/core/statistics.ts';

const widths = [25, 50, 100, 200, 400, 800];
const through = (term: number, noise: readonly number[] = []) =>
  widths.map((h, i) => Math.exp(1 - 0.3 * Math.log(h) + term * Math.log(h) ** 2 + (noise[i] ?? 0)));

describe('how far a line bends', () => {
  test('a power law does not', () => {
    expect(bendThrough(widths, through(0))).toEqual({ estimate: 0, low: expect.any(Number), high: expect.any(Number) });
    expect(effect(bendThrough(widths, through(0, [0.01, -0.02, 0.01, 0.02, -0.02, 0]))!)).toBe('none');
  });

  test('the quadratic term is found, beyond noise where the scatter is small', () => {
    expect(bendThrough(widths, through(-0.05))?.estimate).toBeCloseTo(-0.05, 10);
    const noisy = bendThrough(widths, through(-0.05, [0.002, -0.003, 0.001, 0.002, -0.002, 0.001]))!;
    expect(effect(noisy)).toBe('below');
  });

  test('its interval is that of a fitted parabola: half-width t(3) · s / √(squares left of the quadratic)', () => {
    // ln y = x² on x = −1.5 … 1.5 in four steps, and a residual of (−1, 3, −3, 1)/10, orthogonal to 1, x and x².
    const x = [-1.5, -0.5, 0.5, 1.5];
    const y = x.map((value, i) => value ** 2 + [-0.1, 0.3, -0.3, 0.1][i]);
    const found = bendThrough(x.map(Math.exp), y.map(Math.exp))!;
    expect(found.estimate).toBeCloseTo(1, 10);
    // One degree of freedom: t = 12.7062; residual squares 0.2; squares of the quadratic 4.
    expect(found.high - 1).toBeCloseTo((12.7062 * Math.sqrt(0.2)) / 2, 3);
  });

  test('three points have a bend without ends, two none', () => {
    expect(bendThrough([1, 2, 4], [4, 2, 2])?.low).toBe(Number.NEGATIVE_INFINITY);
    expect(bendThrough([1, 2], [4, 2])).toBeNull();
    expect(bendThrough([1, 2, 4], [4, 2, 0])).toBeNull();
  });

  test('seeds are read one by one', () => {
    expect(
      bySeed(
        [
          [1, 2],
          [3, 4],
        ],
        ([a, b]) => b - a,
      ),
    ).toEqual([2, 2]);
    expect(
      bySeed(
        [
          [1, 2],
          [3, 4],
        ],
        ([a]) => (a > 1 ? a : undefined),
      ),
    ).toBeNull();
    expect(bySeed([], () => 1)).toBeNull();
  });
});

describe('what carries a mean', () => {
  const look = (rate: number, each: readonly number[]): Look => ({ rate, each, low: -1, high: 1 });
  const looks = [look(0.1, [0, 0.01]), look(0.8, [1, 1.2]), look(0.2, [-0.01, 0]), look(0.9, [0.8, 1])];

  test('the fewest rates that make up nine tenths of it, and the mean of the others', () => {
    const { rates, rest } = carriers(looks);
    expect(rates).toEqual([0.8, 0.9]);
    expect(rest?.estimate).toBeCloseTo(0, 10);
  });

  test('means are by seed, with the looks’ own intervals for one', () => {
    expect(eachSeed(looks)[0]).toBeCloseTo(1.79 / 4, 10);
    expect(pooled([look(0.1, [0.5])])).toEqual({ estimate: 0.5, low: -1, high: 1 });
    expect(pooled([])).toBeNull();
    expect(eachSeed([])).toEqual([]);
  });
});
