import { noiseTableSize, pcg4d } from '../../core/random.ts';
import type { Kernels, VectorMachine } from '../vector/kernels.ts';

/** Plain JavaScript's twin of src/engine/wasm/assembly/kernels.ts, for browsers without WebAssembly SIMD. */
export function makeCpuMachine(bytes: number): VectorMachine {
  const buffer = new ArrayBuffer(Math.ceil(bytes / 8) * 8);
  return { buffer, kernels: cpuKernels(buffer) };
}

const classes = 10;
const noiseShift = 24 - Math.log2(noiseTableSize);

function cpuKernels(buffer: ArrayBuffer): Kernels {
  const f32 = new Float32Array(buffer);
  const f64 = new Float64Array(buffer);
  const i32 = new Int32Array(buffer);
  const u8 = new Uint8Array(buffer);
  const words = new Uint32Array(4);

  function sparseRow(
    count: number,
    indices: number,
    values: number,
    base: number,
    vectors: number,
    init: number,
    out: number,
  ) {
    const width = vectors * 4;
    const to = out >> 2;
    const from = init >> 2;
    for (let k = 0; k < width; k++) f32[to + k] = f32[from + k];
    const rows = base >> 2;
    let i = 0;
    // Four entries at a time: the sum of four products is read and written once.
    for (; i + 3 < count; i += 4) {
      const at = (indices >> 2) + i;
      const v = (values >> 2) + i;
      const [r0, r1] = [rows + i32[at] * width, rows + i32[at + 1] * width];
      const [r2, r3] = [rows + i32[at + 2] * width, rows + i32[at + 3] * width];
      const [v0, v1, v2, v3] = [f32[v], f32[v + 1], f32[v + 2], f32[v + 3]];
      for (let k = 0; k < width; k++) {
        f32[to + k] += v0 * f32[r0 + k] + v1 * f32[r1 + k] + v2 * f32[r2 + k] + v3 * f32[r3 + k];
      }
    }
    for (; i < count; i++) {
      const row = rows + i32[(indices >> 2) + i] * width;
      const value = f32[(values >> 2) + i];
      for (let k = 0; k < width; k++) f32[to + k] += value * f32[row + k];
    }
  }

  function hashRow(units: number, example: number, step: number, key: number, out: number) {
    for (let unit = 0; unit < units; unit += 4) {
      pcg4d(unit >> 2, example, step, key, words);
      for (let c = 0; c < 4; c++) i32[(out >> 2) + unit + c] = words[c] >>> 8;
    }
  }

  function activateRow(
    z: number,
    units: number,
    noise: number,
    key: number,
    threshold: number,
    gain: number,
    sigma: number,
    table: number,
    step: number,
    example: number,
    list: number,
    values: number,
    factors: number,
    hashes: number,
  ): number {
    let n = 0;
    if (noise !== 0) hashRow(units, example, step, key, hashes);
    for (let u = 0; u < units; u++) {
      const value = f32[(z >> 2) + u];
      if (!(value > 0)) continue;
      const hash = noise === 0 ? 0 : i32[(hashes >> 2) + u];
      if (noise === 1 && hash < threshold) continue;
      const factor =
        noise === 2 ? Math.fround(1 + Math.fround(sigma * f32[(table >> 2) + (hash >> noiseShift)])) : gain;
      i32[(list >> 2) + n] = u;
      f32[(values >> 2) + n] = value * factor;
      f32[(factors >> 2) + n] = factor;
      n++;
    }
    return n;
  }

  function argmax(at: number): number {
    let best = 0;
    for (let c = 1; c < classes; c++) if (f32[at + c] > f32[at + best]) best = c;
    return best;
  }

  const exps = new Float64Array(classes);
  /** ln Σ e^(scale·x) over the ten numbers at `at`; leaves softmax in `exps`. */
  function logSumExp(at: number, scale: number): number {
    const top = f32[at + argmax(at)] * scale;
    let total = 0;
    for (let c = 0; c < classes; c++) {
      exps[c] = Math.exp(Math.max(-87, f32[at + c] * scale - top));
      total += exps[c];
    }
    for (let c = 0; c < classes; c++) exps[c] /= total;
    return Math.log(total) + top;
  }

  function logitsOf(
    z1: number,
    layers: number,
    depth: number,
    noisy: boolean,
    table: number,
    sample: number,
    image: number,
    list: number,
    values: number,
    factors: number,
    hashes: number,
  ): number {
    let z = z1;
    for (let l = 0; l < depth; l++) {
      const d = (layers >> 2) + l * 12;
      const units = i32[d];
      const count = activateRow(
        z,
        units,
        noisy ? i32[d + 1] : 0,
        i32[d + 2],
        i32[d + 3],
        noisy ? f32[d + 4] : f32[d + 6],
        f32[d + 5],
        table,
        sample,
        image,
        list,
        values,
        factors,
        hashes,
      );
      const weights = i32[d + 7];
      const vectors = i32[d + 8];
      z = i32[d + 9];
      sparseRow(count, list, values, weights, vectors, weights + units * vectors * 16, z);
    }
    return z;
  }

  const kernels: Kernels = {
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
    ) {
      const width = vectors * 4;
      const g = gradient >> 2;
      const optimise = (row: number) => {
        const [w, m, v] = [(weights >> 2) + row * width, (first >> 2) + row * width, (second >> 2) + row * width];
        for (let k = 0; k < width; k++) {
          if (kind === 2) {
            f32[m + k] = 0.9 * f32[m + k] + 0.1 * f32[g + k];
            f32[v + k] = 0.999 * f32[v + k] + 0.001 * f32[g + k] * f32[g + k];
            f32[w + k] -= (rate * f32[m + k]) / (Math.sqrt(f32[v + k]) * correction + epsilon);
          } else if (kind === 1) {
            f32[m + k] = 0.9 * f32[m + k] + f32[g + k];
            f32[w + k] -= rate * f32[m + k];
          } else f32[w + k] -= rate * f32[g + k];
        }
      };
      for (let i = 0; i < inputs; i++) {
        const from = i32[(columnPointers >> 2) + i];
        const count = i32[(columnPointers >> 2) + i + 1] - from;
        sparseRow(count, columnIndices + from * 4, columnValues + from * 4, delta, vectors, zeros, gradient);
        optimise(i);
      }
      f32.fill(0, g, g + width);
      for (let r = 0; r < rows; r++) for (let k = 0; k < width; k++) f32[g + k] += f32[(delta >> 2) + r * width + k];
      optimise(inputs);
    },

    predict(
      z1,
      z1Vectors,
      rows,
      firstImage,
      labels,
      layers,
      depth,
      samples,
      table,
      indices,
      values,
      factors,
      hashes,
      work,
      totals,
      curves,
    ) {
      const logSums = work >> 2;
      const sums = (work >> 2) + 12;
      const total = totals >> 3;
      for (let r = 0; r < rows; r++) {
        const image = firstImage + r;
        const start = z1 + r * z1Vectors * 16;
        const label = u8[labels + r];
        const run = (noisy: boolean, sample: number) =>
          logitsOf(start, layers, depth, noisy, table, sample, image, indices, values, factors, hashes) >> 2;

        let z = run(false, 0);
        const scaledRight = argmax(z) === label;
        f64[total] += scaledRight ? 1 : 0;
        f64[total + 1] += logSumExp(z, 1) - f32[z + label];

        f32.fill(0, logSums, logSums + 24);
        for (let s = 0; s < samples; s++) {
          z = run(true, s);
          const norm = logSumExp(z, 1);
          f64[total + 2] += argmax(z) === label ? 1 / samples : 0;
          f64[total + 3] += (norm - f32[z + label]) / samples;
          for (let c = 0; c < classes; c++) {
            f32[logSums + c] += f32[z + c] - norm;
            f32[sums + c] += exps[c];
          }
          const n = s + 1;
          const at = (curves >> 3) + s;
          const geometricRight = argmax(logSums) === label;
          const arithmeticRight = argmax(sums) === label;
          f64[at] += geometricRight ? 1 : 0;
          f64[at + samples] += logSumExp(logSums, 1 / n) - f32[logSums + label] / n;
          f64[at + 2 * samples] += geometricRight === scaledRight ? 0 : 1;
          f64[at + 3 * samples] += arithmeticRight ? 1 : 0;
          f64[at + 4 * samples] += Math.log(n) - Math.log(f32[sums + label]);
          f64[at + 5 * samples] += arithmeticRight === scaledRight ? 0 : 1;
        }
      }
    },
  };
  return kernels;
}
