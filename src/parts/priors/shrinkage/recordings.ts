import type { Recordings } from '../../../contract/recording.ts';
import { paramsOf, type ShrinkageParams, type ShrinkageResult } from './spec.ts';

const five = [1, 2, 3, 4, 5];
/** All that were published. */
const splits = Array.from({ length: 20 }, (_, i) => i + 1);

export const recordings: Recordings<ShrinkageParams, ShrinkageResult> = {
  data: ({ sets }) => sets.filter((set) => set !== 'toy').map((set) => `uci-${set}`),
  list: [
    { name: 'shrinkage', title: 'Toy, five blocks, half-Cauchy', params: { seeds: five } },
    {
      name: 'shrinkage-few',
      title: 'Toy with 200 cases, smaller first weights',
      params: { ...paramsOf('few'), seeds: five },
    },
    {
      name: 'shrinkage-tables',
      title: 'Concrete, energy and yacht, 20 splits, inverse gamma',
      params: { ...paramsOf('tables'), seeds: splits },
    },
    {
      name: 'shrinkage-tables-large',
      title: 'Kin8nm, power and wine, 20 splits, inverse gamma',
      params: { ...paramsOf('tables-large'), seeds: splits },
    },
    {
      name: 'shrinkage-tables-half-cauchy',
      title: 'Concrete, 20 splits, half-Cauchy',
      params: { ...paramsOf('tables-half-cauchy'), seeds: splits },
    },
  ],
};
