import type { Activation } from '../../core/model.ts';
import { sigmoid } from '../../core/models/logistic.ts';
import type { Values } from './room.ts';
import type { Run } from './stage.ts';

const smooth = {
  tanh: { of: Math.tanh, slope: (a: number) => 1 - a * a },
  sigmoid: { of: sigmoid, slope: (a: number) => a * (1 - a) },
};

/** Calls `each` with the place of every value of the examples, in floats; the padding between examples is left out. */
function eachValue({ at, bytes, floats }: Values, examples: number, each: (i: number) => void) {
  for (let e = 0; e < examples; e++) {
    const from = (at + e * bytes) >> 2;
    for (let i = from; i < from + floats; i++) each(i);
  }
}

/** Sums become activations, in place. */
export function activate(activation: Activation, values: Values, { machine, f32, examples }: Run) {
  if (activation === 'relu') machine.kernels.relu(values.at, (examples * values.bytes) >> 4);
  if (activation !== 'tanh' && activation !== 'sigmoid') return;
  const { of } = smooth[activation];
  eachValue(values, examples, (i) => {
    f32[i] = of(f32[i]);
  });
}

/** Derivatives by activations become derivatives by sums, in place. */
export function deactivate(activation: Activation, values: Values, { f32, examples }: Run) {
  if (activation === 'none') return;
  const slope = activation === 'relu' ? (a: number) => (a > 0 ? 1 : 0) : smooth[activation].slope;
  const beside = (values.deltas - values.at) >> 2;
  eachValue(values, examples, (i) => {
    f32[i + beside] *= slope(f32[i]);
  });
}
