import type { NumberNames } from '../contract/number-names.ts';
import { ways } from '../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [{ probability: 'probability' }, { scaled: ways.scaled, sampled: ways.sampled, exact: 'mean of all masks' }],
];
