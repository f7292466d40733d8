import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    { error: measured.error, 'cross-entropy': measured.crossEntropy, 'calibration-error': measured.calibrationError },
    {
      distilled: 'destilliert',
      labels: 'auf Labels trainiert',
      'labels-perturbed': 'auf Labels, Pixel auf 0',
      merged: 'Einheiten zusammengelegt',
      'merged-distilled': 'zusammengelegt, dann destilliert',
      scaled: 'ganzer Lehrer, skaliert',
      sampled: 'ganzer Lehrer, Mittel über Masken',
    },
  ],
];
