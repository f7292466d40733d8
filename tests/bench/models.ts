import type { ConvolutionLayer, DenseLayer, Model, Noise, PoolLayer } from '../../src/core/model.ts';
import { planOf } from '../../src/core/models/plan.ts';

const convolution = (channels: number, padding: number, activation: 'relu' | 'none' = 'relu'): ConvolutionLayer => ({
  ...{ kind: 'convolution', kernel: 5, channels, padding, activation },
});
const pool = (kind: PoolLayer['kind'], size: number, activation?: 'relu'): PoolLayer => ({
  ...{ kind, size, stride: 2, activation },
});
const dense = (units: number, noise?: Noise): DenseLayer => ({ kind: 'dense', units, activation: 'relu', noise });
const inverted = (rate: number): Noise => ({ kind: 'inverted', rate });
const penalty = { kind: 'none' } as const;

/** DropConnect: one mask of the weights a minibatch. */
const connected = (rate: number): Noise => ({ ...inverted(rate), on: 'weights', per: 'batch' });

/** What the section `models` trains: each with inverted dropout of one rate, where nothing else is said. */
export const models = {
  /** LeNet in the size of a page: 354 thousand multiplications an example. */
  lenet: (rate): Model => ({
    input: [28, 28, 1],
    layers: [
      convolution(8, 0),
      pool('max-pool', 2),
      convolution(16, 0),
      pool('max-pool', 2),
      dense(128, inverted(rate)),
    ],
    head: { kind: 'softmax', classes: 10 },
    penalty,
  }),
  /** CIFAR Quick at half its width: 3.3 million. */
  quick: (rate): Model => ({
    input: [32, 32, 3],
    layers: [
      convolution(16, 2, 'none'),
      pool('max-pool', 3, 'relu'),
      convolution(16, 2),
      pool('average-pool', 3),
      convolution(32, 2),
      pool('average-pool', 3),
      dense(64, inverted(rate)),
    ],
    head: { kind: 'softmax', classes: 10 },
    penalty,
  }),
  regression: (rate): Model => ({
    input: [1],
    layers: [dense(50, inverted(rate)), dense(50, inverted(rate))],
    head: { kind: 'normal', outputs: 1, precision: { kind: 'fixed', value: 10 } },
    penalty,
  }),
  autoencoder: (rate): Model => ({
    input: [784],
    layers: [dense(128, inverted(rate))],
    head: { kind: 'sigmoid', outputs: 784, loss: 'cross-entropy' },
    penalty,
  }),
  /** DropConnect in the perceptron of the page. */
  dropConnect: (rate): Model => ({
    input: [784],
    layers: [dense(100, connected(rate)), dense(100, connected(rate)), dense(100, connected(rate))],
    head: { kind: 'softmax', classes: 10 },
    penalty,
  }),
  /** The regression with weights that are normals under a prior, which is trained in float64. */
  normals: (): Model => ({
    ...models.regression(0),
    layers: [dense(50), dense(50)],
    penalty: {
      kind: 'prior',
      prior: { scales: 'ard', hyperprior: { kind: 'inverse-gamma', alpha: 3, beta: 3 } },
      strength: 0.01,
    },
    weights: 'normals',
  }),
} as const satisfies Readonly<Record<string, (rate: number) => Model>>;

export type ModelName = keyof typeof models;

/** The rate of a network that is alone. */
export const usualRates: Readonly<Record<ModelName, number>> = {
  ...{ lenet: 0.5, quick: 0.5, regression: 0.1, autoencoder: 0.2, dropConnect: 0.5, normals: 0 },
};

/** Those that are measured beside the machine's arithmetic alone. */
export const withoutPeers: readonly ModelName[] = ['dropConnect', 'normals'];

/**
 * Multiplications and additions of one training step of one network, zeros and all: 2 an example and weight's use, for
 * outputs, for gradients of weights, and for gradients of inputs but the first layer's.
 */
export function stepFlops(model: Model, batch: number): number {
  const uses = planOf(model).weights.map(({ inputs, outputs, places }) => inputs * outputs * places);
  return 2 * batch * (3 * uses.reduce((sum, one) => sum + one, 0) - uses[0]);
}

/** A head's loss of an example from what peers tell: cross-entropies or squared errors, averaged over outputs. */
export function lossFrom({ head }: Model, mean: number): number {
  if (head.kind === 'softmax') return mean;
  if (head.kind === 'sigmoid') return mean * head.outputs;
  const { value } = head.precision;
  return (head.outputs * (value * mean - Math.log(value / (2 * Math.PI)))) / 2;
}
