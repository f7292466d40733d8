import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured } from '../../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    {
      accuracy: measured.accuracy,
      crossEntropy: measured.crossEntropy,
      control: 'accuracy less no noise',
      dropout: 'accuracy less Bernoulli',
    },
  ],
];
