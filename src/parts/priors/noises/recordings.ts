import type { Recordings } from '../../../contract/recording.ts';
import type { NoisesParams, NoisesResult } from './spec.ts';
import { titles } from './words/recordings.ts';

export const recordings: Recordings<NoisesParams, NoisesResult> = {
  list: [{ name: 'noises', title: titles.noises, params: { budget: 'lecture', seeds: [1, 2, 3, 4, 5] } }],
};
