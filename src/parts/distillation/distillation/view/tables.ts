import { spread } from '../../../../charts/estimates.ts';
import { count } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import type { ShownMeasure } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { known, passesOf, type Sources } from './curves.ts';

const measures = ['error', 'crossEntropy', 'ece', 'kl'] as const;
const factor: Record<ShownMeasure, number> = { error: 100, crossEntropy: 1, ece: 100, kl: 1 };

/** Mean ± sd over seeds. */
const told = (measure: ShownMeasure, row: readonly (number | null)[] | undefined): string => {
  const values = known(row);
  if (values.length === 0) return words.none;
  const share = factor[measure] === 100;
  return spread(
    values.map((value) => value * factor[measure]),
    share ? 1 : 3,
    share ? '%' : '',
  );
};

export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      result.predictions.map((kind, i) => [
        words.prediction[kind],
        words.source[source],
        ...measures.map((measure) => told(measure, result[measure][i])),
        String(passesOf(result, kind, result.samples)),
      ]),
    ),
  },
  {
    ...words.stepTable,
    rows: sources.flatMap(({ source, result }) =>
      result.points.map((step, i) => [
        count(step),
        words.source[source],
        ...measures.map((measure) => told(measure, result[`${measure}At`][i])),
      ]),
    ),
  },
];
