import type { Network, NoiseKind } from '../core/network.ts';

export interface Dropped {
  readonly networkShape: readonly number[];
  /** Hidden layers whose outputs are dropped, 1 the first. */
  readonly layers: readonly number[];
  readonly noise: NoiseKind;
}

/** A network that drops the outputs of some hidden layers at one rate. */
export const dropping = ({ networkShape, layers, noise }: Dropped, rate: number, seed: number): Network => ({
  units: networkShape,
  rates: networkShape.map((_, l) => (layers.includes(l + 1) ? rate : 0)),
  noise,
  seed,
});
