import type { Point } from '../../../charts/series.tsx';
import type { RecordedEntry } from '../../../contract/view.ts';
import { nearestIndex } from '../../../core/nearest.ts';
import { effect, type Interval, mean, meanInterval } from '../../../core/statistics.ts';
import type { SamplingParams, SamplingResult } from '../spec.ts';
import { collapsedSeeds } from './measures.ts';

/** The rate that the visitor is asked about. */
export const askedRate = 0.8;

export const options = ['same', 'better', 'worse'] as const;
export type ConventionsOption = (typeof options)[number];

/** A recording with inverted dropout and one with classic dropout that is alike in all else; null where there is no pair. */
export function pairOf(entries: readonly RecordedEntry[]): { inverted: RecordedEntry; classic: RecordedEntry } | null {
  const paramsOf = ({ params }: RecordedEntry) => params as SamplingParams;
  const key = (entry: RecordedEntry) => JSON.stringify({ ...paramsOf(entry), noise: '' });
  const inverted = entries.find((entry) => paramsOf(entry).noise === 'inverted');
  const classic =
    inverted && entries.find((entry) => paramsOf(entry).noise === 'classic' && key(entry) === key(inverted));
  return inverted && classic ? { inverted, classic } : null;
}

export interface ConventionsFacts {
  readonly rate: number;
  readonly classic: readonly number[];
  readonly inverted: readonly number[];
  /** Inverted less classic at that rate, in accuracy, paired by seed; null for one seed. */
  readonly difference: Interval | null;
  readonly found: ConventionsOption;
  /** Rates above 0 where inverted dropout is worse, better, and all. */
  readonly worse: readonly number[];
  readonly better: readonly number[];
  readonly rates: readonly number[];
  /** Rates at which inverted networks have collapsed to chance while classic ones have not. */
  readonly collapsed: readonly number[];
  readonly seeds: number;
  /** Accuracy against rate: mean over seeds, and from the worst seed to the best. */
  readonly series: readonly { readonly kind: 'classic' | 'inverted'; readonly points: readonly Point[] }[];
}

const sided = { above: 'better', below: 'worse', none: 'same' } as const;

/** The comparison with scaled weights; null where the two results cannot be paired. */
export function conventionsFacts(classic: SamplingResult, inverted: SamplingResult): ConventionsFacts | null {
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
  const dead = (result: SamplingResult, one: number) =>
    collapsedSeeds(result)[result.rates.indexOf(one)] >= result.seeds.length / 2;
  const line = (result: SamplingResult): Point[] =>
    rates.map((x) => {
      const values = at(result, x);
      return { x, y: mean(values), low: Math.min(...values), high: Math.max(...values) };
    });
  return {
    rate,
    classic: at(classic, rate),
    inverted: at(inverted, rate),
    difference: here,
    found: here ? sided[effect(here)] : 'same',
    worse: on('below'),
    better: on('above'),
    rates: looked.map((one) => one.rate),
    collapsed: rates.filter((one) => dead(inverted, one) && !dead(classic, one)),
    seeds: seeds.length,
    series: [
      { kind: 'classic', points: line(classic) },
      { kind: 'inverted', points: line(inverted) },
    ],
  };
}
