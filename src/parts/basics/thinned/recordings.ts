import type { Recordings } from '../../../contract/recording.ts';
import { pointSets } from '../../../core/point-sets.ts';
import type { ThinnedParams, ThinnedResult } from './spec.ts';
import { titles } from './words/recordings.ts';

export const recordings: Recordings<ThinnedParams, ThinnedResult> = {
  list: pointSets.map((data) => {
    const name = data === 'moons' ? 'thinned' : (`thinned-${data}` as const);
    return { name, title: titles[name], params: { data, seeds: [1, 2, 3, 4, 5] } };
  }),
};
