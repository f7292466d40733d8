import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      error: measured.error,
      'cross-entropy': measured.crossEntropy,
      'calibration-error': measured.calibrationError,
      divergence: measured.divergence,
    },
    {
      single: ways.single,
      scaled: ways.scaled,
      temperature: 'skalierte Gewichte, eine Temperatur',
      geometric: 'geometrisches Mittel über Masken',
      sampled: ways.sampled,
      distilled: ways.distilled,
      'from-zeroed': 'destilliert auf Trainingsbildern, Pixel auf 0',
      'from-train': 'destilliert auf Trainingsbildern',
      'from-unseen': 'destilliert auf Testbildern',
      'from-noise': 'destilliert auf Rauschen',
    },
  ],
];
