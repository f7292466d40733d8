import type { Recordings } from '../recording.ts';
import { mergeMstd } from './merge.ts';
import type { MstdParams, MstdResult } from './spec.ts';

const seeds = [1, 2, 3, 4, 5];
const budget = 'lecture' as const;

const otherRates = [0.1, 0.3, 0.7, 0.9];

export const recordings: Recordings<MstdParams, MstdResult> = {
  list: [
    { name: 'mstd', title: 'Half of the units dropped', params: { budget, seeds, rate: 0.5 } },
    ...otherRates.map((rate) => ({
      name: `mstd-${rate}`,
      title: `Dropout rate ${rate}`,
      params: { budget, seeds, rate },
    })),
    { name: 'mstd-inverted', title: 'Inverted dropout', params: { budget, seeds, rate: 0.5, noise: 'inverted' } },
    { name: 'mstd-long', title: 'The papers’ number of examples', params: { budget: 'paper', seeds, rate: 0.5 } },
    ...otherRates.map((rate) => ({
      name: `mstd-long-${rate}`,
      title: `The papers’ number of examples, dropout rate ${rate}`,
      params: { budget: 'paper' as const, seeds, rate },
    })),
  ],
  merge: mergeMstd,
  compact: (result) => result,
};
