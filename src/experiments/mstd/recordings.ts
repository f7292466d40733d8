import type { Recordings } from '../../contract/recording.ts';
import type { MstdParams, MstdResult } from './spec.ts';

const seeds = [1, 2, 3, 4, 5];
const budget = 'lecture' as const;

/** The rates beside one half. */
const atOtherRates = (name: string, title: string, length: 'lecture' | 'paper') =>
  [0.1, 0.3, 0.7, 0.9].map((rate) => ({
    name: `${name}-${rate}`,
    title: `${title} ${rate}`,
    params: { budget: length, seeds, rate },
  }));

export const recordings: Recordings<MstdParams, MstdResult> = {
  list: [
    { name: 'mstd', title: 'Half of the units dropped', params: { budget, seeds, rate: 0.5 } },
    ...atOtherRates('mstd', 'Dropout rate', budget),
    { name: 'mstd-inverted', title: 'Inverted dropout', params: { budget, seeds, rate: 0.5, noise: 'inverted' } },
    { name: 'mstd-long', title: 'The paper’s number of examples', params: { budget: 'paper', seeds, rate: 0.5 } },
    ...atOtherRates('mstd-long', 'The paper’s number of examples, dropout rate', 'paper'),
  ],
};
