/**
 * The multilayer perceptron in plain float64: slow and obvious, the yardstick of every faster engine.
 *
 * z_l = W_lᵀ a_(l−1) + b_l;  a_l = ReLU(z_l) ⊙ noise_l on hidden layers;  logits are z of the last layer (Lin, Wang &
 * Chen, section 3: "feed-forward networks with 3 hidden layers", softmax, cross-entropy). Axes: layer, example, unit.
 */
import { hiddenUnits, type Layer, type Layer64, type Rows, zeroLayer } from './layer.ts';
import { type NoiseKind, noiseMean } from './network.ts';
import { crossEntropy, logSoftmax } from './softmax.ts';

/** What each hidden unit's output is multiplied by: [hidden layer][example][unit]. */
export type Noise = readonly Rows[];

export interface Activity {
  /** Before ReLU, [hidden layer][example][unit]. */
  readonly preactivations: Float64Array[][];
  /** After ReLU and noise, [hidden layer][example][unit]. */
  readonly activations: Float64Array[][];
  /** [example][class]. */
  readonly logits: Float64Array[];
}

export interface Gradients {
  /** Mean cross-entropy over the examples, nats. */
  readonly loss: number;
  readonly logits: Float64Array[];
  /** Derivative of the loss by each weight and bias, in the layout of the weights. */
  readonly layers: Layer64[];
}

function checkRows(rows: Rows, examples: number, units: number, what: string): void {
  if (rows.length !== examples) throw new RangeError(`${what} has ${rows.length} examples; allowed is ${examples}`);
  for (const row of rows) {
    if (row.length !== units) throw new RangeError(`${what} has a row of ${row.length} values; allowed is ${units}`);
  }
}

function preactivation({ inputs, outputs, values }: Layer, input: ArrayLike<number>): Float64Array {
  const z = new Float64Array(outputs);
  for (let o = 0; o < outputs; o++) {
    let sum = values[inputs * outputs + o];
    for (let i = 0; i < inputs; i++) sum += input[i] * values[i * outputs + o];
    z[o] = sum;
  }
  return z;
}

/**
 * Runs the network on `examples`, [example][input]. Without `noise` no unit is dropped. Throws RangeError where shapes
 * disagree.
 */
export function forward(layers: readonly Layer[], examples: Rows, noise?: Noise): Activity {
  const units = hiddenUnits(layers);
  checkRows(examples, examples.length, layers[0].inputs, 'the input');
  if (noise && noise.length !== units.length) {
    throw new RangeError(`noise has ${noise.length} layers; allowed is ${units.length}, one for each hidden layer`);
  }
  const preactivations: Float64Array[][] = [];
  const activations: Float64Array[][] = [];
  let input: Rows = examples;
  units.forEach((width, l) => {
    const multipliers = noise?.[l];
    if (multipliers) checkRows(multipliers, examples.length, width, `noise of hidden layer ${l + 1}`);
    const z = input.map((row) => preactivation(layers[l], row));
    const a = z.map((row, e) => row.map((value, u) => Math.max(value, 0) * (multipliers?.[e][u] ?? 1)));
    preactivations.push(z);
    activations.push(a);
    input = a;
  });
  const logits = input.map((row) => preactivation(layers[layers.length - 1], row));
  return { preactivations, activations, logits };
}

/** Loss and its gradient by backpropagation under given noise; the derivative of ReLU at 0 is 0. */
export function gradients(
  layers: readonly Layer[],
  examples: Rows,
  labels: ArrayLike<number>,
  noise?: Noise,
): Gradients {
  const { preactivations, activations, logits } = forward(layers, examples, noise);
  const loss = crossEntropy(logits, labels);
  let delta = logits.map((row, e) =>
    logSoftmax(row).map((logP, c) => (Math.exp(logP) - (c === labels[e] ? 1 : 0)) / logits.length),
  );
  const byLayer = layers.map(({ inputs, outputs }) => zeroLayer(inputs, outputs));
  for (let l = layers.length - 1; l >= 0; l--) {
    const { inputs, outputs, values } = layers[l];
    const input: Rows = l === 0 ? examples : activations[l - 1];
    const gradient = byLayer[l].values;
    delta.forEach((row, e) => {
      for (let o = 0; o < outputs; o++) {
        for (let i = 0; i < inputs; i++) gradient[i * outputs + o] += input[e][i] * row[o];
        gradient[inputs * outputs + o] += row[o];
      }
    });
    if (l === 0) break;
    delta = delta.map((row, e) =>
      preactivations[l - 1][e].map((z, i) => {
        let sum = 0;
        for (let o = 0; o < outputs; o++) sum += values[i * outputs + o] * row[o];
        return z > 0 ? sum * (noise?.[l - 1][e][i] ?? 1) : 0;
      }),
    );
  }
  return { loss, logits, layers: byLayer };
}

/** Logits of every example under one and the same multipliers, [hidden layer][unit]: o(x; M) for one M. */
export function singleMaskLogits(layers: readonly Layer[], examples: Rows, mask: Rows): Float64Array[] {
  return forward(
    layers,
    examples,
    mask.map((row) => examples.map(() => row)),
  ).logits;
}

/**
 * Scaled prediction, o(x; E[M]): each dropped layer's outputs are multiplied by the mean of its noise (Lin, Wang &
 * Chen, section 3.1, equation 2). `rates` has the dropout rate of each hidden layer, 0 ≤ p < 1.
 */
export function scaledLogits(
  layers: readonly Layer[],
  examples: Rows,
  rates: readonly number[],
  kind: NoiseKind,
): Float64Array[] {
  const units = hiddenUnits(layers);
  checkRates(rates, units.length);
  return singleMaskLogits(
    layers,
    examples,
    units.map((width, l) => new Float64Array(width).fill(noiseMean(kind, rates[l]))),
  );
}

/** Throws RangeError unless there is one dropout rate for each hidden layer, each 0 ≤ p < 1. */
export function checkRates(rates: readonly number[], hiddenLayers: number): void {
  if (rates.length !== hiddenLayers) {
    throw new RangeError(`there are ${rates.length} rates; allowed is ${hiddenLayers}, one for each hidden layer`);
  }
  for (const rate of rates) {
    if (!(rate >= 0 && rate < 1)) throw new RangeError(`dropout rate ${rate} is not allowed; allowed is 0 ≤ p < 1`);
  }
}
