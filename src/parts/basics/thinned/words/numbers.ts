import type { NumberNames } from '../../../../contract/number-names.ts';
import { ways } from '../../../../view-kit/number-words.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [
  [{ accuracy: 'test points right' }, { single: 'one mask', scaled: ways.scaled, average: 'average of all masks' }],
];
