import type { NumberNames } from '../../../../contract/number-names.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    { within: 'correlation in one unit', between: 'correlation across units' },
    {
      units: 'noise on units',
      weights: 'noise on weights',
      layer: 'noise on the layer',
      'units-layer': 'noise on units and layer',
    },
  ],
];
