/** A trained network in a form small enough to keep many of: eight bits a weight. */
import type { Layer } from './layer.ts';
import type { Network } from './network.ts';

/** Weights of one layer in 8 bits: weight [input, output] is `values` times `scales` of its output. */
export interface QuantisedLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** [output]: the largest weight or bias into it, by magnitude, divided by 127. */
  readonly scales: Float32Array;
  /** Row-major [inputs + 1, outputs]; the last row holds the biases. */
  readonly values: Int8Array;
}

/** One network at one moment of its training. */
export interface TrainedNetwork {
  readonly network: Network;
  /** Training steps taken. */
  readonly step: number;
  readonly layers: readonly QuantisedLayer[];
  /** By hidden layer, [unit]: share of images on which the unit's output without noise is above 0. */
  readonly active: readonly Float32Array[];
}

/** Rounds weights to 8 bits; off by at most 1/254 of the largest weight into the same unit. */
export function quantise({ inputs, outputs, values }: Layer): QuantisedLayer {
  const scales = new Float32Array(outputs);
  const rounded = new Int8Array(values.length);
  for (let i = 0, row = 0; i <= inputs; i++, row += outputs) {
    for (let o = 0; o < outputs; o++) scales[o] = Math.max(scales[o], Math.abs(values[row + o]));
  }
  for (let o = 0; o < outputs; o++) scales[o] = scales[o] / 127 || 1;
  for (let i = 0, row = 0; i <= inputs; i++, row += outputs) {
    for (let o = 0; o < outputs; o++) rounded[row + o] = Math.round(values[row + o] / scales[o]);
  }
  return { inputs, outputs, scales, values: rounded };
}

/** The weights that an 8-bit layer stands for, [inputs + 1, outputs]. */
export function dequantise({ inputs, outputs, scales, values: rounded }: QuantisedLayer) {
  const values = new Float32Array(rounded.length);
  for (let i = 0, o = 0; i < values.length; i++, o = o + 1 === outputs ? 0 : o + 1) values[i] = rounded[i] * scales[o];
  return { inputs, outputs, values };
}
