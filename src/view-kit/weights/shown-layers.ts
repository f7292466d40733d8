/** The weights of a network as they are drawn, and what a unit looks for as a picture of the input. */
import { magnitudeQuantile } from '../../charts/diverging.ts';
import { dequantise, type TrainedNetwork } from '../../core/trained.ts';

/** Weights of larger magnitude than this share of them are drawn in full colour. */
const shareBelow = 0.98;

export interface ShownLayer {
  readonly inputs: number;
  readonly outputs: number;
  /** Row-major [inputs + 1, outputs]; the last row holds the biases. */
  readonly values: Float32Array;
  /** Weights are drawn in full colour from ±`limit` on. */
  readonly limit: number;
}

/** A layer with the range of its colours. */
export const drawn = (inputs: number, outputs: number, values: Float32Array): ShownLayer => ({
  inputs,
  outputs,
  values,
  limit: magnitudeQuantile(values.subarray(0, inputs * outputs), shareBelow),
});

const layersByNetwork = new WeakMap<TrainedNetwork, readonly ShownLayer[]>();

/** The layers of a network, undone from their 8 bits once. */
export function shownLayers(network: TrainedNetwork): readonly ShownLayer[] {
  const known = layersByNetwork.get(network);
  if (known) return known;
  const layers = network.layers.map((layer) => {
    const { inputs, outputs, values } = dequantise(layer);
    return drawn(inputs, outputs, values);
  });
  layersByNetwork.set(network, layers);
  return layers;
}

/**
 * The receptive field of a unit, [784]: in the first hidden layer its weights; deeper, its weights carried back through
 * the layers before by the products of their matrices, as if no unit were ever off (linear back-projection).
 *
 * @param hiddenLayer 1 the first
 * @param unit from 0
 */
export function receptiveField(network: TrainedNetwork, hiddenLayer: number, unit: number): Float32Array {
  const layers = shownLayers(network);
  const { inputs, outputs, values } = layers[hiddenLayer - 1];
  let field = Float32Array.from({ length: inputs }, (_, i) => values[i * outputs + unit]);
  for (let l = hiddenLayer - 2; l >= 0; l--) {
    const before = layers[l];
    const back = new Float32Array(before.inputs);
    for (let i = 0; i < before.inputs; i++) {
      let sum = 0;
      for (let u = 0; u < before.outputs; u++) sum += before.values[i * before.outputs + u] * field[u];
      back[i] = sum;
    }
    field = back;
  }
  return field;
}
