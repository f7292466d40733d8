import type { NumberNames } from '../../../../contract/number-names.ts';
import { ways } from '../../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    {
      locality: 'squared weights in one window',
      'active-share': 'units awake',
      'unit-correlation': 'correlation of two units',
      'squared-error': 'squared error',
    },
    { without: ways.without, with: 'with dropout' },
  ],
];
