import type { NumberNames } from '../../../../contract/number-names.ts';
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

const sets = {
  boston: 'Boston',
  concrete: 'Concrete',
  energy: 'Energy',
  kin8nm: 'Kin8nm',
  power: 'Power',
  wine: 'Wine',
  yacht: 'Yacht',
};

export const numbers: NumberNames = [
  [
    { ...options, rowVariation: 'Streuung der Zeilen', norm: 'Norm', off: 'Blöcke aus', rank: 'mittlerer Rang' },
    priors,
  ],
  [options, sets, priors],
];
