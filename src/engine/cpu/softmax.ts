import { kernelClasses } from '../refuse.ts';
import type { Memory } from './rows.ts';

const classes = kernelClasses;

/** Ten logits to probabilities, in float64: assembly/softmax.ts. */
export function softmaxIn({ f32 }: Memory) {
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

  return { argmax, logSumExp, exps };
}

export type SoftmaxKernels = ReturnType<typeof softmaxIn>;
