import type { NumberNames } from '../../../../contract/number-names.ts';
import { farOut } from '../spec.ts';

export const numbers: NumberNames = [[{ zeros: 'Anteil genau 0', far: `Anteil über ${farOut} SD` }]];
