import type { DatasetFacts } from '../core/dataset.ts';
import { mnist } from '../core/mnist.ts';
import { type NoiseKind, perceptron } from '../core/model.ts';
import { type Network, networkOf } from '../core/network.ts';

export interface Dropped {
  readonly networkShape: readonly number[];
  /** Hidden layers whose outputs are dropped, 1 the first. */
  readonly layers: readonly number[];
  readonly noise: NoiseKind;
}

/** A network for a data set that drops the outputs of some hidden layers at one rate. */
export function dropping(
  { networkShape: units, layers, noise }: Dropped,
  rate: number,
  seed: number,
  { shape: input, classes }: DatasetFacts = mnist,
): Network {
  const rates = units.map((_, l) => (layers.includes(l + 1) ? rate : 0));
  return networkOf(perceptron({ input, classes, units, rates, noise }), seed);
}
