/**
 * Counter-based randomness: every random number is a hash of where it is used, never the state of a generator. The
 * same numbers come out on every backend, in any order, for any member of any family.
 *
 * The hash is pcg4d (Jarzynski & Olano, "Hash Functions for GPU Rendering", JCGT 9(3), 2020): four 32-bit words in,
 * four out, integer multiplications, additions and shifts only.
 */

/** What a stream of random numbers is for; part of its key. */
export const purposes = {
  weights: 1,
  order: 2,
  trainingMask: 3,
  predictionMask: 4,
  subset: 5,
  clustering: 6,
  draws: 7,
} as const;
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
export function ln(u: number): number {
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
    3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
    33430.57558358813, 2509.0809287301227,
  ],
  [
    1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
    28729.085735721943, 5226.495278852546,
  ],
];
const near = [
  [
    1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
    0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
  ],
  [
    1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
    0.0005475938084995345, 1.0507500716444169e-9,
  ],
];
const far = [
  [
    6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
    0.0012426609473880784, 0.000027115555687434876, 2.0103343992922881e-7,
  ],
  [
    1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 0.000018463183175100548,
    1.421511758316446e-7, 2.0442631033899397e-15,
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
 * The quantiles of a distribution at the middles of 4,096 equal steps of probability, moved to mean 0 and scaled to
 * variance 1.
 */
export function standardised(quantile: (u: number) => number): Float32Array {
  const values = Float64Array.from({ length: noiseTableSize }, (_, i) => quantile((i + 0.5) / noiseTableSize));
  const mean = values.reduce((sum, v) => sum + v, 0) / noiseTableSize;
  const scale = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / noiseTableSize);
  return Float32Array.from(values, (v) => (v - mean) / scale);
}

/**
 * Noise that never drops a unit takes the entry hashWord >>> 20 of a table, Gaussian noise of this one: a table, because
 * shaders compute logarithms and cosines to different bits on every GPU.
 */
export function normalTable(): Float32Array {
  normals ??= standardised(normalQuantile);
  return normals;
}

let normals: Float32Array | undefined;

/** Index of the training image at `slot` of the minibatch of `step`, uniform over [0, count), with replacement. */
export const drawIndex = (orderKey: number, step: number, slot: number, count: number): number =>
  Math.floor((hashWord(orderKey, step, 0, slot) * count) / 2 ** 32);

/**
 * `count` of the numbers 0 … available − 1, none twice, every choice equally likely: the beginning of a shuffle (Fisher
 * & Yates) that the key decides. A smaller subset of one key is the beginning of a larger one.
 * @throws RangeError where there are fewer than `count`
 */
export function drawSubset(key: number, count: number, available: number): Uint32Array {
  if (!(count >= 1 && count <= available)) {
    throw new RangeError(`${count} training images a model are not allowed; allowed is 1 to ${available}`);
  }
  const order = Uint32Array.from({ length: available }, (_, i) => i);
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor((hashWord(key, 0, 0, i) * (available - i)) / 2 ** 32);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order.slice(0, count);
}
