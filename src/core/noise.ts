import { denseLayers, isUnitNoise } from './model.ts';
import { type Network, noiseMean } from './network.ts';
import { dropThreshold } from './random.ts';

/** The noise of one hidden layer in the terms that every backend's kernels use. */
export interface LayerNoise {
  /** 0 none, 1 Bernoulli, 2 Gaussian. */
  readonly code: 0 | 1 | 2;
  /** A unit is dropped where the upper 24 bits of its word are below this. */
  readonly threshold: number;
  /** Multiplier of a unit that is not dropped. */
  readonly gain: number;
  /** Standard deviation of the multiplier of Gaussian noise, √(p / (1 − p)). */
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
  const gaussian = noise === 'gaussian';
  return {
    code: rate === 0 ? 0 : gaussian ? 2 : 1,
    threshold: dropThreshold(rate),
    gain: noise === 'inverted' ? 1 / (1 - rate) : 1,
    sigma: gaussian ? Math.fround(Math.sqrt(rate / (1 - rate))) : 0,
    mean: noiseMean(noise, rate),
  };
}
