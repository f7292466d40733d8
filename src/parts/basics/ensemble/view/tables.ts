import { count, percent } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { overSeeds } from '../../../../view-kit/outcomes.ts';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { kinds } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { networksOf, type Sources, scaledValues, valuesOf } from './curves.ts';
import { write } from './numbers.ts';

const inShort = (value: number | null, as: (value: number) => string): string =>
  value === null ? words.none : as(value);

export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) => {
      const evidence = words.source[source];
      const of = kinds.flatMap((kind) =>
        Array.from({ length: result.members }, (_, i) => [
          words.kind[kind],
          evidence,
          count(i + 1),
          count(networksOf(kind, i + 1)),
          count(networksOf(kind, i + 1) * result.parameters),
          overSeeds('error', valuesOf(result, 'error', kind, i + 1), words.none),
          overSeeds('crossEntropy', valuesOf(result, 'crossEntropy', kind, i + 1), words.none),
          inShort(meanOf(valuesOf(result, 'disagreement', kind, i + 1)), percent),
          inShort(meanOf(valuesOf(result, 'errorCorrelation', kind, i + 1)), write.errorCorrelation),
        ]),
      );
      return [
        [
          ...[words.scaled, evidence, words.none, count(1), count(result.parameters)],
          overSeeds('error', scaledValues(result, 'error'), words.none),
          overSeeds('crossEntropy', scaledValues(result, 'crossEntropy'), words.none),
          ...[words.none, words.none],
        ],
        ...of,
      ];
    }),
  },
];
