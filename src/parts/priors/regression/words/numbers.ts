import type { NumberNames } from '../../../../contract/number-names.ts';
import { methodChoice } from './spec.ts';

const { dropout, ensemble, ard } = methodChoice.options;

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    {
      near: 'sd at the points',
      gap: 'sd in the gap',
      ratio: 'sd, gap / points',
      left: 'sd at x = −3',
      right: 'sd at x = 3',
    },
    { dropout, ensemble, ard },
  ],
];
