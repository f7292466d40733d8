import type { NumberNames } from '../../../contract/number-names.ts';
import { measured, ways } from '../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    { accuracy: measured.accuracy },
    { 'dropout-sampled': 'dropout, sampled', 'dropout-scaled': 'dropout, scaled', 'no-dropout': ways.without },
  ],
  [
    { trend: 'change per doubling of the batch' },
    { dropout: 'dropout, sampled', 'dropout-scaled': 'dropout, scaled', 'no-dropout': ways.without },
  ],
  [{ 'within-run-sd': 'sd within a run, dropout', 'within-run-sd-no-dropout': 'sd within a run, no dropout' }],
];
