import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import type { SmallerParams, SmallerResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const budget = 'lecture' as const;
const testImages = allTestImages;

export const recordings: Recordings<SmallerParams, SmallerResult> = {
  list: [
    { name: 'smaller', title: titles.smaller, params: { budget, testImages, seeds: [1, 2, 3, 4, 5] } },
    {
      name: 'smaller-penultimate',
      title: titles['smaller-penultimate'],
      params: { budget, testImages, seeds: [1, 2, 3], layers: 'penultimate' },
    },
  ],
};
