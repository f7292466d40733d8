/** Factors and weights drawn exactly, not by a table of quantiles: tails are as heavy as the law's. */
import type { NoiseLaw } from '../model.ts';
import { hashNormal, hashWord, purposes, streamKey } from '../random.ts';
import { asNormal, uniformRange } from './moments.ts';

/** What a draw's numbers are for: each has hashes of its own. */
const [first, second, third] = [0, 4, 8];

const uniformAt = (key: number, index: number, unit: number, attempt = 0): number =>
  (hashWord(key, attempt, index, unit) + 0.5) / 2 ** 32;

/** A Gamma(shape, 1) number (Marsaglia & Tsang, 2000); below 1, Gamma(shape + 1) times u^(1/shape). */
function gammaAt(shape: number, key: number, index: number, unit: number): number {
  if (shape < 1) return gammaAt(shape + 1, key, index, unit) * uniformAt(key, index, unit + 2) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (let attempt = 0; ; attempt++) {
    const z = hashNormal(key, attempt, index, unit);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(uniformAt(key, index, unit + 1, attempt)) < 0.5 * z * z + d - d * v + d * Math.log(v))
      return d * v;
  }
}

/** The factor λ number `index` of a stream. */
export function drawFactor(law: NoiseLaw, key: number, index: number): number {
  const normal = asNormal(law);
  if (normal) return normal.mean + Math.sqrt(normal.variance) * hashNormal(key, 0, index, first);
  switch (law.kind) {
    case 'uniform': {
      const { from, high, density } = uniformRange(law);
      return Math.max(from, high - (1 - uniformAt(key, index, first)) / density);
    }
    case 'beta': {
      const [a, b] = [gammaAt(law.a, key, index, first), gammaAt(law.a, key, index, second)];
      return (2 * a) / (a + b);
    }
    case 'rayleigh':
      return law.scale * Math.sqrt(-2 * Math.log(uniformAt(key, index, first)));
    case 'inverse-nakagami':
      return Math.sqrt(law.m / (law.omega * gammaAt(law.m, key, index, first)));
    case 'half-cauchy':
      return Math.min(law.most ?? Infinity, law.eta * Math.tan(0.5 * Math.PI * uniformAt(key, index, first)));
    default: {
      const { kind, rate } = law as { readonly kind: string; readonly rate: number };
      if (uniformAt(key, index, first) < rate) return 0;
      return kind === 'inverted' ? 1 / (1 - rate) : 1;
    }
  }
}

/** The stream of factors of a seed, with the normals that weights are made of. */
export const drawKey = (seed: number): number => streamKey(seed, purposes.draws);

/** The standard normal z number `index` of the same stream; independent of the factors. */
export const drawNormal = (key: number, index: number): number => hashNormal(key, 0, index, third);
