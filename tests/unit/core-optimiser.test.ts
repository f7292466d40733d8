import { expect, test } from 'vitest';
import type { OptimiserKind } from '../../src/core/network.ts';
import { optimiserStep, startTraining } from '../../src/core/optimiser.ts';

const layer = (...values: number[]) => ({ inputs: 0, outputs: values.length, values });

const after = (kind: OptimiserKind, gradients: number[], learningRate: number, epsilon?: number) => {
  let training = startTraining([layer(1)]);
  for (const g of gradients) training = optimiserStep(training, [layer(g)], { kind, learningRate, epsilon });
  return training.layers[0].values[0];
};

test('gradient descent subtracts learning rate times gradient', () => {
  expect(after('sgd', [2, -4], 0.1)).toBeCloseTo(1 - 0.2 + 0.4, 14);
});

test('momentum keeps nine tenths of its velocity', () => {
  expect(after('momentum', [2, 0, 0], 0.1)).toBeCloseTo(1 - 0.1 * (2 + 1.8 + 1.62), 14);
});

test("Adam's first step has the size of the learning rate, whatever the gradient's", () => {
  expect(after('adam', [1e-3], 0.1, 0)).toBeCloseTo(0.9, 12);
  expect(after('adam', [-1e3], 0.1, 0)).toBeCloseTo(1.1, 12);
});

test("Adam's epsilon is added to the root, and is 1e-8 where not given", () => {
  expect(after('adam', [1], 0.1, 1)).toBeCloseTo(0.95, 12);
  expect(after('adam', [1e-8], 0.1)).toBeCloseTo(0.95, 12);
});

test('a step leaves the training before it as it was', () => {
  const before = startTraining([layer(1, 2)]);
  optimiserStep(before, [layer(1, 1)], { kind: 'adam', learningRate: 0.1 });
  expect(before).toEqual(startTraining([layer(1, 2)]));
});

test('learning rates that are not above 0 and gradients of another shape are refused', () => {
  const training = startTraining([layer(1, 2)]);
  const step =
    (learningRate: number, ...gradient: number[]) =>
    () =>
      optimiserStep(training, [layer(...gradient)], { kind: 'sgd', learningRate });
  expect(step(0, 1, 1)).toThrow('learning rate 0 is not allowed; allowed is above 0');
  expect(step(Number.NaN, 1, 1)).toThrow(RangeError);
  expect(step(0.1, 1)).toThrow('the gradient of layer 0 has 1 values; allowed is 2');
  expect(() => optimiserStep(training, [], { kind: 'sgd', learningRate: 1 })).toThrow('0 layers; allowed is 1');
});
