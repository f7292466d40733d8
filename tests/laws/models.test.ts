import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactAverage } from '../../src/core/exact-average.ts';
import { initialWeights } from '../../src/core/initial-weights.ts';
import type { Rows } from '../../src/core/layer.ts';
import { noiseRows, predictionMaskKey, trainingMaskKey } from '../../src/core/mask.ts';
import {
  type ConvolutionLayer,
  type HiddenLayer,
  type Model,
  type Noise,
  noiseKinds,
  perceptron,
} from '../../src/core/model.ts';
import { drawNoise, initialParameters } from '../../src/core/models/draw.ts';
import { exactModelAverage } from '../../src/core/models/exact.ts';
import { type Parameters64, zeroParameters } from '../../src/core/models/parameters.ts';
import { planOf } from '../../src/core/models/plan.ts';
import { modelGradients, outputs, scaledOutputs } from '../../src/core/models/reference.ts';
import { networkOf } from '../../src/core/network.ts';
import { forward, gradients, scaledLogits } from '../../src/core/reference.ts';
import { randomRows } from '../unit/core-networks.ts';
import { convolution, denseLayer, expectRows, randomParameters, softmaxModel, zoo } from '../unit/model-zoo.ts';
import { expectClose } from '../unit/oracle-vectors.ts';

const seed = fc.nat({ max: 0xffffffff });
const small = fc.integer({ min: 1, max: 3 });
const side = fc.integer({ min: 3, max: 6 });
const runs = { numRuns: 30 };

describe('a perceptron', () => {
  test('is computed, drawn and begun as its own reference says', () => {
    fc.assert(
      fc.property(small, small, seed, fc.constantFrom(...noiseKinds), (first, second, s, noise) => {
        const rates = [0.3, 0.6];
        const model = perceptron({ input: [5], classes: 4, units: [first, second], rates, noise });
        const network = networkOf(model, s);
        const parameters = randomParameters(model, s);
        const layers = parameters.weights.map(({ points }) => points);
        const rows = randomRows(3, 5, s);
        const training = drawNoise(model, { seed: s, step: 7, first: 2, examples: 3 });
        const key = (l: number) => trainingMaskKey(s, l);
        expect(training).toEqual(rates.map((_, l) => noiseRows(network, l, key(l), 7, 2, 3)));
        const predicting = drawNoise(model, { seed: s, stream: 5, step: 7, examples: 3 });
        expect(predicting).toEqual(rates.map((_, l) => noiseRows(network, l, predictionMaskKey(s, l, 5), 7, 0, 3)));
        const start = initialParameters(model, s).weights.map(({ points }) => Float32Array.from(points.values));
        expect(start).toEqual(initialWeights(network));
        const result = modelGradients(model, parameters, rows, [0, 1, 3], training);
        const expected = gradients(layers, rows, [0, 1, 3], training);
        expectClose(result.loss, expected.loss, 1e-11, 'loss');
        expectRows(result.outputs, forward(layers, rows, training).logits, 'logits');
        expectRows(
          result.gradient.weights.map(({ points }) => points.values),
          expected.layers.map(({ values }) => values),
          'gradients',
        );
        expectRows(scaledOutputs(model, parameters, rows), scaledLogits(layers, rows, rates, noise), 'scaled');
      }),
      runs,
    );
  });

  test('has the exact average that its own reference has', () => {
    const model = perceptron({ input: [4], classes: 3, units: [3, 4], rates: [0.2, 0.5], noise: 'inverted' });
    const parameters = randomParameters(model, 3);
    const layers = parameters.weights.map(({ points }) => points);
    const rows = randomRows(2, 4, 3);
    expect(exactModelAverage(model, parameters, rows)).toEqual(exactAverage(layers, rows, [0.2, 0.5], 'inverted'));
  });
});

describe('noise of rate 0 is the identity', () => {
  test.each(noiseKinds)('%s, wherever it is', (kind) => {
    for (const model of Object.values(zoo)) {
      const quiet = (layer: HiddenLayer): HiddenLayer => {
        const on = layer.noise?.on;
        const noise = { kind, rate: 0, on, local: on === 'weights' && layer.noise?.local } as Noise;
        if (layer.kind === 'residual')
          return { ...layer, layers: layer.layers.map(quiet), noise: layer.noise && noise };
        return layer.kind === 'noise' || layer.noise ? { ...layer, noise } : layer;
      };
      const silent: Model = {
        ...model,
        layers: model.layers.map(quiet),
        weights: undefined,
        penalty: { kind: 'none' },
      };
      const parameters = randomParameters(silent, 4);
      const rows = randomRows(2, planOf(silent).inputs, 4);
      const drawn = drawNoise(silent, { seed: 4, step: 1, examples: 2 });
      expectRows(outputs(silent, parameters, rows, drawn), outputs(silent, parameters, rows), 'with noise');
      expectRows(scaledOutputs(silent, parameters, rows), outputs(silent, parameters, rows), 'scaled');
    }
  });
});

describe('convolutions', () => {
  /** A model of one convolution and parameters for it. */
  const setUp = (input: readonly number[], layer: ConvolutionLayer, s: number) => {
    const model = softmaxModel(input, [layer]);
    return { model, parameters: randomParameters(model, s), rows: randomRows(2, planOf(model).inputs, s) };
  };
  /** What comes out of the convolution: all values are handed on by a head that picks one after the other. */
  const values = (model: Model, { weights }: Parameters64, rows: Rows): Float64Array[] => {
    const size = planOf(model).weights[1].inputs;
    const open: Model = { ...model, head: { kind: 'sigmoid', outputs: size, loss: 'squared-error' } };
    const parameters = zeroParameters(open);
    parameters.weights[0].points.values.set(weights[0].points.values);
    for (let i = 0; i < size; i++) parameters.weights[1].points.values[i * size + i] = 1;
    return outputs(open, parameters, rows);
  };

  test('of one pixel’s size are a dense layer on each pixel', () => {
    fc.assert(
      fc.property(side, side, small, small, seed, (height, width, from, to, s) => {
        const { model, parameters, rows } = setUp([height, width, from], convolution(to, 1, 0), s);
        const onPixel = softmaxModel([from], [denseLayer(to)]);
        const pixels = rows.flatMap((row) =>
          Array.from({ length: height * width }, (_, p) => row.subarray(p * from, (p + 1) * from)),
        );
        const expected = values(onPixel, { weights: [parameters.weights[0]] }, pixels).flatMap((row) => [...row]);
        expectRows([values(model, parameters, rows).flatMap((row) => [...row])], [expected], 'pixels');
      }),
      runs,
    );
  });

  test('of the image’s size are a dense layer on the image', () => {
    fc.assert(
      fc.property(side, small, small, seed, (size, from, to, s) => {
        const { model, parameters, rows } = setUp([size, size, from], convolution(to, size, 0), s);
        const whole = softmaxModel([size, size, from], [denseLayer(to)]);
        expectRows(outputs(model, parameters, rows), outputs(whole, parameters, rows), 'logits');
      }),
      runs,
    );
  });

  test('with padding are those without on an image with a margin of zeros', () => {
    fc.assert(
      fc.property(
        side,
        side,
        small,
        fc.constantFrom([3, 1], [3, 2], [2, 1]),
        seed,
        (height, width, from, [k, pad], s) => {
          const { model, parameters, rows } = setUp([height, width, from], convolution(2, k, pad), s);
          const wide = width + 2 * pad;
          const margin = rows.map((row) => {
            const larger = new Float64Array((height + 2 * pad) * wide * from);
            row.forEach((value, i) => {
              const pixel = Math.floor(i / from);
              const [r, c] = [Math.floor(pixel / width) + pad, (pixel % width) + pad];
              larger[(r * wide + c) * from + (i % from)] = value;
            });
            return larger;
          });
          const bare = softmaxModel([height + 2 * pad, wide, from], [convolution(2, k, 0)]);
          expectRows(values(model, parameters, rows), values(bare, parameters, margin), 'values');
        },
      ),
      runs,
    );
  });
});

describe('pools', () => {
  const pool = (kind: 'max-pool' | 'average-pool', size: number, stride: number, noise?: Noise): HiddenLayer => ({
    kind,
    size,
    stride,
    noise,
  });
  const noise = (on: Noise['on']): Noise => ({ kind: 'classic', rate: 0.5, on });
  const noiseFirst: (on: Noise['on']) => HiddenLayer = (on) => ({ kind: 'noise', noise: noise(on) });

  test.each(['max-pool', 'average-pool'] as const)('%s of one value at each step is the identity', (kind) => {
    const model = softmaxModel([4, 3, 2], [pool(kind, 1, 1)]);
    const parameters = randomParameters(model, 2);
    const rows = randomRows(2, 24, 2);
    expectRows(outputs(model, parameters, rows), outputs(softmaxModel([4, 3, 2], []), parameters, rows), 'logits');
  });

  test.each(['max-pool', 'average-pool'] as const)('noise on channels is the same before and after %s', (kind) => {
    const after = softmaxModel([4, 4, 3], [pool(kind, 2, 2, noise('channels'))]);
    const earlier = softmaxModel([4, 4, 3], [noiseFirst('channels'), pool(kind, 2, 2)]);
    const parameters = randomParameters(after, 2);
    const rows = randomRows(6, 48, 2);
    const drawn = drawNoise(after, { seed: 2, step: 0, examples: 6 });
    expectRows(outputs(after, parameters, rows, drawn), outputs(earlier, parameters, rows, drawn), 'logits');
  });

  test('ReLU is the same before and after a max-pool, and is not with an average one', () => {
    const distance = (kind: 'max-pool' | 'average-pool') => {
      const linear = { ...convolution(2, 2, 0), activation: 'none' } as const;
      const bent = { ...linear, activation: 'relu' } as const;
      const after = softmaxModel([4, 4, 1], [linear, { kind, size: 2, stride: 1, activation: 'relu' }]);
      const earlier = softmaxModel([4, 4, 1], [bent, { kind, size: 2, stride: 1 }]);
      const parameters = randomParameters(after, 3);
      const rows = randomRows(1, 16, 3);
      const [late, early] = [after, earlier].map((model) => outputs(model, parameters, rows)[0]);
      return Math.max(...late.map((value, c) => Math.abs(value - early[c])));
    };
    expect(distance('max-pool')).toBe(0);
    expect(distance('average-pool')).toBeGreaterThan(0.01);
  });

  test('noise on units before a max-pool leaves more than noise after it', () => {
    // A pool of four values above 0 is silent with probability p⁴ if they are dropped one by one, p if it is itself.
    const one = { kind: 'sigmoid', outputs: 1, loss: 'cross-entropy' } as const;
    const made = (layers: HiddenLayer[]): Model => ({ ...softmaxModel([2, 2, 1], layers), head: one });
    const parameters = { weights: [{ points: { inputs: 1, outputs: 1, values: [1, 0] } }] };
    const rows = [[1, 1, 1, 1]];
    const mean = (model: Model) => exactModelAverage(model, parameters, rows).logitMean[0][0];
    expect(mean(made([noiseFirst('units'), pool('max-pool', 2, 2)]))).toBeCloseTo(1 - 0.5 ** 4, 12);
    expect(mean(made([pool('max-pool', 2, 2, noise('units'))]))).toBeCloseTo(0.5, 12);
  });
});

describe('residual blocks', () => {
  const block = (noise?: Noise): HiddenLayer => ({ kind: 'residual', layers: [denseLayer(4), denseLayer(3)], noise });

  test('whose layers make nothing, or are dropped, are the identity', () => {
    const stochastic: Noise = { kind: 'classic', rate: 0.5, on: 'layer' };
    const model = softmaxModel([3], [block(stochastic)]);
    const parameters = randomParameters(model, 8);
    const rows = randomRows(2, 3, 8);
    const bare = softmaxModel([3], []);
    const head = { weights: [parameters.weights[2]] };
    const dropped = rows.map(() => [0]);
    expectRows(outputs(model, parameters, rows, [dropped]), outputs(bare, head, rows), 'dropped');
    const zeros = zeroParameters(model);
    expectRows(
      outputs(model, { weights: [...zeros.weights.slice(0, 2), head.weights[0]] }, rows),
      outputs(bare, head, rows),
      'zero',
    );
  });
});
