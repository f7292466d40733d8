import type { NumberNames } from '../../../../contract/number-names.ts';
import { tableNames } from '../view/paper.ts';
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

export const numbers: NumberNames = [
  [
    { ...options, rowVariation: 'dispersion des lignes', norm: 'norme', off: 'blocs désactivés', rank: 'rang moyen' },
    priors,
  ],
  [options, tableNames, priors],
];
