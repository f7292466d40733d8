/** What is done value by value: activations and factors. */
import type { Rows } from '../layer.ts';
import type { Activation } from '../model.ts';
import { sigmoid } from './logistic.ts';
import type { Pass } from './pass.ts';

/** Each activation, and its derivative from its input z and its value a; that of ReLU at 0 is 0. */
const functions: { readonly [A in Activation]: { of(z: number): number; slope(z: number, a: number): number } } = {
  none: { of: (z) => z, slope: () => 1 },
  relu: { of: (z) => Math.max(z, 0), slope: (z) => (z > 0 ? 1 : 0) },
  tanh: { of: Math.tanh, slope: (_z, a) => 1 - a * a },
  sigmoid: { of: sigmoid, slope: (_z, a) => a * (1 - a) },
};

export function activated(activation: Activation, rows: readonly Float64Array[]): Pass {
  const { of, slope } = functions[activation];
  const outputs = rows.map((row) => row.map(of));
  return {
    outputs,
    back: (deltas) => deltas.map((row, e) => row.map((delta, i) => delta * slope(rows[e][i], outputs[e][i]))),
  };
}

/** Value i times factor i modulo `shared`; without factors, as it is. */
export function multiplied(shared: number, rows: readonly Float64Array[], factors: Rows | undefined): Pass {
  const times = (values: readonly Float64Array[]) =>
    values.map((row, e) => row.map((value, i) => value * (factors?.[e][i % shared] ?? 1)));
  return { outputs: times(rows), back: times };
}
