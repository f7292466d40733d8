import { kernelClasses } from '../refuse.ts';
import type { Kernels } from '../vector/kernels.ts';
import type { LogitsKernels } from './logits.ts';
import type { Memory } from './rows.ts';
import type { SoftmaxKernels } from './softmax.ts';

const classes = kernelClasses;

/** Prediction: assembly/predict.ts. */
export function predictIn(
  { f32, f64, u8 }: Memory,
  { firstNoisy, logitsOf }: LogitsKernels,
  { argmax, logSumExp, exps }: SoftmaxKernels,
): Kernels['predict'] {
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
    const begin = firstNoisy(layers, depth);
    for (let r = 0; r < rows; r++) {
      const image = firstImage + r;
      const start = z1 + r * z1Vectors * 16;
      const label = u8[labels + r];
      const run = (noisy: boolean, sample: number) =>
        logitsOf(
          start,
          layers,
          noisy ? begin : 0,
          depth,
          noisy,
          table,
          sample,
          image,
          indices,
          values,
          factors,
          hashes,
        ) >> 2;

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
