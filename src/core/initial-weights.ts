import { classes, inputs, type Network } from './network.ts';
import { hashNormal, purposes, streamKey } from './random.ts';

/** Sizes of a network's layers of weights: [inputs, outputs] for each hidden layer and the output layer. */
export function layerSizes(units: readonly number[]): [number, number][] {
  const sizes = [inputs, ...units, classes];
  return sizes.slice(1).map((outputs, l) => [sizes[l], outputs]);
}

/**
 * He-normal initial weights (sd √(2 / fan-in)) and biases of 0, row-major [inputs + 1, outputs] for each layer, the last
 * row being the biases. They depend on the network's seed and shape alone.
 */
export function initialWeights({ units, seed }: Pick<Network, 'units' | 'seed'>): Float32Array[] {
  return layerSizes(units).map(([rows, columns], layer) => {
    const key = streamKey(seed, purposes.weights, layer);
    const sd = Math.sqrt(2 / rows);
    const values = new Float32Array((rows + 1) * columns);
    for (let i = 0; i < rows * columns; i++) values[i] = sd * hashNormal(key, 0, 0, i);
    return values;
  });
}
