import type { Recordings } from '../../../contract/recording.ts';
import type { PriorsParams, PriorsResult } from './spec.ts';

const seeds = [1, 2, 3, 4, 5];

export const recordings: Recordings<PriorsParams, PriorsResult> = {
  list: [
    { name: 'priors', title: 'Nine kinds of noise, rate 0.5, scale 1, shape 2', params: { seeds } },
    {
      name: 'priors-low-rate',
      title: 'Rate 0.2',
      params: { seeds, rate: 0.2 },
    },
    {
      name: 'priors-small-shape',
      title: 'Shape 0.5',
      params: { seeds, shape: 0.5 },
    },
  ],
};
