import type { Recordings } from '../../contract/recording.ts';
import type { VarianceParams, VarianceResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const seeds = [1, 2, 3, 4, 5];
const budget = 'lecture' as const;

export const recordings: Recordings<VarianceParams, VarianceResult> = {
  list: [
    { name: 'variance', title: titles.variance, params: { budget, seeds, layers: [2, 3] } },
    { name: 'variance-layer-3', title: titles['variance-layer-3'], params: { budget, seeds, layers: [3] } },
  ],
};
