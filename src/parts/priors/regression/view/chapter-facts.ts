/** What the recorded run says of dropout's band, for the chapter. */
import type { Choice } from '../../../../article/predict/types.ts';
import type { Method } from '../../../../core/one-input/methods.ts';
import type { RegressionResult } from '../spec.ts';
import { type AtRate, allWidths, type BandWidths, byRate } from './bands.ts';
import { limitOf } from './claims.ts';

export const answers = ['posterior', 'same', 'wider'] as const;
export type Answer = (typeof answers)[number];

export const prediction: Choice = { kind: 'choice', options: answers.map((id) => ({ id })) };

export interface RegressionFacts {
  readonly rate: number;
  readonly steps: number;
  readonly points: number;
  readonly more: number;
  readonly widths: Readonly<Record<Method, BandWidths>>;
  readonly rates: readonly AtRate[];
  /** Of dropout, with more data. */
  readonly withMore: NonNullable<BandWidths['withMore']>;
  readonly found: Answer;
}

/** Null where the run lacks a part. */
export function factsOf(result: RegressionResult): RegressionFacts | null {
  const widths = allWidths(result);
  const withMore = widths?.dropout.withMore;
  if (!widths || !withMore) return null;
  const { rate, steps, points, more } = result;
  // Nearer on a logarithmic scale to what a posterior's band would be, to no change, or to the opposite.
  const limit = limitOf(more);
  const found = withMore.value < limit ? 'posterior' : withMore.value < 1 / limit ? 'same' : 'wider';
  return { rate, steps, points, more, widths, rates: byRate(result), withMore, found };
}
