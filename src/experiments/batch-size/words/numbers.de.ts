import type { NumberNames } from '../../../contract/number-names.ts';
import { measured, ways } from '../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    { accuracy: measured.accuracy },
    { 'dropout-sampled': 'Dropout, Sampling', 'dropout-scaled': 'Dropout, skaliert', 'no-dropout': ways.without },
  ],
  [
    { trend: 'Änderung je Verdopplung des Batches' },
    { dropout: 'Dropout, Sampling', 'dropout-scaled': 'Dropout, skaliert', 'no-dropout': ways.without },
  ],
  [{ 'within-run-sd': 'SD im Lauf, Dropout', 'within-run-sd-no-dropout': 'SD im Lauf, ohne Dropout' }],
];
