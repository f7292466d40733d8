/**
 * Counter-based randomness: every random number is a hash of where it is used, never the state of a generator. The
 * same numbers come out on every backend, in any order, for any member of any family.
 *
 * The hash is pcg4d (Jarzynski & Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020): four 32-bit words in,
 * four out, integer multiplications, additions and shifts only.
 */

/** What a stream of random numbers is for; part of its key. */
export const purposes = { weights: 1, order: 2, trainingMask: 3, predictionMask: 4, subset: 5, clustering: 6 } as const;
export type Purpose = (typeof purposes)[keyof typeof purposes];

const scratch = new Uint32Array(4);

/** pcg4d of four unsigned 32-bit words into `out` (length ≥ 4). */
export function pcg4d(x: number, y: number, z: number, w: number, out: Uint32Array): void {
  x = (Math.imul(x, 1664525) + 1013904223) | 0;
  y = (Math.imul(y, 1664525) + 1013904223) | 0;
  z = (Math.imul(z, 1664525) + 1013904223) | 0;
  w = (Math.imul(w, 1664525) + 1013904223) | 0;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  x ^= x >>> 16;
  y ^= y >>> 16;
  z ^= z >>> 16;
  w ^= w >>> 16;
  x = (x + Math.imul(y, w)) | 0;
  y = (y + Math.imul(z, x)) | 0;
  z = (z + Math.imul(x, y)) | 0;
  w = (w + Math.imul(y, z)) | 0;
  out[0] = x;
  out[1] = y;
  out[2] = z;
  out[3] = w;
}

/** The key of one stream: a 32-bit word from a seed, a purpose, a layer (0 is the first hidden one) and a variant. */
export function streamKey(seed: number, purpose: Purpose, layer = 0, variant = 0): number {
  pcg4d(seed, purpose, layer, variant, scratch);
  return scratch[0];
}

/**
 * A uniform 32-bit word of a stream. Four units in a row share one hash: word `unit & 3` of
 * pcg4d(unit >> 2, example, step, key). For masks, `example` is the position in the minibatch (or the image's number in
 * prediction) and `step` the training step (or the number of the mask).
 */
export function hashWord(key: number, step: number, example: number, unit: number): number {
  pcg4d(unit >>> 2, example, step, key, scratch);
  return scratch[unit & 3];
}

/** Masks compare 24 of the 32 bits, the most that a float32 texture can carry exactly. */
export const maskBits = 24;

/** A unit is dropped where hashWord >>> 8 is below this; its resolution is 2⁻²⁴. */
export const dropThreshold = (rate: number): number => Math.round(rate * 2 ** maskBits);

/**
 * Natural logarithm of u in (0, 1], from additions, multiplications and divisions alone, so that every JavaScript
 * engine gives the same bits. Relative error below 1e-14.
 */
function ln(u: number): number {
  let halvings = 0;
  while (u < Math.SQRT1_2) {
    u *= 2;
    halvings++;
  }
  const t = (u - 1) / (u + 1);
  const square = t * t;
  let sum = 0;
  for (let k = 23; k >= 1; k -= 2) sum = sum * square + 1 / k;
  return 2 * t * sum - halvings * Math.LN2;
}

const evaluate = (coefficients: readonly number[], x: number): number =>
  coefficients.reduceRight((sum, c) => sum * x + c, 0);

// Wichura, "Algorithm AS 241: The Percentage Points of the Normal Distribution", Applied Statistics 37, 1988, PPND16.
const centre = [
  [
    3.387132872796366608, 133.14166789178437745, 1971.5909503065514427, 13731.693765509461125, 45921.953931549871457,
    67265.770927008700853, 33430.575583588128105, 2509.0809287301226727,
  ],
  [
    1, 42.313330701600911252, 687.1870074920579083, 5394.1960214247511077, 21213.794301586595867, 39307.89580009271061,
    28729.085735721942674, 5226.495278852545925,
  ],
];
const near = [
  [
    1.42343711074968357734, 4.6303378461565452959, 5.7694972214606914055, 3.64784832476320460504,
    1.27045825245236838258, 0.24178072517745061177, 0.0227238449892691845833, 7.7454501427834140764e-4,
  ],
  [
    1, 2.05319162663775882187, 1.6763848301838038494, 0.68976733498510000455, 0.14810397642748007459,
    0.0151986665636164571966, 5.475938084995344946e-4, 1.05075007164441684324e-9,
  ],
];
const far = [
  [
    6.6579046435011037772, 5.4637849111641143699, 1.7848265399172913358, 0.29656057182850489123,
    0.026532189526576123093, 0.0012426609473880784386, 2.71155556874348757815e-5, 2.01033439929228813265e-7,
  ],
  [
    1, 0.59983220655588793769, 0.13692988092273580531, 0.0148753612908506148525, 7.868691311456132591e-4,
    1.8463183175100546818e-5, 1.4215117583164458887e-7, 2.04426310338993978564e-15,
  ],
];

/** Quantile of the standard normal distribution at probability u, 0 < u < 1. Relative error about 1e-15. */
export function normalQuantile(u: number): number {
  const q = u - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * evaluate(centre[0], r)) / evaluate(centre[1], r);
  }
  const r = Math.sqrt(-ln(q < 0 ? u : 1 - u));
  const tail =
    r <= 5
      ? evaluate(near[0], r - 1.6) / evaluate(near[1], r - 1.6)
      : evaluate(far[0], r - 5) / evaluate(far[1], r - 5);
  return q < 0 ? -tail : tail;
}

/** A standard normal number of a stream, in float64. */
export const hashNormal = (key: number, step: number, example: number, unit: number): number =>
  normalQuantile((hashWord(key, step, example, unit) + 0.5) / 2 ** 32);

export const noiseTableSize = 4096;

/**
 * Gaussian noise in masks takes the entry hashWord >>> 20 of this table: the quantiles of the normal distribution at
 * the middles of 4,096 equal steps of probability, scaled to variance 1 (their mean is 0). A table, because shaders
 * compute logarithms and cosines to different bits on every GPU.
 */
export function normalTable(): Float32Array {
  const values = Float64Array.from({ length: noiseTableSize }, (_, i) => normalQuantile((i + 0.5) / noiseTableSize));
  const scale = Math.sqrt(values.reduce((sum, v) => sum + v * v, 0) / noiseTableSize);
  return Float32Array.from(values, (v) => v / scale);
}

/** Index of the training image at `slot` of the minibatch of `step`, uniform over [0, count), with replacement. */
export const drawIndex = (orderKey: number, step: number, slot: number, count: number): number =>
  Math.floor((hashWord(orderKey, step, 0, slot) * count) / 2 ** 32);
