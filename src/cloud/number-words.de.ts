import type { NumberNames } from '../contract/number-names.ts';
import { ways } from '../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [{ probability: 'Wahrscheinlichkeit' }, { scaled: ways.scaled, sampled: ways.sampled, exact: 'Mittel aller Masken' }],
];
