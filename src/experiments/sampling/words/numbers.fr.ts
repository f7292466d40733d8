import type { NumberNames } from '../../../contract/number-names.ts';
import { measured, ways } from '../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [{ difference: 'exactitude, échantillonnage − échelle' }],
  [
    { accuracy: 'exactitude', 'cross-entropy': measured.crossEntropy },
    { sampled: ways.sampled, scaled: ways.scaled, single: ways.single },
  ],
];
