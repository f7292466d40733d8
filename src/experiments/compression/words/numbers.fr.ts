import type { NumberNames } from '../../../contract/number-names.ts';
import { measured } from '../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [{ 'parameters-saved': 'paramètres économisés' }],
  [
    { accuracy: measured.accuracy },
    {
      compressed: 'comprimé',
      'compressed-no-dropout': 'comprimé, sans dropout',
      full: 'réseau entier',
      'random-subset': 'sous-ensemble aléatoire',
    },
  ],
];
