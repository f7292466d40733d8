import { expect, test } from 'vitest';
import {
  adjustedRandIndex,
  canonicalLabels,
  contingencyTable,
  pairCounts,
  randIndex,
} from '../../src/core/partitions.ts';

test('labels are renamed in the order of their first appearance', () => {
  expect(canonicalLabels([7, 7, -2, 9, -2])).toEqual([0, 0, 1, 2, 1]);
  expect(canonicalLabels(Int32Array.of(3))).toEqual([0]);
  expect(canonicalLabels([])).toEqual([]);
});

test('the contingency table counts shared units', () => {
  expect(contingencyTable([5, 5, 5, 1, 1], [2, 2, 0, 0, 3])).toEqual([
    [2, 1, 0],
    [0, 1, 1],
  ]);
});

test('pairs, by hand: six units in two clusterings', () => {
  const a = [0, 0, 0, 1, 1, 1];
  const b = [0, 0, 1, 1, 2, 2];
  expect(pairCounts(a, b)).toEqual({ togetherInBoth: 2, togetherInFirst: 4, togetherInSecond: 1, apartInBoth: 8 });
  expect(randIndex(a, b)).toBeCloseTo(10 / 15, 15);
  expect(adjustedRandIndex(a, b)).toBeCloseTo(0.24242424242424243, 15);
});

test.each([
  ['all together in both', [0, 0, 0], [4, 4, 4], 1, 1],
  ['all apart in both', [0, 1, 2], [2, 0, 1], 1, 1],
  ['all together against all apart', [0, 0, 0], [0, 1, 2], 0, 0],
  ['one unit', [0], [3], 1, 1],
  ['no units', [], [], 1, 1],
  ['worse than chance', [0, 0, 1, 1], [0, 1, 0, 1], 1 / 3, -0.5],
])('%s, as scikit-learn has it', (_, a, b, rand, adjusted) => {
  expect(randIndex(a, b)).toBeCloseTo(rand, 15);
  expect(adjustedRandIndex(a, b)).toBeCloseTo(adjusted, 15);
});

test('clusterings of different units are refused', () => {
  expect(() => randIndex([0, 1], [0])).toThrow('the second clustering has 1 labels; allowed is 2');
});
