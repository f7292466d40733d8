/** What results say of noises: accuracies, and differences of them, paired by seed. */

import { count, plain } from '../../../../charts/numbers.ts';
import { words as chartWords } from '../../../../charts/words.ts';
import { kindOf, type NoiseName, relativeVariance } from '../../../../contract/compared-noises.ts';
import { mean } from '../../../../core/statistics.ts';
import { type Difference, differenceIn, type Writing } from '../../../../view-kit/seeds.ts';
import type { Sourced } from '../../../../view-kit/sources.ts';
import type { NoisesParams, NoisesResult } from '../spec.ts';

/** The results shown together, the recorded one first. */
export type Sources = readonly Sourced<NoisesParams, NoisesResult>[];

/** Differences of accuracies. */
export const inPoints: Writing = [100, 1, chartWords.points];
/** By less than this a noise is as good as dropout: half a point. */
export const margin = 0.005;

/** "0.25", "0.9", "172". */
export const varianceText = (variance: number): string =>
  variance >= 10 ? count(Math.round(variance)) : plain(Number(variance.toFixed(2)));

/** What one source of evidence says. */
export interface Told {
  readonly who: string;
  /** The shape that differs most from dropout, at variance 1 and at ¼. */
  readonly most: readonly { readonly noise: NoiseName; readonly difference: Difference }[];
  /** Normal noise of variance ¼ less that of variance 1. */
  readonly variance: Difference | null;
  readonly control: Difference | null;
}

/** One value for each seed; none where there is no such noise. */
export const valuesOf = (
  result: NoisesResult,
  noise: NoiseName,
  name: 'accuracy' | 'crossEntropy' = 'accuracy',
): readonly number[] => result[name][result.noises.indexOf(noise)] ?? [];

export function meanOf(result: NoisesResult, noise: NoiseName): number | null {
  const values = valuesOf(result, noise);
  return values.length > 0 ? mean(values) : null;
}

/** Below it, a network has learnt nothing: chance is a tenth. */
export const untrained = 0.2;
export const failed = (accuracy: number | null): accuracy is number => accuracy !== null && accuracy < untrained;

/** Accuracy with the first noise less that with the second; null where one of them is missing. */
export function between(result: NoisesResult, first: NoiseName, second: NoiseName): Difference | null {
  const wrong = (noise: NoiseName) => valuesOf(result, noise).map((accuracy) => 1 - accuracy);
  return differenceIn(wrong(second), wrong(first), result.images);
}

/** Dropout with about the variance of a noise on units; null of the others, and of itself. */
export function dropoutLike(noise: NoiseName): NoiseName | null {
  if (kindOf(noise)?.on !== 'units') return null;
  const like = relativeVariance(noise) < 0.5 ? 'bernoulli-quarter' : 'bernoulli';
  return like === noise ? null : like;
}

/** Noises that differ in shape alone, dropout first: of variance 1 but for beta's 0.91, and of a quarter. */
export const alike = [
  ['bernoulli', 'normal', 'beta', 'uniform'],
  ['bernoulli-quarter', 'normal-quarter', 'beta-quarter', 'uniform-quarter'],
] as const satisfies readonly (readonly NoiseName[])[];

/** Of the shapes besides dropout, the one whose accuracy differs most from dropout's of that variance. */
export function mostBy(result: NoisesResult, [dropout, ...others]: (typeof alike)[number]) {
  const found = others.flatMap((noise) => {
    const difference = between(result, noise, dropout);
    return difference ? [{ noise, difference }] : [];
  });
  const size = (one: (typeof found)[number]) => Math.abs(one.difference.estimate);
  return found.length > 0 ? found.reduce((most, one) => (size(one) > size(most) ? one : most)) : null;
}
