import type { NumberNames } from '../../../contract/number-names.ts';
import { measured, ways } from '../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    { accuracy: measured.accuracy },
    { 'dropout-sampled': 'dropout, échantillonné', 'dropout-scaled': 'dropout, échelle', 'no-dropout': ways.without },
  ],
  [
    { trend: 'variation par doublement du lot' },
    { dropout: 'dropout, échantillonné', 'dropout-scaled': 'dropout, échelle', 'no-dropout': ways.without },
  ],
  [
    {
      'within-run-sd': 'é.-t. dans l’exécution, dropout',
      'within-run-sd-no-dropout': 'é.-t. dans l’exécution, sans dropout',
    },
  ],
];
