import type { Recordings } from '../../../contract/recording.ts';
import type { RegressionParams, RegressionResult } from './spec.ts';

const seeds = [1, 2, 3, 4, 5];
const usual = { seeds, more: 10 };

export const recordings: Recordings<RegressionParams, RegressionResult> = {
  list: [
    { name: 'regression', title: 'Thirty points with a gap, rate 0.1, 1,000 steps', params: usual },
    { name: 'regression-short', title: '300 steps', params: { ...usual, steps: 300 } },
    { name: 'regression-low-rate', title: 'Rate 0.05', params: { seeds, rate: 0.05 } },
    {
      name: 'regression-small',
      title: '12–12 units, every mask averaged',
      params: { ...usual, units: 12 },
    },
    { name: 'regression-high-rate', title: 'Rate 0.4', params: { seeds, rate: 0.4 } },
  ],
};
