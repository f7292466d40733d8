import fc from 'fast-check';
import { expect, test } from 'vitest';
import { initialWeights, layerSizes } from '../../src/core/initial-weights.ts';
import { noiseRows, predictionMaskKey, trainingMaskKey } from '../../src/core/mask.ts';
import { noiseKinds, noiseMean } from '../../src/core/network.ts';
import { dropThreshold, hashWord } from '../../src/core/random.ts';

const seed = fc.nat({ max: 0xffffffff });
const rate = fc.double({ min: 0, max: 0.95, noNaN: true });

test.each(noiseKinds)('%s noise has the mean that scaled prediction uses, and its variance', (noise) => {
  for (const p of [0.05, 0.2, 0.5, 0.8, 0.95]) {
    const network = { units: [100], rates: [p], noise };
    const values = noiseRows(network, 0, trainingMaskKey(3, 0), 7, 0, 2000).flatMap((row) => Array.from(row));
    const mean = noiseMean(noise, p);
    const variance = noise === 'classic' ? p * (1 - p) : p / (1 - p);
    const n = values.length;
    const squares = values.map((value) => (value - mean) ** 2);
    const fourth = squares.reduce((sum, value) => sum + value ** 2, 0) / n;
    expect(Math.abs(values.reduce((sum, value) => sum + value, 0) / n - mean)).toBeLessThan(
      4.5 * Math.sqrt(variance / n),
    );
    const spread = Math.sqrt(Math.max(0, fourth - variance ** 2) / n);
    expect(Math.abs(squares.reduce((sum, value) => sum + value, 0) / n - variance)).toBeLessThan(
      4.5 * spread + 1e-3 * variance,
    );
  }
});

test('a mask is where the hash is below the threshold, for any example and step', () => {
  fc.assert(
    fc.property(seed, rate, fc.nat(60000), fc.nat(20000), (s, p, first, step) => {
      const key = trainingMaskKey(s, 1);
      const network = { units: [3, 9], rates: [0, p], noise: 'classic' } as const;
      noiseRows(network, 1, key, step, first, 2).forEach((row, e) => {
        row.forEach((value, unit) => {
          expect(value).toBe(hashWord(key, step, first + e, unit) >>> 8 < dropThreshold(p) ? 0 : 1);
        });
      });
      for (const row of noiseRows(network, 0, key, step, first, 2)) expect(Array.from(row)).toEqual([1, 1, 1]);
    }),
  );
});

test('inverted noise drops the units that classic noise drops', () => {
  fc.assert(
    fc.property(seed, rate, (s, p) => {
      const rows = (noise: 'classic' | 'inverted') =>
        noiseRows({ units: [40], rates: [p], noise }, 0, predictionMaskKey(s, 0, 2), 5, 0, 1)[0];
      expect(rows('inverted')).toEqual(rows('classic').map((kept) => kept / (1 - p)));
    }),
  );
});

test('training, prediction, layers and streams have masks of their own', () => {
  const keys = [0, 1, 2].flatMap((layer) => [
    trainingMaskKey(1, layer),
    ...[0, 1, 2].map((stream) => predictionMaskKey(1, layer, stream)),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
});

test('initial weights are He-normal with biases of 0, and follow from seed and shape alone', () => {
  const units = [60, 30];
  const layers = initialWeights({ units, seed: 9 });
  layerSizes(units).forEach(([rows, columns], l) => {
    const weights = layers[l].subarray(0, rows * columns);
    const n = weights.length;
    const variance = weights.reduce((sum, w) => sum + w * w, 0) / n;
    expect(layers[l]).toHaveLength((rows + 1) * columns);
    expect(layers[l].subarray(n).every((bias) => bias === 0)).toBe(true);
    expect(Math.abs(weights.reduce((sum, w) => sum + w, 0) / n)).toBeLessThan(4.5 * Math.sqrt(2 / rows / n));
    expect(Math.abs(variance / (2 / rows) - 1)).toBeLessThan(4.5 * Math.sqrt(2 / n));
  });
  expect(initialWeights({ units, seed: 9 })).toEqual(layers);
  expect(initialWeights({ units, seed: 10 })[0]).not.toEqual(layers[0]);
});
