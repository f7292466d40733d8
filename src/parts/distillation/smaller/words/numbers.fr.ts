import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    { error: measured.error, 'cross-entropy': measured.crossEntropy, 'calibration-error': measured.calibrationError },
    {
      distilled: 'distillé',
      labels: 'entraîné sur étiquettes',
      'labels-perturbed': 'sur étiquettes, pixels à 0',
      merged: 'unités fusionnées',
      'merged-distilled': 'fusionné, puis distillé',
      scaled: 'professeur entier, à l’échelle',
      sampled: 'professeur entier, moyenne',
    },
  ],
];
