import type { Recordings } from '../../../contract/recording.ts';
import type { TheoremParams, TheoremResult } from './spec.ts';
import { titles } from './words/recordings.ts';

export const recordings: Recordings<TheoremParams, TheoremResult> = {
  list: [
    {
      name: 'theorem',
      title: titles.theorem,
      params: { budget: 'lecture', seeds: [1, 2, 3, 4, 5] },
    },
    {
      name: 'theorem-two-layers',
      title: titles['theorem-two-layers'],
      params: { budget: 'lecture', seeds: [1, 2, 3], networkShape: [6, 6] },
    },
  ],
};
