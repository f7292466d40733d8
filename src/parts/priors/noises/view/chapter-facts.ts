/** What the recorded run says of noises, for the chapter. */
import type { Choice } from '../../../../article/predict/types.ts';
import { type NoiseName, noiseNames, relativeVariance } from '../../../../contract/compared-noises.ts';
import { effect } from '../../../../core/statistics.ts';
import type { Difference } from '../../../../view-kit/seeds.ts';
import type { NoisesResult } from '../spec.ts';
import { alike, between, meanOf, mostBy } from './numbers.ts';

export const answers = ['shape', 'size', 'neither'] as const;
export type Answer = (typeof answers)[number];
export const prediction: Choice = { kind: 'choice', options: answers.map((id) => ({ id })) };

export interface NoisesFacts {
  readonly steps: number;
  readonly accuracy: Readonly<Record<NoiseName, number>>;
  readonly variance: Readonly<Record<NoiseName, number>>;
  /** Less dropout of the same variance: the shape that differs most, at variance 1 and at ¼. */
  readonly most: readonly { readonly noise: NoiseName; readonly difference: Difference }[];
  /** Of normal noise, variance ¼ less variance 1. */
  readonly smaller: Difference;
  /** No noise less dropout. */
  readonly control: Difference;
  /** Whether any noise on a perceptron is more accurate than none, by its mean over seeds. */
  readonly better: readonly NoiseName[];
  readonly found: Answer;
}

const told = (difference: Difference): boolean =>
  difference.interval !== null && effect(difference.interval) !== 'none';

/** Which of two changes does more: one that could be told from chance, and is the larger. */
function moreOf(shape: Difference, variance: Difference): Answer {
  const larger = Math.abs(variance.estimate) > Math.abs(shape.estimate);
  if (told(variance) && (larger || !told(shape))) return 'size';
  return told(shape) ? 'shape' : 'neither';
}

/** Null where the run lacks a part. */
export function factsOf(result: NoisesResult): NoisesFacts | null {
  if (noiseNames.some((noise) => !result.noises.includes(noise))) return null;
  const most = alike.flatMap((group) => mostBy(result, group) ?? []);
  const smaller = between(result, 'normal-quarter', 'normal');
  const control = between(result, 'none', 'bernoulli');
  if (most.length < alike.length || !smaller || !control) return null;
  const record = (of: (noise: NoiseName) => number) =>
    Object.fromEntries(noiseNames.map((noise) => [noise, of(noise)])) as Record<NoiseName, number>;
  const accuracy = record((noise) => meanOf(result, noise) ?? Number.NaN);
  return {
    ...{ steps: result.steps, accuracy, variance: record(relativeVariance), most, smaller, control },
    better: noiseNames
      .filter((noise) => noise !== 'residual' && !noise.startsWith('depth'))
      .filter((noise) => accuracy[noise] > accuracy.none),
    found: moreOf(most[0].difference, smaller),
  };
}
