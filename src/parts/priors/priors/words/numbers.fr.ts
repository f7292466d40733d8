import type { NumberNames } from '../../../../contract/number-names.ts';
import { farOut } from '../spec.ts';

export const numbers: NumberNames = [[{ zeros: 'part exactement 0', far: `part au-delà de ${farOut} é.-t.` }]];
