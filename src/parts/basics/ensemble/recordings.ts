import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import type { EnsembleParams, EnsembleResult } from './spec.ts';
import { titles } from './words/recordings.ts';

export const recordings: Recordings<EnsembleParams, EnsembleResult> = {
  list: [
    {
      name: 'ensemble',
      title: titles.ensemble,
      params: { budget: 'lecture', testImages: allTestImages, seeds: [1, 2, 3, 4, 5] },
    },
  ],
};
