import { spread } from '../../../../charts/estimates.ts';
import { known, type Row, type Writing } from '../../../../view-kit/seeds.ts';
import type { Measure } from '../spec.ts';

/** How differences of a measure are written. */
export const writing: Readonly<Record<Measure, Writing>> = {
  locality: [100, 1, 'points'],
  active: [100, 1, 'points'],
  correlation: [1, 3, 'in correlation'],
  squaredError: [1, 2, 'in squared error'],
};

/** A measure's values over seeds; `none` where there are none. */
export function inWords(measure: Measure, row: Row, none: string): string {
  const [factor, digits, name] = writing[measure];
  const values = known(row).map((value) => factor * value);
  return values.length > 0 ? spread(values, digits, name === 'points' ? '%' : '') : none;
}
