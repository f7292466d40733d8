import type { NumberNames } from '../../../contract/number-names.ts';
import { measured, ways } from '../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [{ 'mask-noise': 'bruit de masque', 'variance-no-dropout': 'variance de modèle, sans dropout' }],
  [
    { variance: 'variance de modèle', 'cross-entropy': measured.crossEntropy },
    { scaled: ways.scaled, sampled: ways.sampled },
  ],
];
