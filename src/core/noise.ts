import { continuousIndex, denseLayers, isUnitNoise } from './model.ts';
import { type Network, noiseMean } from './network.ts';
import { dropThreshold } from './random.ts';

/** The noise of one hidden layer in the terms that every backend's kernels use. */
export interface LayerNoise {
  /** 0 none, 1 Bernoulli, from 2 on the continuous kinds in their order, each with a table in `standardTables`. */
  readonly code: number;
  /** A unit is dropped where the upper 24 bits of its word are below this. */
  readonly threshold: number;
  /** Multiplier of a unit that is not dropped. */
  readonly gain: number;
  /** Standard deviation of the multiplier of continuous noise, √(p / (1 − p)). */
  readonly sigma: number;
  /** Mean of the multiplier: what scaled prediction multiplies by. */
  readonly mean: number;
}

export function layerNoise(network: Pick<Network, 'rates' | 'noise' | 'model'>, layer: number): LayerNoise {
  const rate = network.rates[layer] ?? 0;
  const own = network.model && denseLayers(network.model)[layer].noise;
  const noise = isUnitNoise(own) ? own.kind : network.noise;
  if (!(rate >= 0 && rate < 1))
    throw new RangeError(`Dropout rate ${rate} of layer ${layer + 1}; allowed is 0 to below 1.`);
  const continuous = continuousIndex(noise);
  return {
    code: rate === 0 ? 0 : 2 + Math.max(-1, continuous),
    threshold: dropThreshold(rate),
    gain: noise === 'inverted' ? 1 / (1 - rate) : 1,
    sigma: continuous >= 0 ? Math.fround(Math.sqrt(rate / (1 - rate))) : 0,
    mean: noiseMean(noise, rate),
  };
}
