import { add, clone, div, maximum, mul, scalar, sqrt, square, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Penalty } from '../../../core/model.ts';
import type { Optimiser } from '../../../core/network.ts';

/** An array of numbers that training changes, with what the optimiser remembers. */
export type Trained = { values: Tensor; first: Tensor; second: Tensor };

/** New values and memories after step `t`, counted from 1; see core/optimiser.ts. */
export function optimised({ values, first, second }: Trained, gradient: Tensor, by: Optimiser, t: number): Trained {
  const { kind, learningRate, epsilon = 1e-8 } = by;
  const less = (step: Tensor) => sub(values, step);
  if (kind === 'sgd') return { values: less(mul(gradient, learningRate)), first: clone(first), second: clone(second) };
  if (kind === 'momentum') {
    const velocity = add(mul(first, 0.9), gradient);
    return { values: less(mul(velocity, learningRate)), first: velocity, second: clone(second) };
  }
  const mean = add(mul(first, 0.9), mul(gradient, 0.1));
  const squares = add(mul(second, 0.999), mul(square(gradient), 0.001));
  const root = mul(sqrt(squares), 1 / Math.sqrt(1 - 0.999 ** t));
  const step = div(mul(mean, learningRate / (1 - 0.9 ** t)), add(root, epsilon));
  return { values: less(step), first: mean, second: squares };
}

/** A penalty of weights [.., outputs] and its derivative; biases count for nothing in it. */
export function penaltyOf(
  penalty: Penalty,
  weights: Tensor,
): { readonly penalty: Tensor; readonly slope: Tensor } | null {
  if (penalty.kind !== 'l2' && penalty.kind !== 'group') return null;
  const { strength } = penalty;
  if (penalty.kind === 'l2') return { penalty: mul(sum(square(weights)), strength / 2), slope: mul(weights, strength) };
  const norms = sqrt(sum(square(weights), -1, true));
  return {
    penalty: mul(sum(norms), strength),
    slope: div(mul(weights, strength), maximum(norms, scalar(1e-30))),
  };
}
