/** How values and differences are written. */
import { fixed, percent } from '../../../../charts/numbers.ts';
import type { Writing } from '../../../../view-kit/seeds.ts';
import type { Measure } from '../spec.ts';
import { units } from '../words/units.ts';

/** Correlations have no unit. */
export const correlationUnit: Writing = [1, 2, units.correlation];

export const write: Readonly<Record<Measure, (value: number) => string>> = {
  error: percent,
  crossEntropy: (value) => fixed(value, 3),
  disagreement: percent,
  errorCorrelation: (value) => fixed(value, 2),
};
