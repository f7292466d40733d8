import fc from 'fast-check';
import { expect, test } from 'vitest';
import { adjustedRandIndex, contingencyTable, randIndex } from '../../src/core/partitions.ts';
import { permutedIndices } from '../../src/core/permuted-clusters.ts';

const two = fc.tuple(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 1, max: 8 })).chain(([n, k]) => {
  const labels = fc.array(fc.nat({ max: k }), { minLength: n, maxLength: n });
  return fc.tuple(labels, labels, fc.nat());
});

/** What the Rand index is expected to be over all permutations, from the clusters' sizes. */
function expected(a: number[], b: number[]): number {
  const table = contingencyTable(a, b);
  const pairs = (n: number) => (n * (n - 1)) / 2;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const first = sum(table.map((row) => pairs(sum(row))));
  const second = sum(table[0].map((_, c) => pairs(sum(table.map((row) => row[c])))));
  const all = pairs(a.length);
  return 1 + (2 * first * second) / all ** 2 - (first + second) / all;
}

test('permuted labels agree as much as their clusters’ sizes say, and no more', () => {
  fc.assert(
    fc.property(two, ([a, b, seed]) => {
      const { rand, adjustedRand } = permutedIndices(a, b, seed);
      // The mean may lie outside, where one permutation in a hundred agrees far more than all the others.
      expect(rand.low).toBeLessThanOrEqual(rand.high);
      // Six standard errors of the mean of 200, from a spread that holds 95 % of them, or what one pair makes.
      const slack = 6 * Math.max((rand.high - rand.low) / 4, 1 / a.length) * Math.sqrt(1 / 200);
      expect(Math.abs(rand.mean - expected(a, b))).toBeLessThan(slack);
      expect(adjustedRand.low).toBeGreaterThanOrEqual(-1);
      expect(adjustedRand.high).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});

test('a permutation keeps sizes: indices are those of some relabelled units, the same for the same seed', () => {
  const a = [0, 0, 0, 1, 1, 2];
  expect(permutedIndices(a, a, 3)).toEqual(permutedIndices(a, a, 3));
  expect(permutedIndices(a, a, 3).rand.high).toBeLessThanOrEqual(randIndex(a, a));
  expect(permutedIndices(a, a, 3).adjustedRand.mean).toBeLessThan(adjustedRandIndex(a, a));
  expect(permutedIndices([0, 1], [0, 1], 1).adjustedRand).toEqual({ mean: 1, low: 1, high: 1 });
});
