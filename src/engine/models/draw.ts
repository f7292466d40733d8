import type { FactorLaw } from '../../core/model.ts';
import { dropOf, meaningOf } from '../../core/models/draw.ts';
import type { NoiseSite } from '../../core/models/plan.ts';
import { factorMoments } from '../../core/noise-laws/moments.ts';
import { pcg4d } from '../../core/random.ts';
import type { ModelKernels } from './kernels.ts';

/** How the numbers drawn at random come about: at their means, or drawn for a training step or a mask. */
export type Draws =
  | 'means'
  | {
      /** Of a site of the model's plan. */
      keyOf(site: number): number;
      /** Training step, or number of the mask. */
      readonly step: number;
      /** Number of the first example: 0 in training, else the image's. */
      readonly first: number;
    };

/** Rows of factors of a site for so many examples: one for all where they share what is drawn. */
export const rowsOf = ({ per }: NoiseSite, examples: number): number => (per === 'batch' ? 1 : examples);

/**
 * Draws a site's factors: `draw` fills rows of `width` numbers from `at` on, the same as `drawNoise` of
 * core/models/draw.ts. With kernels, `into` is the memory in which they work.
 */
export function drawerOf(site: number, { draws, name, width, per }: NoiseSite) {
  const law = draws as FactorLaw;
  const factor = meaningOf(law);
  const drop = dropOf(law);
  const words = new Uint32Array(4);
  return (how: Draws, rows: number, into: Float32Array, at: number, kernels?: ModelKernels) => {
    if (how === 'means') {
      const { mean } = factorMoments(law);
      if (!Number.isFinite(mean))
        throw new RangeError(`The mean of noise of ${name} is ${mean}; scaled prediction needs a finite one.`);
      into.fill(mean, at, at + rows * width);
      return;
    }
    const key = how.keyOf(site);
    if (drop && kernels) {
      const first = per === 'batch' ? 0 : how.first;
      kernels.dropFactors(at * 4, rows, width, first, how.step, key, drop.threshold, drop.gain);
      return;
    }
    for (let row = 0; row < rows; row++) {
      const example = per === 'batch' ? 0 : how.first + row;
      for (let i = 0; i < width; i += 4) {
        pcg4d(i >>> 2, example, how.step, key, words);
        for (let j = 0; j < 4 && i + j < width; j++) into[at + row * width + i + j] = factor(words[j]);
      }
    }
  };
}
