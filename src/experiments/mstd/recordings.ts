import type { Recordings } from '../../contract/recording.ts';
import type { MstdParams, MstdResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const seeds = [1, 2, 3, 4, 5];
const budget = 'lecture' as const;

/** The rates beside one half. */
const atOtherRates = (name: 'mstd' | 'mstd-long', length: 'lecture' | 'paper') =>
  ([0.1, 0.3, 0.7, 0.9] as const).map((rate) => ({
    name: `${name}-${rate}`,
    title: titles[`${name}-${rate}`],
    params: { budget: length, seeds, rate },
  }));

export const recordings: Recordings<MstdParams, MstdResult> = {
  list: [
    { name: 'mstd', title: titles.mstd, params: { budget, seeds, rate: 0.5 } },
    ...atOtherRates('mstd', budget),
    { name: 'mstd-inverted', title: titles['mstd-inverted'], params: { budget, seeds, rate: 0.5, noise: 'inverted' } },
    { name: 'mstd-long', title: titles['mstd-long'], params: { budget: 'paper', seeds, rate: 0.5 } },
    ...atOtherRates('mstd-long', 'paper'),
  ],
};
