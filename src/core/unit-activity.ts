/** How often each hidden unit says anything. */
import { type Images, imageSize } from './images.ts';
import type { Layer } from './layer.ts';
import { type Network, noiseMean } from './network.ts';

/** A unit that is 0 on at least this share of images is dead. */
export const deadShare = 0.999;

/** Whether a unit is dead that is active on this share of images. */
export const isDead = (active: number): boolean => active <= 1 - deadShare + 1e-9;

/** Images as lists of their ink: most pixels are 0. */
export interface SparseImages {
  readonly count: number;
  /** [image + 1]: where each image's entries begin. */
  readonly starts: Uint32Array;
  readonly places: Uint16Array;
  /** 0 to 1 */
  readonly inks: Float32Array;
}

export function sparse(images: Images): SparseImages {
  const { count, pixels } = images;
  const size = imageSize(images);
  const entries = pixels.reduce((sum, ink) => sum + (ink > 0 ? 1 : 0), 0);
  const starts = new Uint32Array(count + 1);
  const places = new Uint16Array(entries);
  const inks = new Float32Array(entries);
  let at = 0;
  for (let image = 0; image < count; image++) {
    for (let place = 0; place < size; place++) {
      const ink = pixels[image * size + place];
      if (ink === 0) continue;
      places[at] = place;
      inks[at++] = ink / 255;
    }
    starts[image + 1] = at;
  }
  return { count, starts, places, inks };
}

/** Images between two pauses, a few milliseconds. */
const atOnce = 100;

/**
 * Share of images on which each unit's output is above 0 with scaled weights, by hidden layer, [unit]. Yields now and
 * then, so that a caller can let messages in.
 */
export function* activeShares(
  { units, rates, noise }: Network,
  layers: readonly Layer[],
  images: SparseImages,
): Generator<void, Float32Array[]> {
  const counts = units.map((size) => new Float32Array(size));
  const outputs = units.map((size) => new Float64Array(size));
  const means = rates.map((rate) => noiseMean(noise, rate));
  for (let image = 0; image < images.count; image++) {
    if (image % atOnce === atOnce - 1) yield;
    units.forEach((size, l) => {
      const { inputs, values } = layers[l];
      const out = outputs[l];
      for (let u = 0; u < size; u++) out[u] = values[inputs * size + u];
      if (l === 0) addInk(out, values, images, image);
      else addUnits(out, values, outputs[l - 1]);
      for (let u = 0; u < size; u++) {
        if (out[u] > 0) {
          counts[l][u]++;
          out[u] *= means[l];
        } else out[u] = 0;
      }
    });
  }
  for (const shares of counts) for (let u = 0; u < shares.length; u++) shares[u] /= Math.max(1, images.count);
  return counts;
}

/** Adds an image's ink times the weights of its pixels, [pixel, unit]. */
export function addInk(out: Float64Array, weights: ArrayLike<number>, images: SparseImages, image: number): void {
  const { starts, places, inks } = images;
  const [from, to] = [starts[image], starts[image + 1]];
  addRows(out, weights, places.subarray(from, to), inks.subarray(from, to), to - from);
}

const some = { places: new Uint16Array(1024), values: new Float64Array(1024) };

/** Adds the outputs before times their weights, passing over those that are 0. */
function addUnits(out: Float64Array, weights: ArrayLike<number>, inputs: Float64Array): void {
  let count = 0;
  for (let i = 0; i < inputs.length; i++) {
    if (inputs[i] === 0) continue;
    some.places[count] = i;
    some.values[count++] = inputs[i];
  }
  addRows(out, weights, some.places, some.values, count);
}

/** Adds the rows of weights at `places`, times `values`; four at a time, since writing the sums back costs the most. */
function addRows(
  out: Float64Array,
  weights: ArrayLike<number>,
  places: Uint16Array,
  values: Float32Array | Float64Array,
  count: number,
): void {
  const size = out.length;
  let i = 0;
  for (; i + 3 < count; i += 4) {
    const [a, b, c, d] = [places[i] * size, places[i + 1] * size, places[i + 2] * size, places[i + 3] * size];
    const [p, q, r, s] = [values[i], values[i + 1], values[i + 2], values[i + 3]];
    for (let u = 0; u < size; u++) {
      out[u] += p * weights[a + u] + q * weights[b + u] + r * weights[c + u] + s * weights[d + u];
    }
  }
  for (; i < count; i++) {
    const row = places[i] * size;
    for (let u = 0; u < size; u++) out[u] += values[i] * weights[row + u];
  }
}
