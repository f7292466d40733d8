import type { NumberNames } from '../../../contract/number-names.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    {
      'adjusted-rand': 'adjusted Rand index',
      rand: 'Rand index',
      'chance-rand': 'Rand index by chance',
      'dead-units': 'dead units',
    },
  ],
];
