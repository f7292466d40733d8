import { kernelClasses } from '../refuse.ts';
import type { Kernels, VectorMachine } from '../vector/kernels.ts';
import { logitsIn } from './logits.ts';
import { momentsIn } from './moments.ts';
import { optimiserIn } from './optimiser.ts';
import { predictIn } from './predict.ts';
import { type Memory, rowsIn } from './rows.ts';
import { softmaxIn } from './softmax.ts';

const classes = kernelClasses;

/** Plain JavaScript's twin of src/engine/wasm/assembly, for browsers without WebAssembly SIMD. */
export function makeCpuMachine(bytes: number): VectorMachine {
  const buffer = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
  const memory = {
    f32: new Float32Array(buffer),
    f64: new Float64Array(buffer),
    i32: new Int32Array(buffer),
    u8: new Uint8Array(buffer),
  };
  return { buffer, kernels: cpuKernels(memory) };
}

function cpuKernels(memory: Memory): Kernels {
  const { f32, i32, u8 } = memory;
  const rowKernels = rowsIn(memory);
  const softmax = softmaxIn(memory);
  const optimiser = optimiserIn(memory);
  const logits = logitsIn(memory, rowKernels);
  const { sparseRow, activateRow } = rowKernels;
  const { logSumExp, exps } = softmax;

  return {
    sparsify(source, rows, columns, pointers, indices, values) {
      let n = 0;
      i32[pointers >> 2] = 0;
      for (let r = 0; r < rows; r++) {
        for (let c = 0; c < columns; c++) {
          const pixel = u8[source + r * columns + c];
          if (pixel === 0) continue;
          i32[(indices >> 2) + n] = c;
          f32[(values >> 2) + n] = pixel / 255;
          n++;
        }
        i32[(pointers >> 2) + r + 1] = n;
      }
    },

    transpose(rows, columns, pointers, indices, values, columnPointers, columnIndices, columnValues) {
      const columnAt = columnPointers >> 2;
      i32.fill(0, columnAt, columnAt + columns + 2);
      const total = i32[(pointers >> 2) + rows];
      for (let i = 0; i < total; i++) i32[columnAt + i32[(indices >> 2) + i] + 2]++;
      for (let c = 1; c <= columns; c++) i32[columnAt + c + 1] += i32[columnAt + c];
      for (let r = 0; r < rows; r++) {
        for (let i = i32[(pointers >> 2) + r]; i < i32[(pointers >> 2) + r + 1]; i++) {
          const place = i32[columnAt + i32[(indices >> 2) + i] + 1]++;
          i32[(columnIndices >> 2) + place] = r;
          f32[(columnValues >> 2) + place] = f32[(values >> 2) + i];
        }
      }
    },

    forward(rows, pointers, indices, values, weights, inputs, vectors, out) {
      const bias = weights + inputs * vectors * 16;
      for (let r = 0; r < rows; r++) {
        const from = i32[(pointers >> 2) + r];
        const count = i32[(pointers >> 2) + r + 1] - from;
        sparseRow(count, indices + from * 4, values + from * 4, weights, vectors, bias, out + r * vectors * 16);
      }
    },

    activate(
      z,
      rows,
      units,
      vectors,
      noise,
      key,
      threshold,
      gain,
      sigma,
      table,
      step,
      first,
      pointers,
      indices,
      values,
      factors,
      hashes,
    ) {
      let n = 0;
      i32[pointers >> 2] = 0;
      for (let r = 0; r < rows; r++) {
        const row = z + r * vectors * 16;
        const [list, vals, facs] = [indices + n * 4, values + n * 4, factors + n * 4];
        n += activateRow(
          row,
          units,
          noise,
          key,
          threshold,
          gain,
          sigma,
          table,
          step,
          first + r,
          list,
          vals,
          facs,
          hashes,
        );
        i32[(pointers >> 2) + r + 1] = n;
      }
    },

    softmaxLoss(z, rows, labels, delta) {
      let loss = 0;
      for (let r = 0; r < rows; r++) {
        const at = (z >> 2) + r * 12;
        const out = (delta >> 2) + r * 12;
        const label = u8[labels + r];
        loss += logSumExp(at, 1) - f32[at + label];
        for (let c = 0; c < classes; c++) f32[out + c] = (exps[c] - (c === label ? 1 : 0)) / rows;
        f32.fill(0, out + classes, out + 12);
      }
      return loss / rows;
    },

    backward(rows, pointers, indices, factors, weights, nextVectors, nextDelta, vectors, delta) {
      const width = nextVectors * 4;
      f32.fill(0, delta >> 2, (delta >> 2) + rows * vectors * 4);
      for (let r = 0; r < rows; r++) {
        const d = (nextDelta >> 2) + r * width;
        for (let i = i32[(pointers >> 2) + r]; i < i32[(pointers >> 2) + r + 1]; i++) {
          const unit = i32[(indices >> 2) + i];
          const w = (weights >> 2) + unit * width;
          let sum = 0;
          for (let k = 0; k < width; k++) sum += f32[d + k] * f32[w + k];
          f32[(delta >> 2) + r * vectors * 4 + unit] = sum * f32[(factors >> 2) + i];
        }
      }
    },

    update(
      rows,
      inputs,
      columnPointers,
      columnIndices,
      columnValues,
      delta,
      vectors,
      weights,
      first,
      second,
      kind,
      rate,
      correction,
      epsilon,
      gradient,
      zeros,
      touched,
    ) {
      const width = vectors * 4;
      const g = gradient >> 2;
      const by = { kind, rate, correction, epsilon };
      const optimise = (row: number) => {
        const at = row * width * 4;
        optimiser(by, gradient, weights + at, first + at, second + at, vectors);
      };
      for (let i = 0; i < inputs; i++) {
        const from = i32[(columnPointers >> 2) + i];
        const count = i32[(columnPointers >> 2) + i + 1] - from;
        if (count === 0 && u8[touched + i] === 0) continue;
        u8[touched + i] = 1;
        sparseRow(count, columnIndices + from * 4, columnValues + from * 4, delta, vectors, zeros, gradient);
        optimise(i);
      }
      f32.fill(0, g, g + width);
      for (let r = 0; r < rows; r++) for (let k = 0; k < width; k++) f32[g + k] += f32[(delta >> 2) + r * width + k];
      optimise(inputs);
    },

    predict: predictIn(memory, logits, softmax),
    moments: momentsIn(memory, logits, softmax),
  };
}
