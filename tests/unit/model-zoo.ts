/** Small models that have between them everything a model can have. */
import type { ConvolutionLayer, HiddenLayer, Model, Noise } from '../../src/core/model.ts';
import { drawNoise, initialParameters } from '../../src/core/models/draw.ts';
import type { Targets } from '../../src/core/models/heads.ts';
import type { Parameters64 } from '../../src/core/models/parameters.ts';
import { planOf } from '../../src/core/models/plan.ts';
import { hashNormal, hashWord } from '../../src/core/random.ts';
import { randomRows } from './core-networks.ts';
import { expectClose } from './oracle-vectors.ts';

const softmax = { kind: 'softmax', classes: 3 } as const;
const inverseGamma = { kind: 'inverse-gamma', alpha: 3, beta: 2 } as const;
const halfCauchy = { kind: 'half-cauchy', eta: 0.8 } as const;
const rate = 0.4;
const dense = (units: number, activation: 'relu' | 'tanh' | 'sigmoid' | 'none', noise?: Noise) =>
  ({ kind: 'dense', units, activation, ...(noise && { noise }) }) as const;

export const zoo: Readonly<Record<string, Model>> = {
  'a convolutional network, noise on channels before a max-pool, on units after an average one': {
    input: [9, 7, 2],
    layers: [
      {
        kind: 'convolution',
        channels: 3,
        kernel: 3,
        padding: 1,
        activation: 'tanh',
        noise: { kind: 'classic', rate, on: 'channels' },
      },
      { kind: 'max-pool', size: 3, stride: 2 },
      { kind: 'convolution', channels: 2, kernel: 2, padding: 0, activation: 'none' },
      { kind: 'average-pool', size: 2, stride: 1, activation: 'sigmoid', noise: { kind: 'gaussian', rate } },
      dense(4, 'relu'),
    ],
    head: softmax,
    penalty: { kind: 'l2', strength: 0.1 },
  },
  'convolutions under DropConnect, a residual block of convolutions under stochastic depth': {
    input: [4, 4, 1],
    layers: [
      {
        kind: 'convolution',
        channels: 2,
        kernel: 3,
        padding: 0,
        activation: 'tanh',
        noise: { kind: 'inverted', rate, on: 'weights' },
      },
      {
        kind: 'residual',
        layers: [{ kind: 'convolution', channels: 2, kernel: 3, padding: 1, activation: 'tanh' }],
        noise: { kind: 'classic', rate, on: 'layer' },
      },
    ],
    head: { ...softmax, targets: 'soft' },
    penalty: { kind: 'group', strength: 0.2 },
  },
  'noise on inputs, DropConnect drawn as sums, a precision that is learned': {
    input: [5],
    layers: [
      { kind: 'noise', noise: { kind: 'classic', rate } },
      dense(4, 'tanh', { kind: 'classic', rate, on: 'weights', local: true }),
      { kind: 'residual', layers: [dense(3, 'sigmoid', { kind: 'rayleigh', scale: 0.8 }), dense(4, 'none')] },
    ],
    head: { kind: 'normal', outputs: 2, precision: { kind: 'learned', value: 4 } },
    penalty: { kind: 'prior', prior: { scales: 'fixed', variance: 0.5 }, strength: 0.1 },
  },
  'weights that are normals under ARD-ADD, noise of other kinds': {
    input: [4],
    layers: [
      dense(4, 'tanh', { kind: 'uniform', variance: 1, clipped: true }),
      { kind: 'residual', layers: [dense(4, 'tanh', { kind: 'beta', a: 0.5, per: 'batch' })] },
    ],
    head: { kind: 'normal', outputs: 1, precision: { kind: 'fixed', value: 3 } },
    penalty: { kind: 'prior', prior: { scales: 'ard-add', hyperprior: inverseGamma }, strength: 0.1 },
    weights: 'normals',
  },
  'a convolution whose weights are normals, under ADD': {
    input: [4, 5, 2],
    layers: [
      {
        kind: 'convolution',
        channels: 2,
        kernel: 3,
        padding: 1,
        activation: 'tanh',
        noise: { kind: 'inverse-nakagami', m: 3, omega: 1, on: 'channels' },
      },
      { kind: 'average-pool', size: 2, stride: 2 },
    ],
    head: { kind: 'sigmoid', outputs: 3, loss: 'cross-entropy' },
    penalty: { kind: 'prior', prior: { scales: 'add', hyperprior: halfCauchy }, strength: 0.05 },
    weights: 'normals',
  },
  'ReLU, weights that are normals, a wide head': {
    input: [6],
    layers: [dense(7, 'relu'), dense(5, 'relu')],
    head: softmax,
    penalty: { kind: 'prior', prior: { scales: 'ard', hyperprior: inverseGamma }, strength: 0.1 },
    weights: 'normals',
  },
  'an autoencoder, heavy tails, points under ARD': {
    input: [4],
    layers: [dense(3, 'sigmoid', { kind: 'half-cauchy', eta: 0.5, most: 5 })],
    head: { kind: 'sigmoid', outputs: 4, loss: 'squared-error' },
    penalty: { kind: 'prior', prior: { scales: 'ard', hyperprior: halfCauchy }, strength: 0.05 },
  },
};

/** Parameters that are nowhere 0: initial weights, biases and spreads moved at random. */
export function randomParameters(model: Model, seed: number): Parameters64 {
  const start = initialParameters(model, seed);
  start.weights.forEach(({ points, rho }, l) => {
    for (let i = 0; i < points.values.length; i++) points.values[i] += 0.2 * hashNormal(seed, 50 + l, 1, i);
    rho?.forEach((_, i) => {
      rho[i] = -1.5 + 0.5 * hashNormal(seed, 50 + l, 2, i);
    });
  });
  return start;
}

/** Inputs, targets of the head's kind, and noise, for some examples. */
export function randomRun(model: Model, examples: number, seed: number) {
  const { inputs, outputs } = planOf(model);
  const { head } = model;
  const row = (e: number, of: (normal: number) => number) =>
    Float64Array.from({ length: outputs }, (_, o) => of(hashNormal(seed, 70, e, o)));
  const target = (e: number): number | Float64Array => {
    if (head.kind === 'normal') return row(e, (z) => z);
    if (head.kind === 'sigmoid') return row(e, (z) => 1 / (1 + Math.exp(-z)));
    if (head.targets !== 'soft') return hashWord(seed, 71, e, 0) % outputs;
    const weights = row(e, Math.exp);
    return weights.map((value) => value / weights.reduce((a, b) => a + b, 0));
  };
  return {
    rows: randomRows(examples, inputs, seed),
    targets: Array.from({ length: examples }, (_, e) => target(e)) as Targets,
    drawn: drawNoise(model, { seed, step: 3, examples }),
  };
}

/** A dense layer with tanh. */
export const denseLayer = (units: number, noise?: Noise): HiddenLayer => ({
  kind: 'dense',
  units,
  activation: 'tanh',
  noise,
});

/** A convolution with tanh. */
export const convolution = (channels: number, kernel: number, padding: number): ConvolutionLayer => ({
  kind: 'convolution',
  channels,
  kernel,
  padding,
  activation: 'tanh',
});

/** A model without penalty that tells classes apart. */
export const softmaxModel = (input: readonly number[], layers: readonly HiddenLayer[], classes = 3): Model => ({
  input,
  layers,
  head: { kind: 'softmax', classes },
  penalty: { kind: 'none' },
});

/** Checks rows of numbers, to the last digits. */
export const expectRows = (
  actual: readonly ArrayLike<number>[],
  expected: readonly ArrayLike<number>[],
  what: string,
): void =>
  expectClose(
    actual,
    expected.map((row) => Array.from(row)),
    1e-11,
    what,
  );
