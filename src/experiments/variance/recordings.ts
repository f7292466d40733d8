import type { Recordings } from '../../contract/recording.ts';
import type { VarianceParams, VarianceResult } from './spec.ts';

const seeds = [1, 2, 3, 4, 5];
const budget = 'lecture' as const;

export const recordings: Recordings<VarianceParams, VarianceResult> = {
  list: [
    { name: 'variance', title: 'Dropout in hidden layers 2 and 3', params: { budget, seeds, layers: [2, 3] } },
    { name: 'variance-layer-3', title: 'Dropout in hidden layer 3', params: { budget, seeds, layers: [3] } },
  ],
};
