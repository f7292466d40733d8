import type { Network } from './network.ts';
import { layerNoise } from './noise.ts';
import { hashWord, noiseTableSize, purposes, streamKey } from './random.ts';
import { standardTables } from './standard-noise.ts';

/** Key of the masks of one hidden layer in training. */
export const trainingMaskKey = (seed: number, layer: number): number => streamKey(seed, purposes.trainingMask, layer);

/** Key of the masks of one hidden layer in prediction; `stream` tells sets of images apart. */
export const predictionMaskKey = (seed: number, layer: number, stream: number): number =>
  streamKey(seed, purposes.predictionMask, layer, stream);

/**
 * What the units of one hidden layer are multiplied by, [example][unit], for examples `first` … `first + count − 1`.
 *
 * Noise that drops no unit is in float32, as the engines compute it. `step` is the training step or the number of the mask;
 * `example` the row of the minibatch or the number of the image.
 */
export function noiseRows(
  network: Omit<Network, 'seed'>,
  layer: number,
  key: number,
  step: number,
  first: number,
  count: number,
): Float64Array[] {
  const { code, threshold, gain, sigma } = layerNoise(network, layer);
  const tables = standardTables();
  return Array.from({ length: count }, (_, row) =>
    Float64Array.from({ length: network.units[layer] }, (_, unit) => {
      if (code === 0) return 1;
      const word = hashWord(key, step, first + row, unit);
      if (code === 1) return word >>> 8 < threshold ? 0 : gain;
      return Math.fround(1 + Math.fround(sigma * tables[Math.floor((code - 2 + word / 2 ** 32) * noiseTableSize)]));
    }),
  );
}
