import { logSoftmax, mul, type Scalar, sigmoid, softplus, square, sub, sum, type Tensor } from '@tensorflow/tfjs-core';
import type { Head } from '../../../core/model.ts';

/** Losses of outputs z [example, output], to be summed; without what depends on the targets alone. */
function lossesOf(head: Head, z: Tensor, targets: Tensor): Tensor {
  if (head.kind === 'softmax') return mul(mul(logSoftmax(z), targets), -1);
  if (head.kind === 'normal') return mul(square(sub(z, targets)), head.precision.value / 2);
  if (head.loss === 'cross-entropy') return sub(softplus(z), mul(z, targets));
  return square(sub(sigmoid(z), targets));
}

/** Loss of a head, the mean over examples, less `constantOf`. */
export const lossOf = (head: Head, z: Tensor, targets: Tensor): Scalar =>
  mul(sum(lossesOf(head, z, targets)), 1 / z.shape[0]);

/** What a head's loss has from its targets [example, output] alone. */
export function constantOf(head: Head, targets: Float32Array, examples: number): number {
  if (head.kind === 'normal') return (0.5 * Math.log((2 * Math.PI) / head.precision.value) * targets.length) / examples;
  if (head.kind !== 'softmax') return 0;
  return targets.reduce((total, t) => total + (t > 0 ? t * Math.log(t) : 0), 0) / examples;
}
