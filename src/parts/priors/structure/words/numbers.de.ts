import type { NumberNames } from '../../../../contract/number-names.ts';

export const numbers: NumberNames = [
  [
    { within: 'Korrelation in einer Einheit', between: 'Korrelation zwischen Einheiten' },
    {
      units: 'Rauschen auf Einheiten',
      weights: 'Rauschen auf Gewichten',
      layer: 'Rauschen auf der Schicht',
      'units-layer': 'Rauschen auf Einheiten und Schicht',
    },
  ],
];
