import type { NumberNames } from '../../../contract/number-names.ts';
import { measured, ways } from '../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [{ difference: 'accuracy, sampled − scaled' }],
  [
    { accuracy: 'accuracy', 'cross-entropy': measured.crossEntropy },
    { sampled: ways.sampled, scaled: ways.scaled, single: ways.single },
  ],
];
