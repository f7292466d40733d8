import type { NumberNames } from '../../../contract/number-names.ts';

export const numbers: NumberNames = [
  [
    {
      mstd: 'MSTD, avec dropout',
      'mstd-control': 'MSTD, sans dropout',
      slope: 'pente, avec dropout',
      'slope-control': 'pente, sans dropout',
      r2: 'R², avec dropout',
      'r2-control': 'R², sans dropout',
    },
  ],
];
