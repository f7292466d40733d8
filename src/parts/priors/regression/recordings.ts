import type { Recordings } from '../../../contract/recording.ts';
import type { RegressionParams, RegressionResult } from './spec.ts';
import { titles } from './words/recordings.ts';

const seeds = [1, 2, 3, 4, 5];
const usual = { seeds, more: 10 };

export const recordings: Recordings<RegressionParams, RegressionResult> = {
  list: [
    { name: 'regression', title: titles.regression, params: usual },
    { name: 'regression-short', title: titles['regression-short'], params: { ...usual, steps: 300 } },
    { name: 'regression-low-rate', title: titles['regression-low-rate'], params: { seeds, rate: 0.05 } },
    {
      name: 'regression-small',
      title: titles['regression-small'],
      params: { ...usual, units: 12 },
    },
    { name: 'regression-high-rate', title: titles['regression-high-rate'], params: { seeds, rate: 0.4 } },
  ],
};
