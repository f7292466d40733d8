import type { Recordings } from '../../../contract/recording.ts';
import { pointSets } from '../../../core/point-sets.ts';
import type { ThinnedParams, ThinnedResult } from './spec.ts';

export const recordings: Recordings<ThinnedParams, ThinnedResult> = {
  list: pointSets.map((data) => ({
    name: data === 'moons' ? 'thinned' : `thinned-${data}`,
    title: `Ten units, trained on ${data}`,
    params: { data, seeds: [1, 2, 3, 4, 5] },
  })),
};
