import type { ModelKernels } from '../models/kernels.ts';
import type { Memory } from './rows.ts';

type WindowKernels = Pick<ModelKernels, 'windowSums' | 'liveLists' | 'windowGradient' | 'windowBack'>;

/** Sums over windows and their gradients: assembly/windows.ts and windows-back.ts. */
export function windowsIn({ f32, i32 }: Memory): WindowKernels {
  return {
    windowSums(
      input,
      examples,
      inputBytes,
      height,
      width,
      rowBytes,
      placeBytes,
      kernelRows,
      run,
      weights,
      outputs,
      out,
      outBytes,
      outPlaceBytes,
    ) {
      const padded = Math.ceil(outputs / 4) * 4;
      const bias = (weights >> 2) + kernelRows * run * padded;
      for (let e = 0; e < examples; e++) {
        for (let place = 0; place < height * width; place++) {
          const [y, x] = [Math.floor(place / width), place % width];
          const at = (out + e * outBytes + place * outPlaceBytes) >> 2;
          const corner = (input + e * inputBytes + y * rowBytes + x * placeBytes) >> 2;
          for (let o = 0; o < outputs; o++) f32[at + o] = f32[bias + o];
          for (let k = 0; k < kernelRows; k++) {
            for (let i = 0; i < run; i++) {
              const value = f32[corner + k * (rowBytes >> 2) + i];
              if (value === 0) continue;
              const w = (weights >> 2) + (k * run + i) * padded;
              for (let o = 0; o < outputs; o++) f32[at + o] += value * f32[w + o];
            }
          }
        }
      }
    },

    liveLists(
      delta,
      values,
      examples,
      deltaBytes,
      height,
      width,
      outputs,
      inputBytes,
      rowBytes,
      placeBytes,
      counts,
      offsets,
      list,
      capacity,
    ) {
      i32.fill(0, counts >> 2, (counts >> 2) + outputs);
      for (let e = 0; e < examples; e++) {
        for (let place = 0; place < height * width; place++) {
          const [y, x] = [Math.floor(place / width), place % width];
          const at = (e * deltaBytes) / 4 + place * outputs;
          for (let o = 0; o < outputs; o++) {
            const d = f32[(delta >> 2) + at + o];
            if (d === 0 || (values !== 0 && !(f32[(values >> 2) + at + o] > 0))) continue;
            const n = o * capacity + i32[(counts >> 2) + o]++;
            i32[(offsets >> 2) + n] = e * inputBytes + y * rowBytes + x * placeBytes;
            f32[(list >> 2) + n] = d;
          }
        }
      }
    },

    windowGradient(counts, offsets, list, capacity, outputs, input, kernelRows, rowBytes, vectors, _zeros, gradient) {
      const width = vectors * 4;
      const perOutput = kernelRows * width + 4;
      f32.fill(0, gradient >> 2, (gradient >> 2) + outputs * perOutput);
      for (let o = 0; o < outputs; o++) {
        const g = (gradient >> 2) + o * perOutput;
        for (let n = o * capacity; n < o * capacity + i32[(counts >> 2) + o]; n++) {
          const d = f32[(list >> 2) + n];
          const x = (input + i32[(offsets >> 2) + n]) >> 2;
          for (let k = 0; k < kernelRows; k++) {
            for (let i = 0; i < width; i++) f32[g + k * width + i] += d * f32[x + k * (rowBytes >> 2) + i];
          }
          f32[g + kernelRows * width] += d;
        }
      }
    },

    windowBack(counts, offsets, list, capacity, outputs, weights, kernelRows, rowBytes, vectors, into) {
      const width = vectors * 4;
      for (let o = 0; o < outputs; o++) {
        const w = (weights >> 2) + o * (kernelRows * width + 4);
        for (let n = o * capacity; n < o * capacity + i32[(counts >> 2) + o]; n++) {
          const d = f32[(list >> 2) + n];
          const x = (into + i32[(offsets >> 2) + n]) >> 2;
          for (let k = 0; k < kernelRows; k++) {
            for (let i = 0; i < width; i++) f32[x + k * (rowBytes >> 2) + i] += d * f32[w + k * width + i];
          }
        }
      }
    },
  };
}
