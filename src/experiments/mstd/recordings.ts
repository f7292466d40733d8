import type { Recordings } from '../recording.ts';
import { mergeMstd } from './merge.ts';
import type { MstdParams, MstdResult } from './spec.ts';

const shared = { budget: 'paper', seeds: [1, 2, 3, 4, 5] } as const;

const atRate = (rate: number) => ({
  name: `mstd-${rate}`,
  title: `Dropout rate ${rate}`,
  params: { ...shared, rate },
});

export const recordings: Recordings<MstdParams, MstdResult> = {
  list: [
    { name: 'mstd', title: 'Half of the units dropped', params: { ...shared, rate: 0.5 } },
    ...[0.1, 0.3, 0.7, 0.9].map(atRate),
    { name: 'mstd-inverted', title: 'Inverted dropout', params: { ...shared, rate: 0.5, noise: 'inverted' } },
  ],
  merge: mergeMstd,
  compact: (result) => result,
};
