import { spread } from '../../../../charts/estimates.ts';
import { fixed, percent } from '../../../../charts/numbers.ts';
import { words as numberWords } from '../../../../charts/words.ts';
import { known, meanOf, type Row, type Writing } from '../../../../view-kit/seeds.ts';
import type { Measure } from '../spec.ts';
import { units } from '../words/units.ts';

/** How differences of a measure are written. */
export const writing: Readonly<Record<Measure, Writing>> = {
  locality: [100, 1, numberWords.points],
  active: [100, 1, numberWords.points],
  correlation: [1, 3, units.correlation],
  squaredError: [1, 2, units.squaredError],
};

/** A measure's values over seeds; `none` where there are none. */
export function inWords(measure: Measure, row: Row, none: string): string {
  const [factor, digits] = writing[measure];
  const values = known(row).map((value) => factor * value);
  return values.length > 0 ? spread(values, digits, factor === 100 ? '%' : '') : none;
}

/** Its mean over seeds. */
export function inShort(measure: Measure, row: Row, none: string): string {
  const value = meanOf(row);
  if (value === null) return none;
  return measure === 'correlation' ? fixed(value, 3) : percent(value);
}
