import type { NumberNames } from '../../../../contract/number-names.ts';
import { ways } from '../../../../view-kit/number-words.ts';

export const numbers: NumberNames = [
  [{ accuracy: 'richtige Testpunkte' }, { single: 'eine Maske', scaled: ways.scaled, average: 'Mittel aller Masken' }],
];
