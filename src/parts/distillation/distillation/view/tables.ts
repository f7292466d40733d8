import { count } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { overSeeds } from '../../../../view-kit/outcomes.ts';
import { words } from '../words/figure.tsx';
import { sourceNames } from '../words/sources.ts';
import { passesOf, type Sources } from './curves.ts';

const measures = ['error', 'crossEntropy', 'ece', 'kl'] as const;
export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      result.predictions.map((kind, i) => [
        words.prediction[kind],
        words.source[source],
        ...measures.map((measure) => overSeeds(measure, result[measure][i], words.none)),
        String(passesOf(result, kind, result.samples)),
      ]),
    ),
  },
  {
    ...words.fromTable,
    rows: sources.flatMap(({ source, result }) =>
      result.unlabelled.map((images, i) => [
        sourceNames[images],
        words.source[source],
        ...measures.map((measure) => overSeeds(measure, result[`${measure}From`][i], words.none)),
      ]),
    ),
  },
  {
    ...words.stepTable,
    rows: sources.flatMap(({ source, result }) =>
      result.points.map((step, i) => [
        count(step),
        words.source[source],
        ...measures.map((measure) => overSeeds(measure, result[`${measure}At`][i], words.none)),
      ]),
    ),
  },
];
