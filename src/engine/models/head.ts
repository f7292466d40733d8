import type { Head } from '../../core/model.ts';
import { sigmoid } from '../../core/models/logistic.ts';
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

/** The loss of one example, from the places of its outputs and of their derivatives, and the number of its first target. */
type Loop = (z: number, d: number, t: number) => number;

/** What computes a head's losses, and writes the outputs' derivatives times `scale`: one loop, without calls. */
function loopOf(
  head: Exclude<Head, { kind: 'softmax' }>,
  f32: Float32Array,
  outputs: number,
  targets: Targets,
  scale: number,
): Loop {
  if (head.kind === 'normal') {
    const { value } = head.precision;
    const constant = outputs * 0.5 * Math.log((2 * Math.PI) / value);
    return (z, d, t) => {
      let squares = 0;
      for (let o = 0; o < outputs; o++) {
        const difference = f32[z + o] - targets[t + o];
        squares += difference * difference;
        f32[d + o] = value * difference * scale;
      }
      return 0.5 * value * squares + constant;
    };
  }
  if (head.loss === 'cross-entropy') {
    return (z, d, t) => {
      let loss = 0;
      for (let o = 0; o < outputs; o++) {
        // ln(1 + e^z) and its derivative from one exponential, without overflow.
        const [value, target] = [f32[z + o], targets[t + o]];
        const small = Math.exp(-Math.abs(value));
        loss += Math.max(value, 0) + Math.log1p(small) - value * target;
        f32[d + o] = ((value >= 0 ? 1 : small) / (1 + small) - target) * scale;
      }
      return loss;
    };
  }
  return (z, d, t) => {
    let loss = 0;
    for (let o = 0; o < outputs; o++) {
      const share = sigmoid(f32[z + o]);
      const difference = share - targets[t + o];
      loss += difference * difference;
      f32[d + o] = 2 * difference * share * (1 - share) * scale;
    }
    return loss;
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
    const loop = loopOf(head, f32, floats, targets, 1 / examples);
    each((z, d, e) => {
      loss += loop(z, d, e * floats);
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
