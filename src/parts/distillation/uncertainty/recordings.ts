import { someImages } from '../../../contract/distilling.ts';
import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import type { UncertaintyParams, UncertaintyResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const budget = 'lecture' as const;
const testImages = allTestImages;

export const recordings: Recordings<UncertaintyParams, UncertaintyResult> = {
  list: [
    {
      name: 'uncertainty',
      title: titles.uncertainty,
      params: { budget, testImages, seeds: [1, 2, 3, 4, 5] },
      networks: 'uncertainty',
    },
    {
      name: 'uncertainty-many-images',
      title: titles['uncertainty-many-images'],
      params: { budget, testImages, seeds: [1, 2, 3], trainImages: someImages.most },
    },
  ],
};
