import type { NumberNames } from '../../../contract/number-names.ts';

export const numbers: NumberNames = [
  [
    {
      'adjusted-rand': 'adjustierter Rand-Index',
      rand: 'Rand-Index',
      'chance-rand': 'Rand-Index durch Zufall',
      'dead-units': 'tote Einheiten',
    },
  ],
];
