import type { NumberNames } from '../../../contract/number-names.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    {
      mstd: 'MSTD, with dropout',
      'mstd-control': 'MSTD, without dropout',
      slope: 'slope, with dropout',
      'slope-control': 'slope, without dropout',
      r2: 'R², with dropout',
      'r2-control': 'R², without dropout',
    },
  ],
];
