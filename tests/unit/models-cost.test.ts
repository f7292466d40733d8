import { describe, expect, test } from 'vitest';
import * as ofPerceptrons from '../../src/core/cost.ts';
import type { HiddenLayer, Model } from '../../src/core/model.ts';
import { maskWork, multiplyAdds, parametersOf, productsOf, trainingSeconds } from '../../src/core/models/cost.ts';
import { initialParameters } from '../../src/core/models/draw.ts';
import { modelOf } from '../../src/core/network.ts';
import { models } from '../bench/models.ts';
import { convolution, denseLayer, softmaxModel, zoo } from './model-zoo.ts';

const dropped = { kind: 'classic', rate: 0.5 } as const;
const lenet = models.lenet(0.5);
/** Kernels of 3 × 3 see 4 × 4 places of what 2 channels have, and keep their number. */
const block = (noise?: typeof dropped): HiddenLayer => ({
  kind: 'residual',
  layers: [convolution(2, 3, 1), { kind: 'noise', noise: { kind: 'classic', rate: 0 } }, convolution(2, 3, 1)],
  noise,
});
const residual = (noise?: typeof dropped) =>
  softmaxModel([4, 4, 1], [convolution(2, 3, 1), block(noise), denseLayer(5, dropped)]);

describe('a LeNet', () => {
  // 28 × 28 becomes 24 × 24 under kernels of 5, 12 × 12 under a pool, 8 × 8, 4 × 4.
  const counts = [5 * 5 * 1 * 8 * 24 * 24, 5 * 5 * 8 * 16 * 8 * 8, 4 * 4 * 16 * 128, 128 * 10];

  test('multiplies where kernels look, and not in pools', () => {
    expect(counts).toEqual([115200, 204800, 32768, 1280]);
    expect(multiplyAdds(lenet)).toEqual(counts);
  });

  test('computes convolutions once an image, since noise comes after them', () => {
    expect(productsOf(lenet)).toEqual({ first: 115200 + 204800 + 32768, deep: 1280 });
    expect(productsOf({ ...lenet, layers: [{ kind: 'noise', noise: dropped }, ...lenet.layers] })).toEqual({
      ...{ first: 0, deep: 354048 },
    });
  });

  test('has weights and biases to store', () => {
    expect(parametersOf(lenet)).toBe((25 + 1) * 8 + (200 + 1) * 16 + (256 + 1) * 128 + (128 + 1) * 10);
  });
});

test('a residual block is computed once an image, or once a mask as a whole', () => {
  const [entry, inner, dense, head] = [9 * 1 * 2 * 16, 9 * 2 * 2 * 16, 32 * 5, 5 * 3];
  expect(multiplyAdds(residual())).toEqual([entry, inner, inner, dense, head]);
  expect(productsOf(residual())).toEqual({ first: entry + 2 * inner + dense, deep: head });
  expect(productsOf(residual(dropped))).toEqual({ first: entry, deep: 2 * inner + dense + head });
});

test('an autoencoder, of which noise on weights makes a mask cost all', () => {
  const model = models.autoencoder(0.2);
  expect(multiplyAdds(model)).toEqual([784 * 128, 128 * 784]);
  expect(productsOf(model)).toEqual({ first: 784 * 128, deep: 128 * 784 });
  const connected: Model = { ...model, layers: [denseLayer(128, { ...dropped, on: 'weights' } as never)] };
  expect(productsOf(connected)).toEqual({ first: 0, deep: 2 * 784 * 128 });
});

test.each(Object.keys(zoo))('parameters are as many as there are: %s', (name) => {
  const { weights, logPrecision } = initialParameters(zoo[name], 1);
  const count = weights.reduce((sum, { points, rho }) => sum + points.values.length + (rho?.length ?? 0), 0);
  const learned = zoo[name].head;
  const precision = learned.kind === 'normal' && learned.precision.kind === 'learned' ? 1 : 0;
  expect(logPrecision === undefined).toBe(precision === 0);
  expect(parametersOf(zoo[name])).toBe(count + precision);
});

describe('masks', () => {
  const speed = { timed: { model: lenet, batch: 64 } };

  test('are told in those of the model timed', () => {
    expect(maskWork(lenet, speed)).toBe(1);
    expect(maskWork(models.autoencoder(0.2), speed)).toBe((128 * 784) / 1280);
    expect(maskWork(models.autoencoder(0.2))).toBe((128 * 784) / 21000);
  });

  test('cost nothing without noise, which is no measure for others', () => {
    const plain = models.lenet(0);
    expect(productsOf(plain)).toEqual({ first: 354048, deep: 0 });
    expect(maskWork(plain, speed)).toBe(0);
    expect(() => maskWork(lenet, { timed: { model: plain, batch: 64 } })).toThrow(/nothing is random/);
  });
});

test('time in training goes with products, two thirds of them in the first layer', () => {
  const timed = { model: lenet, batch: 64 };
  const speed = { stepMs: 2, maskUs: 1, timed };
  expect(trainingSeconds(timed, 500, speed)).toBe(1);
  expect(trainingSeconds({ ...timed, batch: 32 }, 500, speed)).toBe(0.5);
  const auto = { model: models.autoencoder(0.2), batch: 64 };
  expect(trainingSeconds(auto, 500, speed)).toBeCloseTo(
    ((5 / 3) * 784 * 128) / ((2 / 3) * 115200 + 204800 + 32768 + 1280),
    12,
  );
  expect(trainingSeconds(timed, 500, { stepMs: 2, maskUs: 1 })).toBeCloseTo(
    ((2 / 3) * 115200 + 238848) / (0.4 * 78400 + 21000),
    12,
  );
});

test.each([[[100, 100, 100]], [[400, 100, 100]], [[7, 5]], [[30]]])('perceptrons of %j cost what they did', (units) => {
  const model = modelOf({ units, rates: [0, 0.5], noise: 'classic' });
  expect(parametersOf(model)).toBe(ofPerceptrons.parametersOf(model));
  expect(multiplyAdds(model)).toEqual(ofPerceptrons.multiplyAdds(model));
  expect(productsOf(model)).toEqual(ofPerceptrons.productsOf(model));
  expect(maskWork(model)).toBe(ofPerceptrons.maskWork(model));
  const [asked, speed] = [
    { model, batch: 48 },
    { stepMs: 0.37, maskUs: 1.1 },
  ];
  expect(trainingSeconds(asked, 1234, speed)).toBe(ofPerceptrons.trainingSeconds(asked, 1234, speed));
});
