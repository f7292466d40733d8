/** What the recorded runs say of hidden units with dropout and without. */
import type { Choice } from '../../../../article/predict/types.ts';
import { effect } from '../../../../core/statistics.ts';
import { type Difference, meanOf } from '../../../../view-kit/seeds.ts';
import { type FeaturesResult, type Measure, measures } from '../spec.ts';
import { differenceOf, lastMeasured, rowOf, untrained } from './curves.ts';

export const prediction: Choice = {
  kind: 'choice',
  options: [{ id: 'more' }, { id: 'same' }, { id: 'fewer' }],
};

/** Means over seeds at the last step, with dropout less without. */
export interface Compared {
  readonly with: number;
  readonly without: number;
  readonly untrained: number;
  readonly difference: Difference;
}

export type FeaturesFacts = Readonly<Record<Measure, Compared>> & {
  readonly steps: number;
  readonly units: number;
  readonly side: number;
  readonly window: number;
  readonly rate: number;
  readonly trainImages: number;
  /** Whether more units are awake with dropout; `unsure` where that cannot be told from chance. */
  readonly found: 'more' | 'fewer' | 'unsure';
};

/** Null where the run lacks a part. */
export function factsOf(result: FeaturesResult): FeaturesFacts | null {
  const step = lastMeasured(result);
  const compared = measures.flatMap((measure): [Measure, Compared][] => {
    const difference = differenceOf(result, measure, step);
    const [with_, without, before] = [
      rowOf(result, measure, 'with', step),
      rowOf(result, measure, 'without', step),
      untrained(result, measure),
    ].map(meanOf);
    if (!difference || with_ === null || without === null || before === null) return [];
    return [[measure, { with: with_, without, untrained: before, difference }]];
  });
  if (compared.length < measures.length) return null;
  const all = Object.fromEntries(compared) as Record<Measure, Compared>;
  const { interval } = all.active.difference;
  const { units, side, window, trainImages, rates, steps } = result;
  return {
    ...all,
    ...{ units, side, window, trainImages, steps: steps[step], rate: Math.max(...rates) },
    found: interval ? ({ above: 'more', below: 'fewer', none: 'unsure' } as const)[effect(interval)] : 'unsure',
  };
}

/** What an interval says: below zero, above it, or neither. */
export const sideOf = ({ interval }: Difference): 'above' | 'below' | 'none' => (interval ? effect(interval) : 'none');
