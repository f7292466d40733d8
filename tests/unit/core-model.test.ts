import { describe, expect, test } from 'vitest';
import { maskWork, multiplyAdds, parametersOf, standard, trainingSeconds } from '../../src/core/cost.ts';
import { firstOf, imageSize, imagesIn } from '../../src/core/images.ts';
import { initialWeights, layerSizes, layerSizesOf } from '../../src/core/initial-weights.ts';
import { noiseRows } from '../../src/core/mask.ts';
import { mnist } from '../../src/core/mnist.ts';
import { denseLayers, isPerceptron, type Model, perceptron, sizeOf, weightShapes } from '../../src/core/model.ts';
import { classes, inputs, modelOf, networkOf, withUnits } from '../../src/core/network.ts';

const small = perceptron({ input: [4, 3, 2], classes: 5, units: [7, 6], rates: [0.5, 0.25], noise: 'gaussian' });

describe('a model', () => {
  test('has a size for each layer of weights, the head’s included', () => {
    expect(weightShapes(small)).toEqual([
      [24, 7],
      [7, 6],
      [6, 5],
    ]);
    expect(sizeOf([])).toBe(1);
  });

  test('comes back from text as it was, and is known as a model', () => {
    expect(JSON.parse(JSON.stringify(small))).toEqual(small);
    expect(isPerceptron(JSON.parse(JSON.stringify(small)))).toBe(true);
  });

  const [layer] = small.layers;
  test.each<[string, unknown]>([
    ['nothing', null],
    ['no input', { ...small, input: undefined }],
    ['an input without pixels', { ...small, input: [28, 0] }],
    ['a layer of another kind', { ...small, layers: [{ ...layer, kind: 'convolution' }] }],
    ['another activation', { ...small, layers: [{ ...layer, activation: 'tanh' }] }],
    ['half a unit', { ...small, layers: [{ ...layer, units: 2.5 }] }],
    ['a rate of 1', { ...small, layers: [{ ...layer, noise: { kind: 'classic', rate: 1 } }] }],
    ['noise of another kind', { ...small, layers: [{ ...layer, noise: { kind: 'loud', rate: 0.5 } }] }],
    ['another head', { ...small, head: { kind: 'normal' } }],
    ['another penalty', { ...small, penalty: { kind: 'group' } }],
  ])('is refused with %s', (_what, value) => {
    expect(isPerceptron(value)).toBe(false);
  });
});

describe('a network', () => {
  test('in short is the perceptron on MNIST', () => {
    const network = { units: [9, 8], rates: [0.5, 0], noise: 'classic', seed: 3 } as const;
    const model = modelOf(network);
    expect(model).toEqual(perceptron({ ...network, input: mnist.shape, classes: mnist.classes }));
    expect(layerSizesOf(network)).toEqual(layerSizes([9, 8]));
    expect([inputs, classes]).toEqual([784, 10]);
  });

  test('of a model has its hidden layers, initial weights of its shapes, and its masks', () => {
    const network = networkOf(small, 3);
    expect(network).toEqual({ model: small, units: [7, 6], rates: [0.5, 0.25], noise: 'gaussian', seed: 3 });
    expect(initialWeights(network).map(({ length }) => length)).toEqual([25 * 7, 8 * 6, 7 * 5]);
    const { model: _, ...short } = network;
    expect(noiseRows(network, 1, 5, 0, 0, 3)).toEqual(noiseRows(short, 1, 5, 0, 0, 3));
  });

  test('in full and in short is the same where the model is on MNIST', () => {
    const short = { units: [6], rates: [0.5], noise: 'inverted', seed: 8 } as const;
    expect(initialWeights(networkOf(modelOf(short), 8))).toEqual(initialWeights(short));
  });

  test('gets other units in its model and beside it', () => {
    const folded = withUnits(networkOf(small, 3), [2, 6]);
    expect([folded.units, denseLayers(modelOf(folded)).map(({ units }) => units)]).toEqual([
      [2, 6],
      [2, 6],
    ]);
    const short = { units: [7, 6], rates: [0.5, 0.25], noise: 'gaussian', seed: 3 } as const;
    expect(withUnits(short, [2, 6])).toEqual({ ...short, units: [2, 6] });
  });

  test('layers may have noise of different kinds', () => {
    const [first, second] = small.layers;
    const layers = [first, { ...second, noise: { kind: 'classic', rate: 0.25 } }] as const;
    const rows = noiseRows(networkOf({ ...small, layers }, 1), 1, 5, 0, 0, 20).flatMap((row) => [...row]);
    expect(new Set(rows)).toEqual(new Set([0, 1]));
  });

  test.each([
    ['units', { units: [7, 5] }, /hidden layers of 7,5 units .* allowed is 7,6 at 0.5,0.25 with "gaussian"/],
    ['rates', { rates: [0, 0] }, /at rates 0,0 /],
    ['noise', { noise: 'classic' as const }, /noise "classic" are not the model's/],
  ])('whose %s contradict its model is refused', (_what, patch, message) => {
    expect(() => modelOf({ ...networkOf(small, 1), ...patch })).toThrow(message);
  });
});

describe('what a model costs', () => {
  const standardUnits = (units: number[]): Model => modelOf({ units, rates: [], noise: 'classic' });

  test('is counted from its shapes', () => {
    expect(multiplyAdds(small)).toEqual([168, 42, 30]);
    expect(parametersOf(small)).toBe(168 + 42 + 30 + 7 + 6 + 5);
    expect(parametersOf(standard.model)).toBe(99710);
  });

  test('in time is predicted from the network timed', () => {
    const speed = { stepMs: 0.5, maskUs: 1.2 };
    expect(trainingSeconds(standard, 2000, speed)).toBe(1);
    expect(trainingSeconds({ ...standard, batch: 128 }, 2000, speed)).toBe(2);
    const wide = { model: standardUnits([400, 100, 100]), batch: 64 };
    const products = (0.4 * 400 * 784 + 400 * 100 + 100 * 100 + 1000) / (0.4 * 100 * 784 + 21000);
    expect(trainingSeconds(wide, 2000, speed)).toBeCloseTo(products, 12);
    expect(maskWork(wide.model)).toBe(51000 / 21000);
  });

  test('follows a speed measured on another network', () => {
    const timed = { model: small, batch: 16 };
    const speed = { stepMs: 0.1, maskUs: 0.2, timed };
    expect(trainingSeconds(timed, 10000, speed)).toBe(1);
    expect(maskWork(small, speed)).toBe(1);
    expect(maskWork(standard.model, speed)).toBeCloseTo(21000 / 72, 9);
  });
});

describe('images', () => {
  const images = { count: 3, pixels: Uint8Array.from([1, 2, 3, 4, 5, 6]), labels: Uint8Array.from([7, 8, 9]) };
  const none = { count: 0, pixels: new Uint8Array(), labels: new Uint8Array() };

  test('have a size that follows from how many there are', () => {
    expect([imageSize(images), imageSize(none)]).toEqual([2, 0]);
  });

  test('in a range are a set of their own, which shares its pixels', () => {
    const part = imagesIn(images, 1, 3);
    expect(part).toEqual({ count: 2, pixels: Uint8Array.from([3, 4, 5, 6]), labels: Uint8Array.from([8, 9]) });
    expect(part.pixels.buffer).toBe(images.pixels.buffer);
    expect([firstOf(images, 2).count, firstOf(images, 9).count, firstOf(none, 2).count]).toEqual([2, 3, 0]);
  });
});
