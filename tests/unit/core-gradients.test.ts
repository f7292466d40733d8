import { describe, expect, test } from 'vitest';
import { copyLayer, type Layer } from '../../src/core/layer.ts';
import { noiseKinds } from '../../src/core/network.ts';
import { forward, gradients } from '../../src/core/reference.ts';
import { crossEntropy } from '../../src/core/softmax.ts';
import { randomLayers, randomNoise, randomRows } from './core-networks.ts';

const step = 1e-5;
const shapes = [
  [4, 3],
  [5, 6, 10],
  [6, 5, 4, 10],
  [3, 4, 4, 4, 5],
];

/** The derivative of the loss by every weight and bias, by central differences. */
const numerical = (layers: readonly Layer[], loss: (layers: readonly Layer[]) => number): number[][] =>
  layers.map((layer, l) =>
    Array.from(layer.values, (_, i) => {
      const at = (by: number) => {
        const moved = layers.map(copyLayer);
        moved[l].values[i] += by;
        return loss(moved);
      };
      return (at(step) - at(-step)) / (2 * step);
    }),
  );

describe.each(shapes)('a network of layers %j %j %j %j %j', (...sizes) => {
  const units = sizes.slice(1, -1);
  const examples = 6;

  test.each(noiseKinds)('backpropagation is the derivative of the loss, %s noise', (kind) => {
    const seed = 11 + sizes.length;
    const layers = randomLayers(sizes, seed);
    const rows = randomRows(examples, sizes[0], seed);
    const labels = rows.map((_, e) => e % sizes[sizes.length - 1]);
    const noise = randomNoise(units, examples, 0.3, kind, seed);
    // Differences across the corner of a ReLU mean nothing: no preactivation may be as near to 0 as a step moves it.
    const corners = forward(layers, rows, noise)
      .preactivations.flat(2)
      .flatMap((row) => Array.from(row, Math.abs));
    expect(Math.min(1, ...corners)).toBeGreaterThan(100 * step);

    const result = gradients(layers, rows, labels, noise);
    const expected = numerical(layers, (moved) => crossEntropy(forward(moved, rows, noise).logits, labels));
    result.layers.forEach((layer, l) => {
      layer.values.forEach((value, i) => {
        expect(Math.abs(value - expected[l][i]), `layer ${l}, entry ${i}`).toBeLessThan(1e-8);
      });
    });
  });
});

test('a dropped unit has no gradient, in or out', () => {
  const layers = randomLayers([4, 3, 5], 5);
  const rows = randomRows(4, 4, 5);
  const noise = [rows.map(() => [1, 0, 1])];
  const [first, second] = gradients(layers, rows, [0, 1, 2, 3], noise).layers;
  for (let i = 0; i <= 4; i++) expect(first.values[i * 3 + 1]).toBe(0);
  for (let o = 0; o < 5; o++) expect(second.values[1 * 5 + o]).toBe(0);
});

test('a loss at logits too large for exp is still finite', () => {
  expect(
    crossEntropy(
      [
        [1000, 0],
        [0, -1000],
      ],
      [1, 0],
    ),
  ).toBe(500);
});

describe('what does not fit is refused by name', () => {
  const layers = randomLayers([4, 3, 5], 5);
  const rows = randomRows(2, 4, 5);
  test.each([
    ['layers that do not meet', () => forward([layers[0], layers[0]], rows), 'layer 1 has 4 inputs; allowed is 3'],
    ['values that do not fill a layer', () => forward([{ ...layers[0], outputs: 2 }], rows), 'layer 0 has 15 values'],
    ['no layers', () => forward([], rows), '0 layers'],
    ['short rows', () => forward(layers, [[1, 2]]), 'a row of 2 values; allowed is 4'],
    ['noise of too few layers', () => forward(layers, rows, []), 'noise has 0 layers; allowed is 1'],
    [
      'noise of too few examples',
      () => forward(layers, rows, [[[1, 1, 1]]]),
      'noise of hidden layer 1 has 1 examples; allowed is 2',
    ],
    ['a label that is no class', () => gradients(layers, rows, [0, 5]), 'label 5 is no class; allowed is 0 to 4'],
    ['labels that are missing', () => gradients(layers, rows, [0]), 'there are 1 labels; allowed is 2'],
  ])('%s', (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
