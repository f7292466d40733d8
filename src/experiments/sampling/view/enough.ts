import type { SamplingResult } from '../spec.ts';
import type { Selection } from './curves.ts';
import { againstSamples } from './curves.ts';

/** How near to the mean of all masks counts as arrived: 0.1 points of accuracy. */
export const closeEnough = 0.001;

export interface Enough {
  /** The rate these numbers are for. */
  readonly rate: number;
  /** Fewest masks from which on the accuracy stays within `closeEnough` of that with the most masks. */
  readonly settled: number;
  /** Fewest masks from which on sampling is never worse than scaling; null if there is none. */
  readonly overtakes: number | null;
  readonly most: number;
}

/** How many masks are needed at one rate, judged by accuracy on the images selected. */
export function enoughSamples(result: SamplingResult, rateIndex: number, selection: Selection): Enough {
  const points = againstSamples(result, rateIndex, { ...selection, measure: 'accuracy' });
  const rules = selection.split === 'train' ? result.train : result;
  const scaled = rules.scaled.accuracy[rateIndex];
  const level = scaled.reduce((sum, value) => sum + value, 0) / scaled.length;
  const last = points[points.length - 1];
  const firstOfTail = (holds: (accuracy: number) => boolean): number | null => {
    let from: number | null = null;
    for (const { samples, mean } of points) {
      if (!holds(mean)) from = null;
      else from ??= samples;
    }
    return from;
  };
  return {
    rate: result.rates[rateIndex],
    settled: firstOfTail((accuracy) => Math.abs(accuracy - last.mean) <= closeEnough + 1e-12) ?? last.samples,
    overtakes: firstOfTail((accuracy) => accuracy >= level - 1e-12),
    most: last.samples,
  };
}
