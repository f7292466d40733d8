/** What is measured of a hidden layer's units: how local they are, how many are awake, how much they go together. */
import type { Layer } from '../../../../core/layer.ts';
import { mean } from '../../../../core/statistics.ts';
import { addInk, type SparseImages } from '../../../../core/unit-activity.ts';
import type { LayerWeights } from '../../../../engine/types.ts';

/**
 * Share of the squares of a square image of weights that lies in the square window that holds the most of them, 0 to 1;
 * 0 where all are 0.
 *
 * @param weights row by row
 * @param window its side, 1 to the image's
 */
export function bestWindowShare(weights: ArrayLike<number>, window: number): number {
  const side = Math.sqrt(weights.length);
  if (!(Number.isInteger(side) && window >= 1 && window <= side)) {
    throw new RangeError(
      `a window of ${window} is not allowed in ${weights.length} weights; allowed is 1 to their side`,
    );
  }
  // Sums of everything above and to the left.
  const sums = new Float64Array((side + 1) ** 2);
  const corner = (y: number, x: number) => sums[y * (side + 1) + x];
  for (let y = 0; y < side; y++) {
    let row = 0;
    for (let x = 0; x < side; x++) {
      row += weights[y * side + x] ** 2;
      sums[(y + 1) * (side + 1) + x + 1] = corner(y, x + 1) + row;
    }
  }
  let best = 0;
  for (let y = window; y <= side; y++) {
    for (let x = window; x <= side; x++) {
      const inside = corner(y, x) - corner(y - window, x) - corner(y, x - window) + corner(y - window, x - window);
      best = Math.max(best, inside);
    }
  }
  return corner(side, side) > 0 ? best / corner(side, side) : 0;
}

/** What each unit writes: its outgoing weights, [unit]. */
export const outgoing = ({ inputs, outputs, values }: LayerWeights): Float32Array[] =>
  Array.from({ length: inputs }, (_, u) => values.subarray(u * outputs, (u + 1) * outputs));

/** Images between two pauses, a few milliseconds. */
const atOnce = 50;

/** Outputs of units with ReLU and no noise, [image, unit]. Yields now and then. */
export function* outputsOn({ inputs, outputs, values }: Layer, images: SparseImages): Generator<void, Float32Array> {
  const all = new Float32Array(images.count * outputs);
  const out = new Float64Array(outputs);
  for (let image = 0; image < images.count; image++) {
    if (image % atOnce === atOnce - 1) yield;
    for (let u = 0; u < outputs; u++) out[u] = values[inputs * outputs + u];
    addInk(out, values, images, image);
    for (let u = 0; u < outputs; u++) all[image * outputs + u] = Math.max(0, out[u]);
  }
  return all;
}

/** Share of outputs above 0; 0 of none. */
export function activeShare(outputs: Float32Array): number {
  let above = 0;
  for (const value of outputs) if (value > 0) above++;
  return above / Math.max(1, outputs.length);
}

/**
 * Correlation of two units over images, without sign: mean over all pairs of units that vary; 0 where there is no pair.
 * Yields now and then.
 *
 * @param outputs [image, unit]
 */
export function* meanCorrelation(outputs: Float32Array, units: number): Generator<void, number> {
  const images = outputs.length / units;
  const means = Float64Array.from({ length: units }, (_, u) => {
    let sum = 0;
    for (let i = u; i < outputs.length; i += units) sum += outputs[i];
    return sum / images;
  });
  const products = new Float64Array(units * units);
  const centred = new Float64Array(units);
  for (let image = 0; image < images; image++) {
    if (image % atOnce === atOnce - 1) yield;
    for (let u = 0; u < units; u++) centred[u] = outputs[image * units + u] - means[u];
    for (let a = 0; a < units; a++) {
      const [row, value] = [a * units, centred[a]];
      for (let b = 0; b <= a; b++) products[row + b] += value * centred[b];
    }
  }
  const varying = Array.from(means.keys()).filter((u) => products[u * units + u] > 1e-9 * images);
  const pairs = varying.flatMap((a, i) =>
    varying.slice(0, i).map((b) => {
      const r = products[a * units + b] / Math.sqrt(products[a * units + a] * products[b * units + b]);
      return Math.min(1, Math.abs(r));
    }),
  );
  return pairs.length > 0 ? mean(pairs) : 0;
}
