import { someImages } from '../../../contract/distilling.ts';
import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import type { UncertaintyParams, UncertaintyResult } from './spec.ts';

const budget = 'lecture' as const;
const testImages = allTestImages;

export const recordings: Recordings<UncertaintyParams, UncertaintyResult> = {
  list: [
    {
      name: 'uncertainty',
      title: '1,000 training images',
      params: { budget, testImages, seeds: [1, 2, 3, 4, 5] },
      networks: 'uncertainty',
    },
    {
      name: 'uncertainty-many-images',
      title: 'Nearly all training images',
      params: { budget, testImages, seeds: [1, 2, 3], trainImages: someImages.most },
    },
  ],
};
