/** What the recorded runs say of sampling and scaling, and of the two conventions for scaling. */
import { pointOf } from '../../../charts/estimates.ts';
import { fixed } from '../../../charts/numbers.ts';
import type { Point } from '../../../charts/series.tsx';
import { sizesOf } from '../../../contract/parameters.ts';
import type { RecordedEntry } from '../../../contract/view.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import { effect, type Interval, meanInterval } from '../../../core/statistics.ts';
import { budgets, type SamplingParams, type SamplingResult } from '../spec.ts';
import { byMasks, samplingEvidence } from './evidence.ts';
import {
  collapsedSeeds,
  differences,
  enoughSamples,
  paperAccuracy,
  type Rule,
  type Selection,
  spreadAt,
} from './measures.ts';

/** A difference in points, with a sign unless it rounds to 0. */
export function signed(value: number): string {
  const text = fixed(value, Math.abs(value) < 0.95 ? 2 : 1);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** Rates that the visitor is asked about. */
export const askedRates = [0.2, 0.8] as const;

/** Settings of an entry, whose types the caller knows by the experiment. */
const paramsOf = ({ params }: RecordedEntry) => params as SamplingParams;

/** Whether at least half of the networks at a rate have collapsed to chance. */
const isDead = (result: SamplingResult, rate: number): boolean =>
  collapsedSeeds(result)[result.rates.indexOf(rate)] >= result.seeds.length / 2;

/** Of the recordings of sampling, the first, and the first that differs from it by a higher learning rate. */
export function usualAndHigh(entries: readonly RecordedEntry[]) {
  const usual = entries[0] ?? null;
  const isHigher = (entry: RecordedEntry) => paramsOf(entry).learningRate > paramsOf(usual).learningRate;
  return { usual, high: (usual && entries.find(isHigher)) ?? null };
}

const inPoints = (shares: readonly number[]): number[] => shares.map((share) => 100 * share);

/** What the text quotes of one recording at the rate nearest to `rate`, with all its masks. */
export function samplingFacts(
  { learningRate }: Pick<SamplingParams, 'learningRate'>,
  result: SamplingResult,
  rate: number,
  where: (rate: number) => string,
) {
  const index = nearestIndex(result.rates, rate);
  const most = result.samples[result.samples.length - 1];
  const dropout = result.rates[index];
  const selection: Selection = { dropout, samples: most, measure: 'accuracy', split: 'test', mean: 'geometric' };
  const at = (rule: Rule, patch: Partial<Selection> = {}, i = index) =>
    spreadAt(result, rule, { ...selection, ...patch }, i).mean;
  const paper = paperAccuracy[paperAccuracy.length - 1];
  const entropy = { measure: 'cross-entropy' } as const;
  const measured = differences(result, selection)
    .filter((one) => one.rate === 0 || !isDead(result, one.rate))
    .map(({ rate, mean, each, low, high }) => ({
      rate,
      each: inPoints(each),
      recorded: 100 * mean,
      interval: low === null || high === null ? null : { low: 100 * low, high: 100 * high },
    }));
  const rates = measured.map((one) => one.rate);
  const told = byMasks(result);
  return {
    learningRate,
    rate: dropout,
    scaled: at('scaled'),
    sampled: at('sampled'),
    single: at('single'),
    arithmetic: at('sampled', { mean: 'arithmetic' }),
    crossEntropy: {
      scaled: at('scaled', entropy),
      geometric: at('sampled', entropy),
      arithmetic: at('sampled', { ...entropy, mean: 'arithmetic' }),
    },
    /** The paper's own number and the same measured here, at the rate the paper reports. */
    beside: { rate: paper.rate, paper: paper.accuracy, here: at('sampled', {}, result.rates.indexOf(paper.rate)) },
    evidence: samplingEvidence(result),
    byMasks: told,
    /** The mean difference against the number of masks, in points. */
    masks: told.map(({ samples, each }) => pointOf(samples, inPoints(each), Number.NEGATIVE_INFINITY)),
    enough: enoughSamples(result, index, selection),
    /** Masks averaged at most. */
    most,
    /** Differences at the rates asked about, in points. */
    asked: askedRates.flatMap((asked) => {
      const place = measured[nearestIndex(rates, asked)];
      return place ? [{ where: where(place.rate), recorded: place.recorded, interval: place.interval }] : [];
    }),
    /** Differences at every rate, in points. */
    points: measured.map(({ rate, each }) => pointOf(rate, each, Number.NEGATIVE_INFINITY)),
  };
}
export type SamplingFacts = ReturnType<typeof samplingFacts>;

/** The rate that the visitor is asked about the two conventions. */
export const askedRate = 0.8;

export const options = ['same', 'better', 'worse'] as const;

/** A recording with inverted dropout and one with classic dropout, alike in all else; null where there is no pair. */
export function pairOf(entries: readonly RecordedEntry[]): { inverted: RecordedEntry; classic: RecordedEntry } | null {
  const key = (entry: RecordedEntry) => JSON.stringify({ ...paramsOf(entry), noise: '' });
  const inverted = entries.find((entry) => paramsOf(entry).noise === 'inverted');
  const classic =
    inverted && entries.find((entry) => paramsOf(entry).noise === 'classic' && key(entry) === key(inverted));
  return inverted && classic ? { inverted, classic } : null;
}

const sided = { above: 'better', below: 'worse', none: 'same' } as const;

/** The comparison with scaled weights; null where the two results cannot be paired. */
export function conventionsFacts(
  classic: SamplingResult,
  inverted: SamplingResult,
  usual: RecordedEntry | null = null,
) {
  const rates = classic.rates.filter((rate) => inverted.rates.includes(rate)).sort((a, b) => a - b);
  const seeds = classic.seeds.filter((seed) => inverted.seeds.includes(seed));
  if (rates.length === 0 || seeds.length === 0) return null;
  const at = (result: SamplingResult, rate: number): number[] =>
    seeds.map((seed) => result.scaled.accuracy[result.rates.indexOf(rate)][result.seeds.indexOf(seed)]);
  const difference = (rate: number): Interval | null => {
    const own = at(classic, rate);
    return meanInterval(at(inverted, rate).map((value, s) => value - own[s]));
  };
  const looked = rates.filter((rate) => rate > 0).map((rate) => ({ rate, difference: difference(rate) }));
  const on = (side: 'above' | 'below') =>
    looked.flatMap((one) => (one.difference && effect(one.difference) === side ? [one.rate] : []));
  const rate = rates[nearestIndex(rates, askedRate)];
  const here = difference(rate);
  const line = (result: SamplingResult): Point[] => rates.map((x) => pointOf(x, at(result, x)));
  return {
    rate,
    classic: at(classic, rate),
    inverted: at(inverted, rate),
    /** Inverted less classic at that rate, in accuracy, paired by seed; null for one seed. */
    difference: here,
    found: here ? sided[effect(here)] : 'same',
    /** Rates above 0 where inverted dropout is worse, better, and all. */
    worse: on('below'),
    better: on('above'),
    rates: looked.map((one) => one.rate),
    /** Rates at which inverted networks have collapsed to chance while classic ones have not. */
    collapsed: rates.filter((one) => isDead(inverted, one) && !isDead(classic, one)),
    seeds: seeds.length,
    steps: classic.steps,
    /** Training steps of the run that the view shows at the usual settings, where they are others. */
    usualSteps:
      usual && sizesOf(paramsOf(usual), budgets).steps !== classic.steps
        ? sizesOf(paramsOf(usual), budgets).steps
        : null,
    /** Accuracy against rate. */
    points: { classic: line(classic), inverted: line(inverted) },
  };
}
export type ConventionsFacts = NonNullable<ReturnType<typeof conventionsFacts>>;
