import type { NumberNames } from '../../../../contract/number-names.ts';

export const numbers: NumberNames = [
  [
    { within: 'corrélation dans une unité', between: 'corrélation entre unités' },
    {
      units: 'bruit sur les unités',
      weights: 'bruit sur les poids',
      layer: 'bruit sur la couche',
      'units-layer': 'bruit sur les unités et la couche',
    },
  ],
];
