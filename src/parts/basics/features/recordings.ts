import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import { type FeaturesParams, type FeaturesResult, unitsOf } from './spec.ts';

const [testImages, seeds] = [allTestImages, [1, 2, 3, 4, 5]];

export const recordings: Recordings<FeaturesParams, FeaturesResult> = {
  list: [
    { name: 'features', title: 'Images of 28 × 28 pixels, 256 units', params: { testImages, seeds } },
    {
      name: 'features-small',
      title: 'Images of 14 × 14 pixels, 128 units',
      params: { testImages, seeds, side: '14', units: unitsOf['14'], steps: 1000 },
    },
  ],
};
