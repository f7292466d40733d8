import type { PageState } from '../../../contract/page.ts';
import { nearest } from '../../../core/nearest.ts';
import { mean, meanInterval, pairedProportionInterval } from '../../../core/statistics.ts';
import type { Measures, RuleMeasures, SamplingResult, SamplingSlice } from '../spec.ts';

/** What of a result is shown; the nearest trained rate is read out at the cursor. */
export type Selection = SamplingSlice & Pick<PageState, 'dropout' | 'samples'>;
/** What is drawn of a result wherever the cursor is. */
export type Uncursored = Omit<Selection, 'dropout'>;

export type Rule = 'single' | 'scaled' | 'sampled';

/** One measured value a seed, at one dropout rate. */
export interface Spread {
  readonly rate: number;
  /** By seed; only what is finite. */
  readonly values: readonly number[];
  readonly mean: number;
  /** Standard deviation over seeds; 0 for one seed. */
  readonly sd: number;
}

export function spreadOf(rate: number, given: readonly number[]): Spread {
  const values = given.filter(Number.isFinite);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { rate, values, mean, sd: values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : 0 };
}

const rulesOf = (result: SamplingResult, split: Uncursored['split']): RuleMeasures =>
  split === 'train' ? result.train : result;

export function measuresOf(result: SamplingResult, rule: Rule, selection: Uncursored): Measures {
  const rules = rulesOf(result, selection.split);
  if (rule !== 'sampled') return rules[rule];
  return rules.sampled[String(nearest(result.samples, selection.samples))][selection.mean];
}

/** The measured values, [rate][seed]. */
export function tableOf(result: SamplingResult, rule: Rule, selection: Uncursored): readonly (readonly number[])[] {
  const measures = measuresOf(result, rule, selection);
  return selection.measure === 'accuracy' ? measures.accuracy : measures.crossEntropy;
}

/** Mean and spread over seeds at each rate that has been measured. */
export function curve(result: SamplingResult, rule: Rule, selection: Uncursored): Spread[] {
  const table = tableOf(result, rule, selection);
  return result.rates
    .map((rate, i) => spreadOf(rate, table[i] ?? []))
    .filter((spread) => spread.values.length > 0)
    .sort((a, b) => a.rate - b.rate);
}

/** The sampled rule against the number of masks, at one rate of the result. */
export function againstSamples(result: SamplingResult, rateIndex: number, selection: Uncursored) {
  return result.samples.flatMap((samples) => {
    const table = tableOf(result, 'sampled', { ...selection, samples });
    const spread = spreadOf(result.rates[rateIndex], table[rateIndex] ?? []);
    return spread.values.length > 0 ? [{ samples, mean: spread.mean, sd: spread.sd }] : [];
  });
}

/** Accuracy below which a network of ten classes is as good as guessing: it answers with one class for most images. */
export const collapseLevel = 0.15;

/** How many of the seeds' networks have collapsed at each rate: the scaled network does no better than chance. */
export function collapsedSeeds(result: SamplingResult): readonly number[] {
  return result.rates.map((_, i) => result.scaled.accuracy[i].filter((accuracy) => accuracy < collapseLevel).length);
}

/** Sampled minus scaled at one rate: same networks, same images. */
export interface RateDifference {
  readonly rate: number;
  readonly mean: number;
  /** Ends of the 95 % interval; null where there is no way to know one. */
  readonly low: number | null;
  readonly high: number | null;
  /** At least half of the networks have collapsed to chance: nothing left to compare. */
  readonly collapsed: boolean;
}

/**
 * The paired difference at each rate. With several seeds its interval is Student's over the seeds' own differences;
 * with one seed, and for accuracy on test images, it is over images, from those on which exactly one rule is right.
 */
export function differences(result: SamplingResult, selection: Uncursored): RateDifference[] {
  const scaled = tableOf(result, 'scaled', selection);
  const sampled = tableOf(result, 'sampled', selection);
  const discordant = result.discordant[String(nearest(result.samples, selection.samples))][selection.mean];
  const collapsed = collapsedSeeds(result);
  const overImages = selection.measure === 'accuracy' && selection.split === 'test';
  return result.rates
    .flatMap((rate, i): RateDifference[] => {
      const each = sampled[i].map((value, seed) => value - scaled[i][seed]).filter(Number.isFinite);
      if (each.length === 0) return [];
      const known = { rate, mean: mean(each), collapsed: collapsed[i] > 0 && collapsed[i] >= each.length / 2 };
      const overSeeds = meanInterval(each);
      if (overSeeds) return [{ ...known, low: overSeeds.low, high: overSeeds.high }];
      if (!overImages || result.images < 1) return [{ ...known, low: null, high: null }];
      const { low, high } = pairedProportionInterval(each[0], discordant[i][0], result.images);
      return [{ ...known, low, high }];
    })
    .sort((a, b) => a.rate - b.rate);
}

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

/**
 * What the paper prints: Lin, Wang & Chen, "Clustering Phenomena in Dropout". Its Figure 1 (accuracy against dropout
 * rate) comes without numbers; Table 1 gives the test accuracy of the same network (100-100-100 hidden units, 200
 * samples) at batch size 64 after 5,000 steps, with dropout 0.4 in each hidden layer and without. The optimiser, the
 * learning rate and the initialisation are not stated.
 */
export const paperAccuracy = [
  { rate: 0, accuracy: 0.892 },
  { rate: 0.4, accuracy: 0.797 },
] as const;

export const paperSetting = { table: 'Table 1', batch: 64, steps: 5000, samples: 200 } as const;

export const paperAt = (rate: number): number | null =>
  paperAccuracy.find((row) => Math.abs(row.rate - rate) < 1e-9)?.accuracy ?? null;
