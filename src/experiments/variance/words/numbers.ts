import type { NumberNames } from '../../../contract/number-names.ts';
import { measured, ways } from '../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [{ 'mask-noise': 'mask noise', 'variance-no-dropout': 'model variance, no dropout' }],
  [
    { variance: 'model variance', 'cross-entropy': measured.crossEntropy },
    { scaled: ways.scaled, sampled: ways.sampled },
  ],
];
