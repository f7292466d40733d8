import { pcg4d } from '../../core/random.ts';
import type { ModelKernels } from '../models/kernels.ts';
import type { Memory } from './rows.ts';

/** Noise as factors: assembly/factors.ts. */
export function factorsIn({ f32 }: Memory): Pick<ModelKernels, 'dropFactors' | 'multiply'> {
  const words = new Uint32Array(4);
  return {
    dropFactors(into, rows, width, first, step, key, threshold, gain) {
      for (let r = 0; r < rows; r++) {
        const at = (into >> 2) + r * width;
        for (let i = 0; i < width; i++) {
          if (i % 4 === 0) pcg4d(i >> 2, first + r, step, key, words);
          f32[at + i] = words[i % 4] >>> 8 < threshold ? 0 : gain;
        }
      }
    },
    multiply(values, examples, valuesBytes, count, factors, width, factorsBytes, out, outBytes) {
      for (let e = 0; e < examples; e++) {
        const [x, y, by] = [
          (values + e * valuesBytes) >> 2,
          (out + e * outBytes) >> 2,
          (factors + e * factorsBytes) >> 2,
        ];
        for (let i = 0; i < count; i += width) {
          for (let j = 0; j < width; j++) f32[y + i + j] = f32[x + i + j] * f32[by + j];
        }
      }
    },
  };
}
