import type { NumberNames } from '../../../contract/number-names.ts';
import { measured, ways } from '../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [{ 'mask-noise': 'Maskenrauschen', 'variance-no-dropout': 'Modellvarianz, ohne Dropout' }],
  [
    { variance: 'Modellvarianz', 'cross-entropy': measured.crossEntropy },
    { scaled: ways.scaled, sampled: ways.sampled },
  ],
];
