import type { NumberNames } from '../../../../contract/number-names.ts';
import { tableNames } from '../view/paper.ts';
import { measureChoice } from './spec.ts';

const { options } = measureChoice;

const priors = {
  none: 'no prior',
  normal: 'normal prior',
  ard: 'ARD',
  add: 'ADD',
  'ard-add': 'ARD-ADD',
  dropout: 'dropout',
};

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [{ ...options, rowVariation: 'variation of rows', norm: 'norm', off: 'blocks off', rank: 'mean rank' }, priors],
  [options, tableNames, priors],
];
