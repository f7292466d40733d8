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
      temperature: 'poids mis à l’échelle, une température',
      geometric: 'moyenne géométrique sur les masques',
      sampled: ways.sampled,
      distilled: ways.distilled,
      'from-zeroed': 'distillé sur l’entraînement, pixels à 0',
      'from-train': 'distillé sur l’entraînement',
      'from-unseen': 'distillé sur le test',
      'from-noise': 'distillé sur du bruit',
    },
  ],
];
