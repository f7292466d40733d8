import type { NumberNames } from '../../../contract/number-names.ts';
import { measured } from '../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [{ 'parameters-saved': 'parameters saved' }],
  [
    { accuracy: measured.accuracy },
    {
      compressed: 'compressed',
      'compressed-no-dropout': 'compressed, no dropout',
      full: 'whole network',
      'random-subset': 'random subset',
    },
  ],
];
