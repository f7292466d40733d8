import { lastCheckpoint } from '../../../contract/checkpoints.ts';
import type { PageState } from '../../../contract/page.ts';
import type { Shown } from '../../../contract/view.ts';
import { collapsedSeeds as collapsed } from '../../../core/collapse.ts';
import { nearest } from '../../../core/nearest.ts';
import { mean, meanInterval, pairedProportionInterval, sd } from '../../../core/statistics.ts';
import { type Source, sourcesOf } from '../../../view-kit/sources.ts';
import type { Measures, RuleMeasures, SamplingParams, SamplingResult, SamplingSlice } from '../spec.ts';

/** What of a result is shown; the nearest trained rate is read out at the cursor. */
export type Selection = SamplingSlice & Pick<PageState, 'dropout' | 'samples'>;
/** What is drawn of a result wherever the cursor is. */
export type Uncursored = Omit<Selection, 'dropout'>;

export const rules = ['scaled', 'sampled', 'single'] as const;
export type Rule = (typeof rules)[number];

/** The results shown together, the recorded one first. */
export type Moments = readonly { readonly source: Source; readonly result: SamplingResult }[];

/** The results there are, at the checkpoint looked at; the results themselves where it is the last, or not kept. */
export const momentsOf = (
  shown: Pick<Shown<SamplingParams, SamplingResult>, 'recorded' | 'run'>,
  checkpoint: number,
): Moments =>
  sourcesOf(shown).map(({ source, result }) => ({
    source,
    result: (checkpoint < lastCheckpoint ? result.checkpoints?.[checkpoint] : null) ?? result,
  }));

const rulesOf = (result: SamplingResult, split: Uncursored['split']): RuleMeasures =>
  split === 'train' ? result.train : result;

function measuresOf(result: SamplingResult, rule: Rule, selection: Uncursored): Measures {
  const measured = rulesOf(result, selection.split);
  if (rule !== 'sampled') return measured[rule];
  return measured.sampled[String(nearest(result.samples, selection.samples))][selection.mean];
}

/** The measured values, [rate][seed]. */
export function tableOf(result: SamplingResult, rule: Rule, selection: Uncursored): readonly (readonly number[])[] {
  const measures = measuresOf(result, rule, selection);
  return selection.measure === 'accuracy' ? measures.accuracy : measures.crossEntropy;
}

/** What was measured at one rate, by seed, as far as it is finite; its mean, NaN for none, and deviation, 0 for one. */
export function spreadAt(result: SamplingResult, rule: Rule, selection: Uncursored, rateIndex: number) {
  const values = (tableOf(result, rule, selection)[rateIndex] ?? []).filter(Number.isFinite);
  return { values, mean: values.length > 0 ? mean(values) : Number.NaN, sd: values.length > 1 ? sd(values) : 0 };
}

/** Mean and spread over seeds at each rate that has been measured, rising. */
export const curve = (result: SamplingResult, rule: Rule, selection: Uncursored) =>
  result.rates
    .map((rate, i) => ({ rate, ...spreadAt(result, rule, selection, i) }))
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => a.rate - b.rate);

/** The sampled rule against the number of masks, at one rate of the result. */
export const againstSamples = (result: SamplingResult, rateIndex: number, selection: Uncursored) =>
  result.samples.flatMap((samples) => {
    const { values, mean } = spreadAt(result, 'sampled', { ...selection, samples }, rateIndex);
    return values.length > 0 ? [{ samples, mean }] : [];
  });

/** How many of the seeds' networks have collapsed at each rate: the scaled network does no better than chance. */
export const collapsedSeeds = ({ scaled }: SamplingResult): readonly number[] => collapsed(scaled.accuracy);

/**
 * Sampled minus scaled at each rate: same networks, same images. With several seeds the interval is Student's over the
 * seeds' own differences; with one seed, and for accuracy on test images, it is over images, from those on which exactly
 * one rule is right.
 */
export function differences(result: SamplingResult, selection: Uncursored) {
  const scaled = tableOf(result, 'scaled', selection);
  const sampled = tableOf(result, 'sampled', selection);
  const discordant = result.discordant[String(nearest(result.samples, selection.samples))][selection.mean];
  const fallen = collapsedSeeds(result);
  const overImages = selection.measure === 'accuracy' && selection.split === 'test' && result.images >= 1;
  return result.rates
    .flatMap((rate, i) => {
      const each = sampled[i].map((value, seed) => value - scaled[i][seed]).filter(Number.isFinite);
      if (each.length === 0) return [];
      const known =
        meanInterval(each) ??
        (overImages ? pairedProportionInterval(each[0], discordant[i][0], result.images) : { low: null, high: null });
      return {
        rate,
        mean: mean(each),
        /** By seed. */
        each,
        /** Ends of the 95 % interval; null where there is no way to know one. */
        low: known.low,
        high: known.high,
        /** At least half of the networks have collapsed to chance: nothing left to compare. */
        collapsed: fallen[i] > 0 && fallen[i] >= each.length / 2,
      };
    })
    .sort((a, b) => a.rate - b.rate);
}

/** How near to the mean of all masks counts as arrived: 0.1 points of accuracy. */
const closeEnough = 0.001;

/** How many masks are needed at one rate, judged by accuracy on the images selected. */
export function enoughSamples(result: SamplingResult, rateIndex: number, selection: Selection) {
  const points = againstSamples(result, rateIndex, { ...selection, measure: 'accuracy' });
  const level = mean(rulesOf(result, selection.split).scaled.accuracy[rateIndex]);
  const last = points[points.length - 1];
  const firstOfTail = (holds: (accuracy: number) => boolean): number | null =>
    points[points.map((point) => holds(point.mean)).lastIndexOf(false) + 1]?.samples ?? null;
  return {
    rate: result.rates[rateIndex],
    /** Fewest masks from which on the accuracy stays within `closeEnough` of that with the most masks. */
    settled: firstOfTail((accuracy) => Math.abs(accuracy - last.mean) <= closeEnough + 1e-12) ?? last.samples,
    /** Fewest masks from which on sampling is never worse than scaling; null if there is none. */
    overtakes: firstOfTail((accuracy) => accuracy >= level - 1e-12),
    most: last.samples,
  };
}
export type Enough = ReturnType<typeof enoughSamples>;

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

export const paperAt = (rate: number): number | null =>
  paperAccuracy.find((row) => Math.abs(row.rate - rate) < 1e-9)?.accuracy ?? null;
