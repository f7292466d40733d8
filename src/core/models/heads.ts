/** Losses of each head: summed over outputs, averaged over examples. */
import type { Rows } from '../layer.ts';
import type { Head } from '../model.ts';
import { checkLabel, logSoftmax } from '../softmax.ts';
import { sigmoid, softplus } from './logistic.ts';

/** Labels, one an example, or what each output should be, [example][output]. */
export type Targets = ArrayLike<number> | Rows;

export interface HeadLoss {
  /** In nats, but of squared errors. */
  readonly loss: number;
  /** Derivative by the outputs, [example][output]. */
  readonly gradient: Float64Array[];
  /** Derivative by the logarithm of the precision; 0 for heads without. */
  readonly byLogPrecision: number;
}

/** Loss of one output z and its derivative, for a target t. */
type OutputLoss = (z: number, t: number) => readonly [loss: number, slope: number];

/** −ln N(t; z, 1/precision). */
const normal =
  (precision: number): OutputLoss =>
  (z, t) => [0.5 * (precision * (t - z) ** 2 + Math.log((2 * Math.PI) / precision)), precision * (z - t)];

const squaredError: OutputLoss = (z, t) => {
  const s = sigmoid(z);
  return [(s - t) ** 2, 2 * (s - t) * s * (1 - s)];
};

/** −t ln s − (1 − t) ln(1 − s) with s the sigmoid of z, without overflow. */
const binaryCrossEntropy: OutputLoss = (z, t) => [softplus(z) - z * t, sigmoid(z) - t];

/** Σ t (ln t − ln softmax(z)): of a label, whose t is 1 for its class, −ln softmax(z) there. */
function divergenceOf(logits: ArrayLike<number>, target: Float64Array): readonly [number, Float64Array] {
  const logP = logSoftmax(logits);
  const total = target.reduce((sum, t) => sum + t, 0);
  const loss = target.reduce((sum, t, c) => sum + (t > 0 ? t * (Math.log(t) - logP[c]) : 0), 0);
  return [loss, logP.map((value, c) => total * Math.exp(value) - target[c])];
}

/** @throws RangeError for a target that a head has not */
function rowsOf(head: Head, width: number, examples: number, targets: Targets): Float64Array[] {
  if (examples === 0 || targets.length !== examples)
    throw new RangeError(`there are ${targets.length} targets; allowed is ${examples}, one an example, at least 1`);
  const labelled = head.kind === 'softmax' && head.targets !== 'soft';
  return Array.from({ length: examples }, (_, e) => {
    const target = targets[e];
    if (!labelled) {
      if (typeof target === 'number' || target.length !== width)
        throw new RangeError(
          `a target has ${typeof target === 'number' ? 1 : target.length} values in no row; allowed is a row of ${width}`,
        );
      return Float64Array.from(target);
    }
    checkLabel(target, width);
    return Float64Array.from({ length: width }, (_, c) => (c === target ? 1 : 0));
  });
}

/**
 * A head's loss at given outputs, [example][output].
 * @param precision of a `normal` head; where it is left out, the model's own
 */
export function headLoss(head: Head, outputs: Rows, targets: Targets, precision?: number): HeadLoss {
  const examples = outputs.length;
  const rows = rowsOf(head, outputs[0]?.length ?? 0, examples, targets);
  const mean = (each: (e: number) => number) => rows.reduce((sum, _, e) => sum + each(e), 0) / examples;
  if (head.kind === 'softmax') {
    const each = rows.map((row, e) => divergenceOf(outputs[e], row));
    return {
      loss: mean((e) => each[e][0]),
      gradient: each.map(([, slopes]) => slopes.map((slope) => slope / examples)),
      byLogPrecision: 0,
    };
  }
  const tau = head.kind === 'normal' ? (precision ?? head.precision.value) : 1;
  const lossOf =
    head.kind === 'normal' ? normal(tau) : head.loss === 'squared-error' ? squaredError : binaryCrossEntropy;
  const summed = (e: number, value: (t: number, o: number) => number) =>
    rows[e].reduce((sum, t, o) => sum + value(t, o), 0);
  return {
    loss: mean((e) => summed(e, (t, o) => lossOf(outputs[e][o], t)[0])),
    gradient: rows.map((row, e) => row.map((t, o) => lossOf(outputs[e][o], t)[1] / examples)),
    byLogPrecision:
      head.kind === 'normal' ? mean((e) => summed(e, (t, o) => 0.5 * (tau * (t - outputs[e][o]) ** 2 - 1))) : 0,
  };
}
