import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import type { EnsembleParams, EnsembleResult } from './spec.ts';

export const recordings: Recordings<EnsembleParams, EnsembleResult> = {
  list: [
    {
      name: 'ensemble',
      title: '1,000 training images',
      params: { budget: 'lecture', testImages: allTestImages, seeds: [1, 2, 3, 4, 5] },
    },
  ],
};
