import type { Recordings } from '../../../contract/recording.ts';
import type { NoisesParams, NoisesResult } from './spec.ts';

export const recordings: Recordings<NoisesParams, NoisesResult> = {
  list: [{ name: 'noises', title: 'All noises, 1,500 steps', params: { budget: 'lecture', seeds: [1, 2, 3, 4, 5] } }],
};
