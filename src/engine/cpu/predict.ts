import type { Kernels } from '../vector/kernels.ts';
import type { Memory, RowKernels } from './rows.ts';
import type { SoftmaxKernels } from './softmax.ts';

const classes = 10;

/** Prediction: assembly/predict.ts. */
export function predictIn(
  { f32, f64, i32, u8 }: Memory,
  { sparseRow, activateRow }: RowKernels,
  { argmax, logSumExp, exps }: SoftmaxKernels,
): Kernels['predict'] {
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

  return function predict(
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
  };
}
