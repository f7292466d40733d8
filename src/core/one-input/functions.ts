/** Functions of x that a trained network stands for, and the band that many of them make. */
import { sdOf } from '../models/mean-field.ts';
import { noiseTableSize, normalTable, pcg4d, purposes, streamKey } from '../random.ts';
import type { Fit } from './fit.ts';
import { type Layout, layoutOf } from './network.ts';
import { Noise } from './noise.ts';

/** f(x) at each x, of weights in the array of all, units multiplied by `factors` where they are given. */
export function curve(
  values: Float64Array,
  { units: n, places }: Layout,
  xs: ArrayLike<number>,
  factors: readonly Float64Array[] = [0, 1].map(() => new Float64Array(n).fill(1)),
): Float64Array {
  const [onFirst, onSecond] = factors;
  const [first, middle, last] = places.map(({ from }) => from);
  const biases = middle + places[1].weights;
  const sums = new Float64Array(n);
  const made = new Float64Array(xs.length);
  for (let e = 0; e < made.length; e++) {
    for (let o = 0; o < n; o++) sums[o] = values[biases + o];
    for (let i = 0; i < n; i++) {
      const z = xs[e] * values[first + i] + values[first + n + i] + values[first + 2 * n + i];
      const h = z > 0 ? z * onFirst[i] : 0;
      if (h === 0) continue;
      const at = middle + i * n;
      for (let o = 0; o < n; o++) sums[o] += h * values[at + o];
    }
    let f = values[last + n];
    for (let o = 0; o < n; o++) if (sums[o] > 0) f += sums[o] * onSecond[o] * values[last + o];
    made[e] = f;
  }
  return made;
}

const words = new Uint32Array(4);

/** Weights drawn once from their normals, of which `sds` are the standard deviations: draw number `index`. */
function drawnWeights({ values, seed }: Fit, { places, size }: Layout, sds: Float64Array, index: number): Float64Array {
  const table = normalTable();
  const made = values.slice(0, size);
  let at = 0;
  for (const [l, { from, weights }] of places.entries()) {
    const key = streamKey(seed, purposes.predictionMask, l);
    for (let i = 0; i < weights; i += 4) {
      pcg4d(i >>> 2, index, 0, key, words);
      for (let j = 0; j < 4 && i + j < weights; j++)
        made[from + i + j] += sds[at + i + j] * table[Math.floor((words[j] / 2 ** 32) * noiseTableSize)];
    }
    at += weights;
  }
  return made;
}

/**
 * Single functions at each x, [function][x]: of one network with dropout under frozen masks, of one with normal weights
 * from frozen draws, `count` of them; of several networks without noise one each.
 */
export function functionsOf(fits: readonly Fit[], xs: ArrayLike<number>, count: number): Float64Array[] {
  const [fit] = fits;
  const { kind } = fit;
  const layout = layoutOf(kind);
  if (kind.weights === 'normals') {
    const sds = fit.values.slice(layout.size).map(sdOf);
    return Array.from({ length: count }, (_, i) => curve(drawnWeights(fit, layout, sds, i), layout, xs));
  }
  if (kind.rate === 0) return fits.map(({ values }) => curve(values, layout, xs));
  const noise = new Noise(kind, fit.seed, 0);
  return Array.from({ length: count }, (_, i) => {
    noise.draw(i, 0);
    return curve(fit.values, layout, xs, noise.layers);
  });
}

export interface Band {
  readonly mean: Float64Array;
  /** Standard deviation over functions (n − 1), without the noise of the points. */
  readonly sd: Float64Array;
}

/** Mean and standard deviation over functions [function][x]. */
export function bandOf(functions: readonly Float64Array[]): Band {
  const n = functions.length;
  const mean = new Float64Array(functions[0].length);
  const sd = new Float64Array(mean.length);
  for (const one of functions) for (let i = 0; i < mean.length; i++) mean[i] += one[i] / n;
  for (const one of functions) for (let i = 0; i < mean.length; i++) sd[i] += (one[i] - mean[i]) ** 2 / (n - 1);
  return { mean, sd: sd.map(Math.sqrt) };
}
