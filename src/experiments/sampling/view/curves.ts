import type { PageState } from '../../../contract/page.ts';
import { nearest } from '../../../core/nearest.ts';
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
