import type { NumberNames } from '../../../../contract/number-names.ts';
import { measured } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    {
      accuracy: measured.accuracy,
      crossEntropy: measured.crossEntropy,
      control: 'Genauigkeit minus rauschfrei',
      dropout: 'Genauigkeit minus Bernoulli',
    },
  ],
];
