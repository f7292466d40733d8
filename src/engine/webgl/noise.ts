import type { Tensor } from '@tensorflow/tfjs-core';
import type { Network } from '../../core/network.ts';
import { layerNoise } from '../../core/noise.ts';
import type { Gpu } from './gpu.ts';
import { noiseColumns } from './programs.ts';

/** Tensor P of the programs: [layers × networks, 8], keys split into halves that float32 holds exactly. */
export function noiseTensor(
  gpu: Gpu,
  networks: readonly Network[],
  keyOf: (network: Network, layer: number) => number,
): Tensor {
  const depth = networks[0].units.length;
  const values = new Float32Array(depth * networks.length * noiseColumns);
  for (let l = 0; l < depth; l++) {
    networks.forEach((network, m) => {
      const { code, threshold, gain, sigma, mean } = layerNoise(network, l);
      const key = keyOf(network, l);
      const row = [network.units[l], code, key >>> 16, key & 0xffff, threshold, gain, sigma, mean];
      values.set(row, (l * networks.length + m) * noiseColumns);
    });
  }
  return gpu.upload(values, [depth * networks.length, noiseColumns]);
}
