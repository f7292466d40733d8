import type { NumberNames } from '../../../../contract/number-names.ts';
import { measureChoice } from './spec.ts';

const { options } = measureChoice;

const priors = {
  none: 'sans loi a priori',
  normal: 'loi normale',
  ard: 'ARD',
  add: 'ADD',
  'ard-add': 'ARD-ADD',
  dropout: 'dropout',
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
    { ...options, rowVariation: 'dispersion des lignes', norm: 'norme', off: 'blocs désactivés', rank: 'rang moyen' },
    priors,
  ],
  [options, sets, priors],
];
