import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured } from '../../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    { error: measured.error, 'cross-entropy': measured.crossEntropy, 'calibration-error': measured.calibrationError },
    {
      distilled: 'distilled',
      labels: 'trained on labels',
      'labels-perturbed': 'on labels, pixels zeroed',
      merged: 'units merged',
      'merged-distilled': 'merged, then distilled',
      scaled: 'whole teacher, scaled',
      sampled: 'whole teacher, mean of masks',
    },
  ],
];
