import type { NumberNames } from '../../../contract/number-names.ts';

export const numbers: NumberNames = [
  [
    {
      mstd: 'MSTD, mit Dropout',
      'mstd-control': 'MSTD, ohne Dropout',
      slope: 'Steigung, mit Dropout',
      'slope-control': 'Steigung, ohne Dropout',
      r2: 'R², mit Dropout',
      'r2-control': 'R², ohne Dropout',
    },
  ],
];
