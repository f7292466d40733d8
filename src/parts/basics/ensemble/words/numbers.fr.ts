import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      error: measured.error,
      'cross-entropy': measured.crossEntropy,
      disagreement: 'désaccord de deux',
      'error-correlation': 'corrélation des erreurs',
    },
    { independent: 'réseaux indépendants', bootstrap: 'bagging', masks: 'masques d’un réseau', scaled: ways.scaled },
  ],
];
