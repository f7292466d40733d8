import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allMasks, exactAverage } from '../../src/core/exact-average.ts';
import { copyLayer, type Layer64 } from '../../src/core/layer.ts';
import { continuousIndex, noiseKinds } from '../../src/core/model.ts';
import { forward, gradients, scaledLogits } from '../../src/core/reference.ts';
import { logSoftmax } from '../../src/core/softmax.ts';
import { randomLayers, randomNoise, randomRows } from '../unit/core-networks.ts';

const sizes = fc
  .tuple(
    fc.integer({ min: 1, max: 6 }),
    fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }),
    fc.integer({ min: 2, max: 10 }),
  )
  .map(([inputs, units, classes]) => [inputs, ...units, classes]);
const few = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
    fc.integer({ min: 2, max: 4 }),
  )
  .map(([inputs, units, classes]) => [inputs, ...units, classes]);
const rate = fc.double({ min: 0.01, max: 0.95, noNaN: true });
const seed = fc.nat({ max: 0xffffffff });
const kind = fc.constantFrom(...noiseKinds);
const hidden = (network: readonly number[]) => network.slice(1, -1);

function expectEqual(actual: readonly ArrayLike<number>[], expected: readonly ArrayLike<number>[]): void {
  expect(actual.length).toBe(expected.length);
  actual.forEach((row, e) => {
    Array.from(row).forEach((value, c) => {
      const scale = 1 + Math.abs(expected[e][c]);
      expect(Math.abs(value - expected[e][c]) / scale).toBeLessThan(1e-11);
    });
  });
}

/** The network whose layers after a hidden one have their weights, not their biases, multiplied by keep[layer]. */
const rescaled = (layers: readonly Layer64[], keep: readonly number[]): Layer64[] =>
  layers.map((layer, l) => {
    const copy = copyLayer(layer);
    if (l > 0) for (let i = 0; i < layer.inputs * layer.outputs; i++) copy.values[i] *= keep[l - 1];
    return copy;
  });

describe('rate 0', () => {
  test('is the identity: noise of every kind, scaled prediction and the exact average change nothing', () => {
    fc.assert(
      fc.property(sizes, seed, kind, (network, s, noise) => {
        const layers = randomLayers(network, s);
        const rows = randomRows(3, network[0], s);
        const plain = forward(layers, rows).logits;
        const zeros = hidden(network).map(() => 0);
        expect(forward(layers, rows, randomNoise(hidden(network), 3, 0, noise, s)).logits).toEqual(plain);
        expect(scaledLogits(layers, rows, zeros, noise)).toEqual(plain);
        if (continuousIndex(noise) >= 0) return;
        const average = exactAverage(layers, rows, zeros, noise);
        expectEqual(average.logitMean, plain);
        expectEqual(
          average.arithmetic,
          plain.map((row) => logSoftmax(row).map(Math.exp)),
        );
        expect(average.mstd).toBe(0);
      }),
    );
  });

  test('has the gradient of the network without noise', () => {
    fc.assert(
      fc.property(sizes, seed, kind, (network, s, noise) => {
        const layers = randomLayers(network, s);
        const rows = randomRows(3, network[0], s);
        const ones = randomNoise(hidden(network), 3, 0, noise, s);
        expect(gradients(layers, rows, [0, 1, 0], ones)).toEqual(gradients(layers, rows, [0, 1, 0]));
      }),
    );
  });
});

describe('classic and inverted dropout', () => {
  test('are one family of functions: multiply the weights after each dropped layer by the share kept', () => {
    fc.assert(
      fc.property(sizes, rate, seed, (network, p, s) => {
        const units = hidden(network);
        const layers = randomLayers(network, s);
        const smaller = rescaled(
          layers,
          units.map(() => 1 - p),
        );
        const rows = randomRows(3, network[0], s);
        const classic = forward(layers, rows, randomNoise(units, 3, p, 'classic', s)).logits;
        const inverted = forward(smaller, rows, randomNoise(units, 3, p, 'inverted', s)).logits;
        expectEqual(
          inverted.map((row) => Float64Array.from(row)),
          classic,
        );
      }),
    );
  });

  test('so are their scaled predictions', () => {
    fc.assert(
      fc.property(sizes, rate, seed, (network, p, s) => {
        const units = hidden(network);
        const rates = units.map((_, l) => (l % 2 ? p / 2 : p));
        const layers = randomLayers(network, s);
        const rows = randomRows(3, network[0], s);
        const smaller = rescaled(
          layers,
          rates.map((each) => 1 - each),
        );
        expectEqual(scaledLogits(smaller, rows, rates, 'inverted'), scaledLogits(layers, rows, rates, 'classic'));
      }),
    );
  });

  test('and their exact averages', () => {
    fc.assert(
      fc.property(few, rate, seed, (network, p, s) => {
        const rates = hidden(network).map(() => p);
        const layers = randomLayers(network, s);
        const rows = randomRows(2, network[0], s);
        const classic = exactAverage(layers, rows, rates, 'classic');
        const inverted = exactAverage(
          rescaled(
            layers,
            rates.map((each) => 1 - each),
          ),
          rows,
          rates,
          'inverted',
        );
        expectEqual(inverted.geometric, classic.geometric);
        expectEqual(inverted.arithmetic, classic.arithmetic);
        expect(inverted.mstd).toBeCloseTo(classic.mstd, 9);
      }),
      { numRuns: 40 },
    );
  });
});

describe('scaled prediction', () => {
  test('runs the network at the expected mask', () => {
    fc.assert(
      fc.property(few, rate, seed, fc.constantFrom('classic' as const, 'inverted' as const), (network, p, s, noise) => {
        const units = hidden(network);
        const layers = randomLayers(network, s);
        const rows = randomRows(2, network[0], s);
        const expected = units.map((width) => new Float64Array(width));
        for (const { mask, probability } of allMasks(
          units,
          units.map(() => p),
          noise,
        )) {
          mask.forEach((row, l) => {
            row.forEach((value, unit) => {
              expected[l][unit] += probability * value;
            });
          });
        }
        const atMean = forward(
          layers,
          rows,
          expected.map((row) => rows.map(() => row)),
        ).logits;
        expectEqual(
          scaledLogits(
            layers,
            rows,
            units.map(() => p),
            noise,
          ),
          atMean,
        );
      }),
    );
  });

  test('is the exact geometric mean where only the last hidden layer is dropped', () => {
    fc.assert(
      fc.property(few, rate, seed, (network, p, s) => {
        const rates = hidden(network).map((_, l, all) => (l === all.length - 1 ? p : 0));
        const layers = randomLayers(network, s);
        const rows = randomRows(2, network[0], s);
        const { geometric, logitMean } = exactAverage(layers, rows, rates);
        const scaled = scaledLogits(layers, rows, rates, 'classic');
        expectEqual(logitMean, scaled);
        expectEqual(
          geometric,
          scaled.map((row) => logSoftmax(row).map(Math.exp)),
        );
      }),
    );
  });
});

describe('averages over masks', () => {
  test('are probabilities, and the geometric one before normalisation never exceeds the arithmetic one', () => {
    fc.assert(
      fc.property(few, rate, seed, (network, p, s) => {
        const rows = randomRows(2, network[0], s);
        const average = exactAverage(
          randomLayers(network, s, 2),
          rows,
          hidden(network).map(() => p),
        );
        average.arithmetic.forEach((row, e) => {
          expect(row.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
          expect(average.geometric[e].reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
          row.forEach((value, c) => {
            expect(average.geometricUnnormalised[e][c]).toBeLessThanOrEqual(value * (1 + 1e-12));
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});
