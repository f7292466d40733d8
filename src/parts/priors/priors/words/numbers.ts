import type { NumberNames } from '../../../../contract/number-names.ts';
import { farOut } from '../spec.ts';

/** Headline numbers, by their names for scripts. */
export const numbers: NumberNames = [[{ zeros: 'share exactly 0', far: `share beyond ${farOut} sd` }]];
