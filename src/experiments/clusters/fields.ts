/** What a unit looks for, as a picture of the input. */
import { dequantise, type TrainedNetwork } from '../../core/trained.ts';

const weightsByNetwork = new WeakMap<TrainedNetwork, ReturnType<typeof dequantise>[]>();

/** The weights of a network, undone from their 8 bits once. */
export function weightsOf(network: TrainedNetwork): ReturnType<typeof dequantise>[] {
  const known = weightsByNetwork.get(network);
  if (known) return known;
  const weights = network.layers.map(dequantise);
  weightsByNetwork.set(network, weights);
  return weights;
}

/**
 * The receptive field of a unit, [784]: in the first hidden layer its weights; deeper, its weights carried back through
 * the layers before by the products of their matrices, as if no unit were ever off (linear back-projection).
 *
 * @param hiddenLayer 1 the first
 * @param unit from 0
 */
export function receptiveField(network: TrainedNetwork, hiddenLayer: number, unit: number): Float32Array {
  const weights = weightsOf(network);
  const { inputs, outputs, values } = weights[hiddenLayer - 1];
  let field = Float32Array.from({ length: inputs }, (_, i) => values[i * outputs + unit]);
  for (let l = hiddenLayer - 2; l >= 0; l--) {
    const before = weights[l];
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

export const largestMagnitude = (values: ArrayLike<number>): number => {
  let most = 0;
  for (let i = 0; i < values.length; i++) most = Math.max(most, Math.abs(values[i]));
  return most;
};
