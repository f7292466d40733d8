import type { NumberNames } from '../../../../contract/number-names.ts';
import { ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [
    { accuracy: 'points de test corrects' },
    { single: 'un seul masque', scaled: ways.scaled, average: 'moyenne de tous les masques' },
  ],
];
