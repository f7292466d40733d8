/** The average over every mask of a network of one input with dropout, without drawing any. */
import type { Fit } from './fit.ts';
import type { Band } from './functions.ts';
import { type Kind, layoutOf } from './network.ts';

/** 2ⁿ masks of the first hidden layer are run. */
export const mostExactUnits = 12;

/** Whether a network drops units, and has so few that every mask can be run. */
export const hasExactBand = (kind: Kind): boolean => kind.rate > 0 && layoutOf(kind).units <= mostExactUnits;

/** Thinned networks of a network with so many units in each of its two hidden layers. */
export const thinnedNetworks = (units: number): number => 4 ** units;

/**
 * Mean and standard deviation at each x over all 4ⁿ thinned networks of a network with n units a hidden layer, each
 * weighted by its probability. Every mask of the first hidden layer is run; given one, the output is a sum over the
 * second layer's units, which are dropped independently, so that its mean and variance have a closed form.
 *
 * @throws RangeError for weights that are normals, and for more than 12 units
 */
export function exactBand({ kind, values }: Fit, xs: ArrayLike<number>): Band {
  const { units: n, places } = layoutOf(kind);
  if (kind.weights === 'normals') throw new RangeError('weights that are normals have no finite set of masks');
  if (n > mostExactUnits)
    throw new RangeError(`a hidden layer of ${n} units has too many masks; allowed is 1 to ${mostExactUnits} units`);
  const { rate } = kind;
  const [first, middle, last] = places.map(({ from }) => from);
  const biases = middle + places[1].weights;
  const mean = new Float64Array(xs.length);
  const sd = new Float64Array(xs.length);
  const chances = Array.from({ length: n + 1 }, (_, units) => (1 - rate) ** units * rate ** (n - units));
  const kept = new Uint8Array(2 ** n);
  for (let mask = 1; mask < kept.length; mask++) kept[mask] = kept[mask & (mask - 1)] + 1;
  // By mask: the sums of the second layer, each from those of the mask without its lowest bit.
  const all = Array.from(kept, () => new Float64Array(n));
  const hidden = new Float64Array(n);
  for (let e = 0; e < xs.length; e++) {
    for (let i = 0; i < n; i++) {
      const z = xs[e] * values[first + i] + values[first + n + i] + values[first + 2 * n + i];
      hidden[i] = Math.max(0, z) / (1 - rate);
      all[0][i] = values[biases + i];
    }
    let [total, squares] = [0, 0];
    for (let mask = 0; mask < all.length; mask++) {
      if (mask > 0) {
        const i = 31 - Math.clz32(mask & -mask);
        const without = all[mask & (mask - 1)];
        for (let o = 0; o < n; o++) all[mask][o] = without[o] + hidden[i] * values[middle + i * n + o];
      }
      let [f, variance] = [values[last + n], 0];
      for (let o = 0; o < n; o++) {
        const part = Math.max(0, all[mask][o]) * values[last + o];
        f += part;
        variance += part ** 2;
      }
      const chance = chances[kept[mask]];
      total += chance * f;
      squares += chance * (f ** 2 + (variance * rate) / (1 - rate));
    }
    mean[e] = total;
    sd[e] = Math.sqrt(Math.max(0, squares - total ** 2));
  }
  return { mean, sd };
}
