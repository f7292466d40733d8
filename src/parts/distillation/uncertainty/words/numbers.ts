import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    {
      error: measured.error,
      'calibration-error': measured.calibrationError,
      brier: 'Brier score',
      'sure-test': 'how sure on digits',
      'sure-turned': 'how sure on turned digits',
      'sure-noise': 'how sure on noise',
      answered: 'share answered',
      'right-of-answered': 'right of those answered',
      'drawn-digit': 'digit said of the drawing',
      'drawn-confidence': 'confidence on the drawing',
      'drawn-entropy': 'entropy on the drawing',
      'drawn-information': 'mutual information on the drawing',
    },
    {
      scaled: ways.scaled,
      sampled: ways.sampled,
      distilled: ways.distilled,
      ensemble: 'independent networks',
      plain: 'one network',
    },
  ],
];
