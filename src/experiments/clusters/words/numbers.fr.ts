import type { NumberNames } from '../../../contract/number-names.ts';

export const numbers: NumberNames = [
  [
    {
      'adjusted-rand': 'indice de Rand ajusté',
      rand: 'indice de Rand',
      'chance-rand': 'indice de Rand par hasard',
      'dead-units': 'unités mortes',
    },
  ],
];
