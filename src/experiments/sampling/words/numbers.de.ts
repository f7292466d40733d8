import type { NumberNames } from '../../../contract/number-names.ts';
import { measured, ways } from '../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [{ difference: 'Genauigkeit, Sampling − skaliert' }],
  [
    { accuracy: 'Genauigkeit', 'cross-entropy': measured.crossEntropy },
    { sampled: ways.sampled, scaled: ways.scaled, single: ways.single },
  ],
];
