import type { Head } from '../../core/model.ts';
import { sigmoid, softplus } from '../../core/models/logistic.ts';
import type { Targets } from './examples.ts';
import type { Values } from './room.ts';

/** Softmax of the numbers at `at` into `into`; returns ln Σ e^z. */
export function softmaxOf(f32: Float32Array, at: number, count: number, into: Float64Array): number {
  let top = Number.NEGATIVE_INFINITY;
  for (let c = 0; c < count; c++) if (!(f32[at + c] <= top)) top = f32[at + c];
  let total = 0;
  for (let c = 0; c < count; c++) {
    into[c] = Math.exp(f32[at + c] - top);
    total += into[c];
  }
  for (let c = 0; c < count; c++) into[c] /= total;
  return Math.log(total) + top;
}

/** Loss of an output z for a target t, and its derivative. */
type Slope = (z: number, t: number) => readonly [loss: number, slope: number];

function slopeOf(head: Exclude<Head, { kind: 'softmax' }>): Slope {
  if (head.kind === 'normal') {
    const { value } = head.precision;
    const constant = 0.5 * Math.log((2 * Math.PI) / value);
    return (z, t) => [0.5 * value * (t - z) ** 2 + constant, value * (z - t)];
  }
  if (head.loss === 'cross-entropy') return (z, t) => [softplus(z) - z * t, sigmoid(z) - t];
  return (z, t) => {
    const s = sigmoid(z);
    return [(s - t) ** 2, 2 * (s - t) * s * (1 - s)];
  };
}

/**
 * A head's loss, the mean over examples, at the outputs; their derivatives are left beside them. As `headLoss` of
 * core/models/heads.ts.
 */
export function headStep(
  head: Head,
  f32: Float32Array,
  { at, deltas, bytes, floats }: Values,
  examples: number,
  targets: Targets,
): number {
  let loss = 0;
  const each = (step: (z: number, d: number, e: number) => void) => {
    for (let e = 0; e < examples; e++) step((at + e * bytes) >> 2, (deltas + e * bytes) >> 2, e);
  };
  if (head.kind !== 'softmax') {
    const slope = slopeOf(head);
    each((z, d, e) => {
      for (let o = 0; o < floats; o++) {
        const [part, by] = slope(f32[z + o], targets[e * floats + o]);
        loss += part;
        f32[d + o] = by / examples;
      }
    });
    return loss / examples;
  }
  const shares = new Float64Array(floats);
  const soft = head.targets === 'soft';
  each((z, d, e) => {
    const norm = softmaxOf(f32, z, floats, shares);
    let total = 0;
    for (let c = 0; c < floats; c++) {
      const t = soft ? targets[e * floats + c] : Number(targets[e] === c);
      total += t;
      if (t > 0) loss += t * (Math.log(t) + norm - f32[z + c]);
    }
    for (let c = 0; c < floats; c++) {
      const t = soft ? targets[e * floats + c] : Number(targets[e] === c);
      f32[d + c] = (total * shares[c] - t) / examples;
    }
  });
  return loss / examples;
}
