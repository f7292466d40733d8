import {
  add,
  avgPool,
  conv2d,
  matMul,
  maxPool,
  mul,
  relu,
  reshape,
  sigmoid,
  type Tensor,
  type Tensor2D,
  type Tensor4D,
  tanh,
} from '@tensorflow/tfjs-core';
import type { Activation } from '../../../core/model.ts';
import { isRandom, type Plan, type PoolStep, type Step, type WeightsStep } from '../../../core/models/plan.ts';
import type { ImageWindows } from '../../../core/models/windows.ts';

/** A layer of weights: dense [inputs, outputs], or of a convolution [row, column, channel, channel]; biases [outputs]. */
export interface WeightTensors {
  readonly weights: Tensor;
  readonly biases: Tensor;
}

/** Factors of a site: [examples or 1, factors]. */
export type FactorsOf = (site: number) => Tensor;

const activate: Readonly<Record<Activation, (z: Tensor) => Tensor>> = { none: (z) => z, relu, tanh, sigmoid };

/** Values as images [example, height, width, channels]. */
const asImages = (x: Tensor, { height, width, channels }: ImageWindows): Tensor4D =>
  reshape(x, [x.shape[0], height, width, channels]);

const asRows = (x: Tensor): Tensor2D => reshape(x, [x.shape[0], x.size / x.shape[0]]);

function weighted(
  { image, activation, random, site }: WeightsStep,
  x: Tensor,
  { weights: trained, biases }: WeightTensors,
  plan: Plan,
  factorsOf: FactorsOf,
): Tensor {
  const noisy = random === 'factors' && isRandom(plan.sites[site]);
  const weights = noisy ? mul(trained, reshape(factorsOf(site), trained.shape)) : trained;
  const z = image
    ? conv2d(asImages(x, image), weights as Tensor4D, 1, image.padding)
    : matMul(asRows(x), weights as Tensor2D);
  return asRows(activate[activation](add(z, biases)));
}

function pooled({ kind, image, activation }: PoolStep, x: Tensor): Tensor {
  const pool = kind === 'max-pool' ? maxPool : avgPool;
  return asRows(activate[activation](pool(asImages(x, image), image.size, image.stride, 'valid')));
}

function multiplied(shared: number, x: Tensor, factors: Tensor): Tensor {
  const rows = reshape(x, [x.shape[0], x.size / x.shape[0] / shared, shared]);
  return asRows(mul(rows, reshape(factors, [factors.shape[0], 1, shared])));
}

/** Runs steps on values [example, value]. */
export function through(
  steps: readonly Step[],
  input: Tensor,
  plan: Plan,
  layers: readonly WeightTensors[],
  factorsOf: FactorsOf,
): Tensor {
  return steps.reduce((x: Tensor, step) => {
    if (step.kind === 'weights') return weighted(step, x, layers[step.index], plan, factorsOf);
    if (step.kind === 'residual') return add(x, through(step.steps, x, plan, layers, factorsOf));
    if (step.kind !== 'factors') return pooled(step, x);
    return isRandom(plan.sites[step.site]) ? multiplied(step.shared, x, factorsOf(step.site)) : x;
  }, input);
}
