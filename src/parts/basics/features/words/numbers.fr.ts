import type { NumberNames } from '../../../../contract/number-names.ts';
import { ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      locality: 'carrés des poids dans une fenêtre',
      'active-share': 'unités éveillées',
      'unit-correlation': 'corrélation de deux unités',
      'squared-error': 'erreur quadratique',
    },
    { without: ways.without, with: 'avec dropout' },
  ],
];
