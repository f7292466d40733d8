import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    {
      error: measured.error,
      'cross-entropy': measured.crossEntropy,
      disagreement: 'disagreement of two',
      'error-correlation': 'correlation of errors',
    },
    { independent: 'independent networks', bootstrap: 'bagging', masks: 'masks of one network', scaled: ways.scaled },
  ],
];
