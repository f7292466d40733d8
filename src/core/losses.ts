/** What networks lose in accuracy when they are reduced. */
import { type Interval, meanInterval, normal975 } from './statistics.ts';

/** Accuracies of networks before and after, by seed. */
export interface Reduced {
  readonly whole: readonly number[];
  readonly reduced: readonly number[];
}

/**
 * The mean with its interval over seeds; of one seed over images, from the binomial variances of the accuracies behind
 * it, which says nothing about other seeds.
 */
function interval(values: readonly number[], images: number, accuracies: readonly number[]): Interval {
  const overSeeds = meanInterval(values);
  if (overSeeds) return overSeeds;
  const variance = accuracies.reduce((sum, accuracy) => sum + (accuracy * (1 - accuracy)) / Math.max(1, images), 0);
  const half = normal975 * Math.sqrt(Math.max(0, variance));
  return { estimate: values[0], low: values[0] - half, high: values[0] + half };
}

/** What two networks of the same seeds lose, by seed and with intervals, and how much more the second loses. */
export function losses(first: Reduced, second: Reduced, images: number) {
  const both = [first, second];
  const lost = both.map(({ whole, reduced }) => reduced.map((value, s) => whole[s] - value));
  const accuracies = both.map(({ whole, reduced }) => [whole[0], reduced[0]]);
  const more = lost[1].map((value, s) => value - lost[0][s]);
  return {
    lost,
    intervals: lost.map((values, i) => interval(values, images, accuracies[i])),
    gap: interval(more, images, [...accuracies[1], ...accuracies[0]]),
  };
}
