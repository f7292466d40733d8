import type { Recordings } from '../../../contract/recording.ts';
import type { PriorsParams, PriorsResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const seeds = [1, 2, 3, 4, 5];

export const recordings: Recordings<PriorsParams, PriorsResult> = {
  list: [
    { name: 'priors', title: titles.priors, params: { seeds } },
    {
      name: 'priors-low-rate',
      title: titles['priors-low-rate'],
      params: { seeds, rate: 0.2 },
    },
    {
      name: 'priors-small-shape',
      title: titles['priors-small-shape'],
      params: { seeds, shape: 0.5 },
    },
  ],
};
