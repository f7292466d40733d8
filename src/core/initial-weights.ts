import { weightShapes } from './model.ts';
import { classes, inputs, modelOf, type Network } from './network.ts';
import { hashNormal, purposes, streamKey } from './random.ts';

/** Sizes of the layers of weights of a perceptron: [inputs, outputs] for each hidden layer and the output layer. */
export function layerSizes(units: readonly number[], from = inputs, to = classes): [number, number][] {
  const sizes = [from, ...units, to];
  return sizes.slice(1).map((outputs, l) => [sizes[l], outputs]);
}

/** The same of any network. */
export const layerSizesOf = (network: Network): [number, number][] => weightShapes(modelOf(network));

/**
 * He-normal initial weights (sd √(2 / fan-in)) and biases of 0, row-major [inputs + 1, outputs] for each layer, the last
 * row being the biases. They depend on the network's seed and shape alone.
 */
export function initialWeights(network: Pick<Network, 'units' | 'model' | 'seed'>): Float32Array[] {
  const sizes = network.model ? weightShapes(network.model) : layerSizes(network.units);
  return sizes.map(([rows, columns], layer) => {
    const key = streamKey(network.seed, purposes.weights, layer);
    const sd = Math.sqrt(2 / rows);
    const values = new Float32Array((rows + 1) * columns);
    for (let i = 0; i < rows * columns; i++) values[i] = sd * hashNormal(key, 0, 0, i);
    return values;
  });
}
