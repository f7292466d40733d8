import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      accuracy: measured.accuracy,
      'cross-entropy': 'Test-Kreuzentropie',
      'seen-accuracy': 'Trainingsgenauigkeit',
      'seen-cross-entropy': 'Trainings-Kreuzentropie',
    },
    {
      without: ways.without,
      dense: 'dichte Schichten',
      all: 'alle Schichten, je Wert',
      channels: 'alle Schichten, ganze Kanäle',
    },
  ],
];
