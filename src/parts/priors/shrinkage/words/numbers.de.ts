import type { NumberNames } from '../../../../contract/number-names.ts';
import { tableNames } from '../view/paper.ts';
import { measureChoice } from './spec.ts';

const { options } = measureChoice;

const priors = {
  none: 'kein Prior',
  normal: 'normaler Prior',
  ard: 'ARD',
  add: 'ADD',
  'ard-add': 'ARD-ADD',
  dropout: 'Dropout',
};

export const numbers: NumberNames = [
  [
    { ...options, rowVariation: 'Streuung der Zeilen', norm: 'Norm', off: 'Blöcke aus', rank: 'mittlerer Rang' },
    priors,
  ],
  [options, tableNames, priors],
];
