/** What a model draws: numbers that follow from a seed and from where they are used, as those of perceptrons do. */
import type { Model } from '../model.ts';
import { quantileTable } from '../noise-laws/table.ts';
import { dropThreshold, hashNormal, noiseTableSize, normalTable, pcg4d, purposes, streamKey } from '../random.ts';
import { type Parameters64, zeroParameters } from './parameters.ts';
import { type NoiseSite, planOf } from './plan.ts';
import type { Drawn } from './reference.ts';

/** Standard deviation of weights that are normals, before training. */
const startSd = 0.01;

/**
 * Weights before training: He-normal (sd √(2/fan-in)), biases 0, rounded to 32-bit floats; the same as a perceptron's
 * own. Weights that are normals have them as means, and all a standard deviation of 0.01.
 */
export function initialParameters(model: Model, seed: number): Parameters64 {
  const parameters = zeroParameters(model);
  parameters.weights.forEach(({ points, rho }, layer) => {
    const key = streamKey(seed, purposes.weights, layer);
    const sd = Math.sqrt(2 / points.inputs);
    for (let i = 0; i < points.inputs * points.outputs; i++)
      points.values[i] = Math.fround(sd * hashNormal(key, 0, 0, i));
    rho?.fill(Math.log(Math.expm1(startSd)));
  });
  const { head } = model;
  const learned = head.kind === 'normal' && head.precision.kind === 'learned';
  return learned ? { ...parameters, logPrecision: Math.log(head.precision.value) } : parameters;
}

/**
 * Of dropout: a factor is 0 where the upper 24 bits of its word are below `threshold`, else `gain`; null of other noise.
 */
export function dropOf(draws: NoiseSite['draws']): { readonly threshold: number; readonly gain: number } | null {
  if (draws === 'normals' || (draws.kind !== 'classic' && draws.kind !== 'inverted')) return null;
  const { kind, rate } = draws;
  return { threshold: dropThreshold(rate), gain: kind === 'inverted' ? 1 / (1 - rate) : 1 };
}

/** What a 32-bit word of a site stands for. */
export function meaningOf(draws: NoiseSite['draws']): (word: number) => number {
  const bits = (word: number) => Math.floor((word / 2 ** 32) * noiseTableSize);
  const drop = dropOf(draws);
  if (drop) return (word) => (word >>> 8 < drop.threshold ? 0 : drop.gain);
  if (draws !== 'normals' && 'rate' in draws && draws.rate === 0) return () => 1;
  const table = draws === 'normals' ? normalTable() : quantileTable(draws)!;
  return (word) => table[bits(word)];
}

export interface DrawOptions {
  readonly seed: number;
  /** In prediction, the stream; left out, it is training. */
  readonly stream?: number;
  /** The training step, or the number of the mask. */
  readonly step: number;
  /** Number of the first example: its row of the minibatch, or the number of the image. */
  readonly first?: number;
  readonly examples: number;
}

const words = new Uint32Array(4);

/** What one example draws at a site, into `into` from `at` on: `width` numbers, each of a word of the site's stream. */
export function drawRow(
  into: Float64Array,
  at: number,
  width: number,
  meaning: (word: number) => number,
  key: number,
  step: number,
  example: number,
): void {
  for (let i = 0; i < width; i += 4) {
    pcg4d(i >>> 2, example, step, key, words);
    for (let j = 0; j < 4 && i + j < width; j++) into[at + i + j] = meaning(words[j]);
  }
}

/** Everything a model draws for some examples, [site][example][number]; shared, it is one row. Of a perceptron these are `noiseRows`. */
export function drawNoise(model: Model, { seed, stream, step, first = 0, examples }: DrawOptions): Drawn {
  const purpose = stream === undefined ? purposes.trainingMask : purposes.predictionMask;
  return planOf(model).sites.map(({ draws, width, per }, site) => {
    const key = streamKey(seed, purpose, site, stream ?? 0);
    const of = meaningOf(draws);
    const row = (example: number) => {
      const values = new Float64Array(width);
      drawRow(values, 0, width, of, key, step, example);
      return values;
    };
    const shared = per === 'batch' && row(0);
    return Array.from({ length: examples }, (_, e) => shared || row(first + e));
  });
}
