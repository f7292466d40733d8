/** What the recorded draws say, and what is exact, for the chapter. */
import type { Choice } from '../../../../article/predict/types.ts';
import type { LawName } from '../../../../contract/noise-laws.ts';
import { sum } from '../../../../core/statistics.ts';
import type { PriorsResult } from '../spec.ts';
import { exactOf } from './curves.ts';
import { type Misfit, misfitOf } from './evidence.ts';

export const compared = ['classic', 'rayleigh', 'half-cauchy'] as const;
export type Compared = (typeof compared)[number];

export const prediction: Choice = { kind: 'choice', options: compared.map((id) => ({ id })) };

/** Where the pull of small weights is looked at, in standard deviations of the normal that is as wide. */
export const smallWeight = 0.02;
export const largeWeight = 3;

/** Of one noise: pull at a small and at a large weight, over that of a normal as wide. */
export interface Pull {
  readonly name: LawName;
  readonly small: number;
  readonly large: number;
}

export interface PriorsFacts {
  readonly draws: number;
  readonly pulls: readonly Pull[];
  /** Of normal noise with mean 0. */
  readonly normalNoise: Pull;
  readonly found: Compared;
  readonly fit: Readonly<Record<LawName, Misfit>>;
  /** Of Gaussian noise with mean 1, against the prior of mean 0. */
  readonly named: Misfit;
  /** Of the same, a normal as wide. */
  readonly normal: Misfit;
  /** Share of draws beyond three standard deviations of the normal, by noise. */
  readonly far: Readonly<Record<LawName, number>>;
}

/** Null where the run lacks a noise. */
export function factsOf(result: PriorsResult): PriorsFacts | null {
  const fits = result.noises.map((name) => [name, misfitOf(result, name, 'share')] as const);
  const named = misfitOf(result, 'gaussian', 'namedShare');
  const normal = misfitOf(result, 'gaussian', 'normalShare');
  if (!named || !normal || compared.some((name) => !result.noises.includes(name))) return null;
  const pullOf = (name: LawName): Pull => {
    const { pullAt, normal: sd } = exactOf(name, result);
    const over = (sds: number) => (pullAt(sds * sd) * sd) / sds;
    return { name, small: over(smallWeight), large: over(largeWeight) };
  };
  const pulls = compared.map(pullOf);
  return {
    draws: sum(result.drawn[0]),
    pulls,
    normalNoise: pullOf('normal'),
    found: compared[pulls.reduce((best, { small }, i) => (small > pulls[best].small ? i : best), 0)],
    fit: Object.fromEntries(fits) as Record<LawName, Misfit>,
    named,
    normal,
    far: Object.fromEntries(
      result.noises.map((name, i) => [name, sum(result.far[i]) / sum(result.drawn[i])]),
    ) as Record<LawName, number>,
  };
}
