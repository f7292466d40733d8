import { count, significant } from '../../../charts/numbers.ts';
import type { Selection } from './measures.ts';

/** What variances are written in: a thousandth for probabilities. */
export const unitOf = ({ outputs, varianceUnit }: Pick<Selection, 'outputs' | 'varianceUnit'>): number =>
  outputs === 'probabilities' && varianceUnit === 'absolute' ? 1000 : 1;

/** Three significant digits, in units of 1/`unit`. */
export const amount = (value: number, unit = 1): string => (value > 0 ? significant(value * unit) : '0');

/** " × 1,000". */
export const times = (unit: number): string => (unit === 1 ? '' : ` × ${count(unit)}`);
