/** How values and differences are written. */
import { fixed, percent } from '../../../../charts/numbers.ts';
import { words as numberWords } from '../../../../charts/words.ts';
import type { Writing } from '../../../../view-kit/seeds.ts';
import type { MeasureName } from '../spec.ts';
import { units } from '../words/units.ts';

/** Differences of accuracies in percentage points, of cross-entropies in nats. */
export const accuracyUnit: Writing = [100, 1, numberWords.points];
const lossUnit: Writing = [1, 3, units.nats];
export const unitOf = (measure: MeasureName, brief = false): Writing => {
  const [factor, digits, name] = measure === 'accuracy' ? accuracyUnit : lossUnit;
  return [factor, digits, brief ? '' : name];
};

export const write: Readonly<Record<MeasureName, (value: number) => string>> = {
  accuracy: percent,
  'cross-entropy': (value) => fixed(value, 3),
};
