import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured, ways } from '../../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [
    {
      accuracy: measured.accuracy,
      'cross-entropy': 'test cross-entropy',
      'seen-accuracy': 'training accuracy',
      'seen-cross-entropy': 'training cross-entropy',
    },
    {
      without: ways.without,
      dense: 'dense layers',
      all: 'all layers, each value',
      channels: 'all layers, whole channels',
    },
  ],
];
