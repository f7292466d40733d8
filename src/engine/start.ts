import { initialWeights } from '../core/initial-weights.ts';
import { layerShapesOf } from './shapes.ts';
import type { FamilyOptions } from './types.ts';

/**
 * The weights that each network begins with, [network][layer], row-major [inputs + 1, outputs]: those of `initial`
 * where given, else those that follow from its seed.
 * @throws RangeError unless `initial` has finite weights of the right shape for every network.
 */
export function startWeights({
  networks,
  initial,
}: Pick<FamilyOptions, 'networks' | 'initial'>): readonly (readonly Float32Array[])[] {
  checkInitial({ networks, initial });
  if (initial) return initial.map((layers) => layers.map(({ values }) => values));
  const made = new Map<string, Float32Array[]>();
  return networks.map((network) => {
    const key = `${network.seed}:${network.units}`;
    const weights = made.get(key) ?? initialWeights(network);
    made.set(key, weights);
    return weights;
  });
}

/** @throws RangeError, naming network, layer and shapes, unless `initial` is missing or fits the networks. */
export function checkInitial({ networks, initial }: Pick<FamilyOptions, 'networks' | 'initial'>): void {
  if (!initial) return;
  if (initial.length !== networks.length)
    throw new RangeError(`Initial weights of ${initial.length} networks; needed are those of ${networks.length}.`);
  networks.forEach((network, n) => {
    const sizes = layerShapesOf(network);
    const layers = initial[n];
    if (layers.length !== sizes.length) {
      throw new RangeError(
        `Initial weights of network ${n + 1} have ${layers.length} layers; needed are ${sizes.length}.`,
      );
    }
    layers.forEach(({ inputs, outputs, values }, l) => {
      const what = `Initial weights of network ${n + 1}, layer ${l + 1},`;
      const [from, to] = sizes[l];
      if (inputs !== from || outputs !== to || values.length !== (from + 1) * to) {
        throw new RangeError(
          `${what} are ${inputs} × ${outputs} in ${values.length} values; needed are ${from} × ${to} in (${from} + 1) × ${to} = ${(from + 1) * to}.`,
        );
      }
      const bad = values.findIndex((value) => !Number.isFinite(value));
      if (bad >= 0) throw new RangeError(`${what} have ${values[bad]} at ${bad}; needed are finite numbers.`);
    });
  });
}
