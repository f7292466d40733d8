import type { Recordings } from '../../../contract/recording.ts';
import type { TheoremParams, TheoremResult } from './spec.ts';

export const recordings: Recordings<TheoremParams, TheoremResult> = {
  list: [
    {
      name: 'theorem',
      title: '12 units in one layer',
      params: { budget: 'lecture', seeds: [1, 2, 3, 4, 5] },
    },
    {
      name: 'theorem-two-layers',
      title: 'Two layers of 6 units',
      params: { budget: 'lecture', seeds: [1, 2, 3], networkShape: [6, 6] },
    },
  ],
};
