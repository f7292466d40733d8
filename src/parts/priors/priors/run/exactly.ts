import { type LawName, lawOf } from '../../../../contract/noise-laws.ts';
import type { NoiseLaw } from '../../../../core/model.ts';
import {
  factorDensity,
  squareDensity,
  tailProbability,
  weightDensity,
  zeroProbability,
} from '../../../../core/noise-laws/density.ts';
import { momentsOf, weightKurtosis } from '../../../../core/noise-laws/moments.ts';
import { binShares, constantFactor, spreadOf } from '../../../../core/noise-laws/spread.ts';
import { binCount, binWidth, farOut, type PriorsParams } from '../spec.ts';

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);
/** Shares as they are kept: what is below rounding is 0. */
const kept = (share: number): number => Math.min(1, Math.max(0, Number(share.toPrecision(8))));
const shares = (law: NoiseLaw): number[] => binShares(law, binWidth, binCount).map((share) => kept(2 * share));

/** The prior that the paper names for a noise, as noise: of Gaussian noise, that of mean 0 with the same E λ². */
const namedLaw = (name: LawName, law: NoiseLaw): NoiseLaw =>
  name === 'gaussian' ? { kind: 'normal', mean: 0, variance: momentsOf(law).second } : law;

/** What is exact of a noise. */
export function exactly(name: LawName, params: PriorsParams) {
  const law = lawOf(name, params);
  const normal = spreadOf(law);
  return {
    density: params.at.map((x) => weightDensity(law, x)),
    factorDensity: params.at.map((x) => factorDensity(law, x)),
    squareDensity: params.at.map((x) => squareDensity(law, x)),
    mass: zeroProbability(law),
    tail: tailProbability(law, params.bound),
    normal,
    farOut: tailProbability(law, farOut * normal),
    variance: finite(momentsOf(law).second),
    kurtosis: finite(weightKurtosis(law)),
    share: shares(law),
    namedShare: shares(namedLaw(name, law)),
    normalShare: shares(constantFactor(normal)),
  };
}
