import type { NumberNames } from '../../../contract/number-names.ts';
import { measured } from '../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [{ 'parameters-saved': 'Parameter gespart' }],
  [
    { accuracy: measured.accuracy },
    {
      compressed: 'komprimiert',
      'compressed-no-dropout': 'komprimiert, ohne Dropout',
      full: 'ganzes Netz',
      'random-subset': 'zufällige Teilmenge',
    },
  ],
];
