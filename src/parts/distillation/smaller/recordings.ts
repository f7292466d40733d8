import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import type { SmallerParams, SmallerResult } from './spec.ts';

const budget = 'lecture' as const;
const testImages = allTestImages;

export const recordings: Recordings<SmallerParams, SmallerResult> = {
  list: [
    { name: 'smaller', title: 'Every hidden layer smaller', params: { budget, testImages, seeds: [1, 2, 3, 4, 5] } },
    {
      name: 'smaller-penultimate',
      title: 'The last hidden layer smaller',
      params: { budget, testImages, seeds: [1, 2, 3], layers: 'penultimate' },
    },
  ],
};
