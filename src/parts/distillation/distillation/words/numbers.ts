import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
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
      temperature: 'scaled weights, one temperature',
      geometric: 'geometric mean of masks',
      sampled: ways.sampled,
      distilled: ways.distilled,
      'from-zeroed': 'distilled on training images, pixels zeroed',
      'from-train': 'distilled on training images',
      'from-unseen': 'distilled on test images',
      'from-noise': 'distilled on noise',
    },
  ],
];
