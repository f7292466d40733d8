/** Noise from 32-bit words: a table of each law's quantiles, so that every backend draws the same factors. */
import { continuousIndex, type FactorLaw, type NoiseLaw } from '../model.ts';
import { noiseTableSize } from '../random.ts';
import { standardTables } from '../standard-noise.ts';
import { asNormal, factorMoments, uniformRange } from './moments.ts';
import { betaShare, gammaShare } from './special.ts';

/** The x > 0 at which a rising `share` is `probability`, by bisection of its logarithm; relative error about 1e-14. */
function invert(share: (x: number) => number, probability: number): number {
  let [low, high] = [-700, 700];
  for (let halvings = 0; halvings < 62; halvings++) {
    const middle = (low + high) / 2;
    if (share(Math.exp(middle)) < probability) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** The value that λ stays below with probability u, 0 < u < 1, of a law that is neither normal nor two points. */
function quantile(law: NoiseLaw, u: number): number {
  switch (law.kind) {
    case 'uniform': {
      const { from, high, density } = uniformRange(law);
      return Math.max(from, high - (1 - u) / density);
    }
    case 'beta':
      return u < 0.5 ? 2 * invert((x) => betaShare(law.a, Math.min(x, 1)), u) : 2 - quantile(law, 1 - u);
    case 'rayleigh':
      return law.scale * Math.sqrt(-2 * Math.log1p(-u));
    case 'inverse-nakagami':
      return 1 / Math.sqrt((law.omega / law.m) * invert((x) => gammaShare(law.m, x), 1 - u));
    case 'half-cauchy':
      return Math.min(law.most ?? Number.POSITIVE_INFINITY, law.eta * Math.tan(0.5 * Math.PI * u));
    default:
      throw new RangeError(`noise "${law.kind}" has no table; its factors follow from the words`);
  }
}

/**
 * What the upper 12 bits of a word stand for: the quantiles of a law at the middles of 4,096 equal steps of probability,
 * as 32-bit floats. Of normal and continuous laws they have the mean and variance, of the others nearly: heavy tails end at the last
 * step's middle, 1 in 8,192. Null for two points, which need none.
 */
export function quantileTable(law: FactorLaw): Float32Array | null {
  if (law.kind === 'classic' || law.kind === 'inverted') return null;
  const key = JSON.stringify(law);
  const table = tables.get(key) ?? tableOf(law);
  tables.set(key, table);
  return table;
}

/** Tables that were made before, by law: each takes up to a tenth of a second. */
const tables = new Map<string, Float32Array>();

function tableOf(law: FactorLaw): Float32Array {
  const shape = continuousIndex(law.kind);
  const stretched = shape >= 0 ? factorMoments(law) : asNormal(law as NoiseLaw);
  if (stretched) {
    const sd = Math.fround(Math.sqrt(stretched.variance));
    const from = Math.max(0, shape) * noiseTableSize;
    const table = standardTables().subarray(from, from + noiseTableSize);
    return table.map((z) => stretched.mean + Math.fround(sd * z));
  }
  return Float32Array.from({ length: noiseTableSize }, (_, i) => quantile(law as NoiseLaw, (i + 0.5) / noiseTableSize));
}
