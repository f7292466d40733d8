import type { NumberNames } from '../../../../contract/number-names.ts';
import { methodChoice } from './spec.ts';

const { dropout, ensemble, ard } = methodChoice.options;

export const numbers: NumberNames = [
  [
    {
      near: 'SD an den Punkten',
      gap: 'SD in der Lücke',
      ratio: 'SD, Lücke / Punkte',
      left: 'SD bei x = −3',
      right: 'SD bei x = 3',
    },
    { dropout, ensemble, ard },
  ],
];
