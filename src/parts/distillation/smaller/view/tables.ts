import { count, percent } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { overSeeds } from '../../../../view-kit/outcomes.ts';
import { type Measure, measures } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Sources, teacherValues, valuesOf } from './curves.ts';

export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) => {
      const evidence = words.source[source];
      return [
        ...result.baselines.map((baseline) => [
          words.baseline[baseline],
          evidence,
          percent(1),
          count(result.teacherParameters),
          ...measures.map((measure: Measure) =>
            overSeeds(measure, teacherValues(result, measure, baseline), words.none),
          ),
        ]),
        ...result.trainings.flatMap((way) =>
          result.shares.map((share, at) => [
            words.training[way],
            evidence,
            percent(share),
            count(result.parameters[at]),
            ...measures.map((measure) => overSeeds(measure, valuesOf(result, measure, way, at), words.none)),
          ]),
        ),
      ];
    }),
  },
];
