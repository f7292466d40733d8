import { allTestImages } from '../../../contract/parameters.ts';
import type { Recordings } from '../../../contract/recording.ts';
import { type FeaturesParams, type FeaturesResult, unitsOf } from './spec.ts';
import { titles } from './words/recordings.ts';

const [testImages, seeds] = [allTestImages, [1, 2, 3, 4, 5]];

export const recordings: Recordings<FeaturesParams, FeaturesResult> = {
  list: [
    { name: 'features', title: titles.features, params: { testImages, seeds } },
    {
      name: 'features-small',
      title: titles['features-small'],
      params: { testImages, seeds, side: '14', units: unitsOf['14'], steps: 1000 },
    },
  ],
};
