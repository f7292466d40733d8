import { describe, expect, test } from 'vitest';
import { perceptron } from '../../src/core/model.ts';
import { checkModel, isModel } from '../../src/core/models/check.ts';
import { refusesAllButPerceptrons } from '../../src/engine/refuse.ts';
import { zoo } from './model-zoo.ts';

const base = perceptron({ input: [6, 6, 1], classes: 10, units: [5], rates: [0.5], noise: 'classic' });
const [dense] = base.layers;
const convolution = { kind: 'convolution', channels: 2, kernel: 3, padding: 1, activation: 'relu' };
const pool = { kind: 'max-pool', size: 2, stride: 2 };
const normalHead = { kind: 'normal', outputs: 1, precision: { kind: 'fixed', value: 1 } };
const prior = { scales: 'ard', hyperprior: { kind: 'inverse-gamma', alpha: 3, beta: 3 } };
const noisy = (noise: object) => ({ layers: [{ ...dense, noise }] });

test('a perceptron is a model', () => {
  expect(checkModel(base)).toBe(base);
  expect(isModel(JSON.parse(JSON.stringify(base)))).toBe(true);
});

describe('what is no model is refused with its value and what is allowed', () => {
  test.each<[object, string]>([
    [{ input: 'wide' }, 'input "wide" is not allowed; allowed is [values] or [height, width, channels]'],
    [{ input: [28, 28] }, 'input [28,28] is not allowed'],
    [{ input: [6, 0, 1] }, 'a size of the input 0 is not allowed; allowed is a whole number from 1'],
    [{ layers: {} }, 'layers {} is not allowed; allowed is a list'],
    [{ layers: [3] }, 'layer 1 3 is not allowed; allowed is an object'],
    [
      { layers: [dense, { kind: 'lstm' }] },
      'the kind of layer 2 "lstm" is not allowed; allowed is dense, convolution,',
    ],
    [{ layers: [{ ...dense, units: 2.5 }] }, 'units of layer 1 2.5 is not allowed; allowed is a whole number from 1'],
    [{ layers: [{ ...dense, activation: 'gelu' }] }, 'allowed is relu, tanh, sigmoid, none'],
    [
      { layers: [{ ...convolution, padding: 3 }] },
      'padding of layer 1 3 is not allowed; allowed is a whole number, 0 to 2',
    ],
    [{ layers: [{ ...convolution, channels: undefined }] }, 'channels of layer 1 nothing is not allowed'],
    [
      { layers: [{ ...convolution, kernel: 9, padding: 1 }] },
      'a kernel has a side of 9; allowed is 1 to 8 on 6 values',
    ],
    [{ layers: [{ ...pool, size: 7 }] }, 'a pool has a side of 7; allowed is 1 to 6 on 6 values'],
    [{ layers: [{ ...pool, stride: 0 }] }, 'stride of layer 1 0 is not allowed'],
    [{ layers: [{ ...pool, activation: 'elu' }] }, 'activation of layer 1 "elu" is not allowed'],
    [{ layers: [dense, convolution] }, 'a convolution takes 5 values; allowed is height × width × channels'],
    [
      { layers: [{ kind: 'residual', layers: [] }] },
      'a number of layer 1, layers of 0 is not allowed; allowed is 1 and more',
    ],
    [{ layers: [{ kind: 'residual', layers: [dense] }] }, 'layer 1 makes 5 values; allowed is 6 × 6 × 1, its input'],
    [
      { layers: [{ kind: 'residual', layers: [{ ...dense, units: 0 }] }] },
      'units of layer 1, layer 1 0 is not allowed',
    ],
    [{ layers: [{ kind: 'noise' }] }, 'noise of layer 1 nothing is not allowed; allowed is an object'],
    [noisy({ kind: 'classic', rate: 1 }), 'rate of noise of layer 1 1 is not allowed; allowed is 0 ≤ p < 1'],
    [noisy({ kind: 'loud' }), 'the kind of noise of layer 1 "loud" is not allowed; allowed is classic, inverted,'],
    [noisy({ kind: 'beta', a: 0 }), 'a of noise of layer 1 0 is not allowed; allowed is above 0'],
    [noisy({ kind: 'uniform', variance: 1, clipped: 3 }), 'clipped of noise of layer 1 3 is not allowed'],
    [
      noisy({ kind: 'half-cauchy', eta: 1, most: -1 }),
      'most of noise of layer 1 -1 is not allowed; allowed is above 0',
    ],
    [noisy({ kind: 'normal', mean: Number.NaN, variance: 1 }), 'mean of noise of layer 1 NaN is not allowed'],
    [
      noisy({ ...dense.noise, on: 'rows' }),
      'the place of noise of layer 1 "rows" is not allowed; allowed is units, channels,',
    ],
    [
      noisy({ ...dense.noise, per: 'day' }),
      'what noise of layer 1 is drawn for "day" is not allowed; allowed is example, batch',
    ],
    [
      noisy({ ...dense.noise, local: true }),
      'the place of noise of layer 1, which is local, "units" is not allowed; allowed is weights',
    ],
    [{ layers: [{ ...pool, noise: { ...dense.noise, on: 'weights' } }] }, 'allowed is units, channels, layer'],
    [
      { ...noisy({ ...dense.noise, on: 'weights' }), weights: 'normals' },
      'whose weights are normals "weights" is not allowed',
    ],
    [{ weights: 'bits' }, 'weights "bits" is not allowed; allowed is points, normals'],
    [{ head: { kind: 'crf' } }, 'the head "crf" is not allowed; allowed is softmax, normal, sigmoid'],
    [
      { head: { kind: 'softmax', classes: 1 } },
      'classes of the head 1 is not allowed; allowed is a whole number from 2',
    ],
    [{ head: { kind: 'softmax', classes: 2, targets: 'hard' } }, 'targets of the head "hard" is not allowed'],
    [{ head: { kind: 'sigmoid', outputs: 2, loss: 'hinge' } }, 'allowed is squared-error, cross-entropy'],
    [{ head: { ...normalHead, outputs: 0 } }, 'outputs of the head 0 is not allowed'],
    [
      { head: { ...normalHead, precision: { kind: 'fixed', value: 0 } } },
      'precision of the head 0 is not allowed; allowed is above 0',
    ],
    [{ penalty: null }, 'the penalty null is not allowed; allowed is an object'],
    [{ penalty: { kind: 'l1' } }, 'the penalty "l1" is not allowed; allowed is none, l2, group, prior'],
    [{ penalty: { kind: 'l2', strength: -1 } }, 'strength of the penalty -1 is not allowed; allowed is 0 and above'],
    [
      { penalty: { kind: 'l2', strength: 1 }, weights: 'normals' },
      'the penalty of weights that are normals "l2" is not allowed; allowed is none, prior',
    ],
    [{ penalty: { kind: 'prior', strength: 1, prior: { scales: 'some' } } }, 'allowed is fixed, ard, add, ard-add'],
    [
      {
        penalty: {
          kind: 'prior',
          strength: 1,
          prior: { ...prior, hyperprior: { kind: 'inverse-gamma', alpha: 0, beta: 1 } },
        },
      },
      'alpha of the hyperprior 0 is not allowed; allowed is above 0',
    ],
    [
      { penalty: { kind: 'prior', strength: 1, prior: { scales: 'fixed', variance: 0 } } },
      'the prior’s variance 0 is not allowed',
    ],
  ])('%j', (patch, message) => {
    const value = { ...base, ...patch };
    expect(() => checkModel(value)).toThrow(RangeError);
    expect(() => checkModel(value)).toThrow(message);
    expect(isModel(value)).toBe(false);
  });

  test('an error that is none of the value’s is not hidden', () => {
    const value = Object.defineProperty({ ...base }, 'input', {
      get: () => {
        throw new TypeError('broken');
      },
    });
    expect(() => isModel(value)).toThrow('broken');
  });
});

describe('kernels for perceptrons refuse every other model with a sentence', () => {
  test.each(Object.keys(zoo))('%s', (what) => {
    expect(refusesAllButPerceptrons(zoo[what])).toMatch(/^It .+; .+\.$/);
  });

  test.each<[object, string]>([
    [{ layers: [convolution] }, 'It trains dense layers; hidden layer 1 is "convolution".'],
    [
      { layers: [dense, { kind: 'residual', layers: [dense] }] },
      'It trains dense layers; hidden layer 2 is "residual".',
    ],
    [noisy({ kind: 'rayleigh', scale: 1 }), 'It has no "rayleigh" noise; hidden layer 1 has it.'],
    [noisy({ ...dense.noise, on: 'weights' }), 'It has noise on units; hidden layer 1 has it on "weights".'],
    [
      noisy({ ...dense.noise, per: 'batch' }),
      'It draws noise for each example; hidden layer 1 has it for each "batch".',
    ],
    [
      { layers: [{ ...dense, noise: undefined }] },
      'It trains layers with noise, of rate 0 where there is none; hidden layer 1 has no noise.',
    ],
    [{ head: normalHead }, 'It trains a softmax; this model\'s head is "normal".'],
    [
      { head: { kind: 'softmax', classes: 10, targets: 'soft' } },
      'It learns from labels; this model has soft targets.',
    ],
    [{ penalty: { kind: 'prior', strength: 1, prior } }, 'It trains without penalty; this model has "prior".'],
    [{ weights: 'normals' }, 'It trains weights that are points; this model\'s are "normals".'],
  ])('%j', (patch, sentence) => {
    expect(refusesAllButPerceptrons(checkModel({ ...base, ...patch }))).toBe(sentence);
  });
});
