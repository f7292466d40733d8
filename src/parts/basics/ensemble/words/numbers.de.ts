import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      error: measured.error,
      'cross-entropy': measured.crossEntropy,
      disagreement: 'Uneinigkeit zweier',
      'error-correlation': 'Korrelation der Fehler',
    },
    { independent: 'unabhängige Netze', bootstrap: 'Bagging', masks: 'Masken eines Netzes', scaled: ways.scaled },
  ],
];
