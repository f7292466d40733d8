import { describe, expect, test } from 'vitest';
import { allMasks, exactAverage } from '../../src/core/exact-average.ts';
import { scaledLogits } from '../../src/core/reference.ts';
import { randomLayers, randomRows } from './core-networks.ts';

test('one unit, by hand', () => {
  const layers = [
    { inputs: 1, outputs: 1, values: [2, 0] },
    { inputs: 1, outputs: 2, values: [1, 0, 0, 0] },
  ];
  const average = exactAverage(layers, [[1]], [0.25]);
  const sigmoid = 1 / (1 + Math.exp(-2));
  expect(average.logitMean[0][0]).toBeCloseTo(1.5, 14);
  expect(average.logitSd[0][0]).toBeCloseTo(2 * Math.sqrt(0.25 * 0.75), 14);
  expect(average.logitSd[0][1]).toBe(0);
  expect(average.mstd).toBeCloseTo(Math.sqrt(0.25 * 0.75), 14);
  expect(average.arithmetic[0][0]).toBeCloseTo(0.75 * sigmoid + 0.25 * 0.5, 14);
  expect(average.geometricUnnormalised[0][0]).toBeCloseTo(sigmoid ** 0.75 * 0.5 ** 0.25, 14);
  expect(average.geometric[0][0]).toBeCloseTo(1 / (1 + Math.exp(-1.5)), 14);
});

test('probabilities of all masks sum to 1, each mask once', () => {
  const masks = allMasks([3, 2, 4], [0.3, 0, 0.8], 'classic');
  expect(masks).toHaveLength(2 ** 7);
  expect(new Set(masks.map(({ mask }) => mask.map((row) => row.join('')).join('|'))).size).toBe(2 ** 7);
  expect(masks.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 14);
  for (const { mask } of masks) expect(Array.from(mask[1])).toEqual([1, 1]);
});

test.each(['classic', 'inverted'] as const)('the mean of all %s masks is what scaled prediction uses', (kind) => {
  const mean = [0, 0, 0];
  for (const { mask, probability } of allMasks([3], [0.7], kind)) {
    mask[0].forEach((value, unit) => {
      mean[unit] += probability * value;
    });
  }
  for (const value of mean) expect(value).toBeCloseTo(kind === 'classic' ? 0.3 : 1, 14);
});

test('twelve dropped units are averaged, and units of layers with rate 0 are not counted', () => {
  const layers = randomLayers([4, 20, 12, 3], 3);
  const rows = randomRows(1, 4, 3);
  const average = exactAverage(layers, rows, [0, 0.5]);
  // Logits are linear in the mask of the last hidden layer, so scaling that layer alone is exact.
  const scaled = scaledLogits(layers, rows, [0, 0.5], 'classic');
  scaled[0].forEach((logit, c) => {
    expect(average.logitMean[0][c]).toBeCloseTo(logit, 11);
  });
});

describe('refusals', () => {
  const layers = randomLayers([4, 7, 6, 3], 3);
  const rows = randomRows(1, 4, 3);
  test.each([
    ['thirteen dropped units', [0.5, 0.5], 'classic', '13 units may drop; allowed is 0 to 12'],
    ['Gaussian noise', [0.5, 0], 'gaussian', 'no finite set of masks'],
    ['a rate of 1', [1, 0], 'classic', 'dropout rate 1 is not allowed; allowed is 0 ≤ p < 1'],
    ['a rate that is no number', [Number.NaN, 0], 'classic', 'dropout rate NaN'],
    ['too few rates', [0.5], 'classic', 'there are 1 rates; allowed is 2'],
  ] as const)('%s', (_, rates, kind, message) => {
    const call = () => exactAverage(layers, rows, rates, kind);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
