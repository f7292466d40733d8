import type { NumberNames } from '../../../../contract/number-names.ts';
import { methodChoice } from './spec.ts';

const { dropout, ensemble, ard } = methodChoice.options;

export const numbers: NumberNames = [
  [
    {
      near: 'écart-type aux points',
      gap: 'écart-type dans le vide',
      ratio: 'écart-type, vide / points',
      left: 'écart-type en x = −3',
      right: 'écart-type en x = 3',
    },
    { dropout, ensemble, ard },
  ],
];
