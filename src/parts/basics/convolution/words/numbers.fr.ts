import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      accuracy: measured.accuracy,
      'cross-entropy': 'entropie croisée de test',
      'seen-accuracy': 'exactitude d’entraînement',
      'seen-cross-entropy': 'entropie croisée d’entraînement',
    },
    {
      without: ways.without,
      dense: 'couches denses',
      all: 'toutes les couches, chaque valeur',
      channels: 'toutes les couches, canaux entiers',
    },
  ],
];
