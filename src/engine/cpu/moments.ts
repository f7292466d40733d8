import { kernelClasses } from '../refuse.ts';
import type { Kernels } from '../vector/kernels.ts';
import type { LogitsKernels } from './logits.ts';
import type { Memory } from './rows.ts';
import type { SoftmaxKernels } from './softmax.ts';

const classes = kernelClasses;

/** Sums over masks of what one image's outputs do: assembly/moments.ts. */
export function momentsIn(
  { f32, i32 }: Memory,
  { firstNoisy, logitsOf }: LogitsKernels,
  { logSumExp, exps }: SoftmaxKernels,
): Kernels['moments'] {
  const totals = Array.from({ length: 4 }, () => new Float32Array(classes));

  return function moments(
    z1,
    z1Vectors,
    rows,
    firstImage,
    layers,
    depth,
    at,
    marks,
    table,
    indices,
    values,
    factors,
    hashes,
    scaled,
    sums,
  ) {
    const begin = firstNoisy(layers, depth);
    for (let r = 0; r < rows; r++) {
      const start = z1 + r * z1Vectors * 16;
      const run = (noisy: boolean, sample: number) => {
        const first = noisy ? begin : 0;
        const image = firstImage + r;
        return (
          logitsOf(start, layers, first, depth, noisy, table, sample, image, indices, values, factors, hashes) >> 2
        );
      };
      const logits = (scaled >> 2) + r * classes;
      const probabilities = logits + rows * classes;
      let z = run(false, 0);
      logSumExp(z, 1);
      f32.copyWithin(logits, z, z + classes);
      f32.set(exps, probabilities);

      for (const total of totals) total.fill(0);
      let sample = 0;
      for (let mark = 0; mark < marks; mark++) {
        for (const until = i32[(at >> 2) + mark]; sample < until; sample++) {
          z = run(true, sample);
          logSumExp(z, 1);
          for (let c = 0; c < classes; c++) {
            const difference = f32[z + c] - f32[logits + c];
            const change = exps[c] - f32[probabilities + c];
            totals[0][c] += difference;
            totals[1][c] += difference * difference;
            totals[2][c] += change;
            totals[3][c] += change * change;
          }
        }
        totals.forEach((total, part) => {
          f32.set(total, (sums >> 2) + ((part * marks + mark) * rows + r) * classes);
        });
      }
    }
  };
}
