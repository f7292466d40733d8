import type { Recordings } from '../../../contract/recording.ts';
import { paramsOf, type ShrinkageParams, type ShrinkageResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const five = [1, 2, 3, 4, 5];
/** All that were published. */
const splits = Array.from({ length: 20 }, (_, i) => i + 1);

export const recordings: Recordings<ShrinkageParams, ShrinkageResult> = {
  data: ({ sets }) => sets.filter((set) => set !== 'toy').map((set) => `uci-${set}`),
  list: [
    { name: 'shrinkage', title: titles.shrinkage, params: { seeds: five } },
    {
      name: 'shrinkage-few',
      title: titles['shrinkage-few'],
      params: { ...paramsOf('few'), seeds: five },
    },
    {
      name: 'shrinkage-tables',
      title: titles['shrinkage-tables'],
      params: { ...paramsOf('tables'), seeds: splits },
    },
    {
      name: 'shrinkage-tables-large',
      title: titles['shrinkage-tables-large'],
      params: { ...paramsOf('tables-large'), seeds: splits },
    },
    {
      name: 'shrinkage-tables-half-cauchy',
      // In the first split ARD switches off the whole block: its map would have no rows to see.
      title: titles['shrinkage-tables-half-cauchy'],
      params: { ...paramsOf('tables-half-cauchy'), seeds: [...splits.slice(1), splits[0]] },
    },
  ],
};
