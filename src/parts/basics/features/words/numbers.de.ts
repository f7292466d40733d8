import type { NumberNames } from '../../../../contract/number-names.ts';
import { ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      locality: 'quadrierte Gewichte im Fenster',
      'active-share': 'wache Einheiten',
      'unit-correlation': 'Korrelation zweier Einheiten',
      'squared-error': 'quadrierter Fehler',
    },
    { without: ways.without, with: 'mit Dropout' },
  ],
];
