import { fixed, plain } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { ratioText, words } from '../words/figure.tsx';
import { byRate, type Sources, widthsOf } from './bands.ts';

export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      result.methods.flatMap((method) => {
        const found = widthsOf(result, method);
        if (!found) return [];
        return [
          [
            words.method(method, result.rate),
            words.source[source],
            ...[found.near, found.gap].map((value) => fixed(value, 3)),
            ratioText(found.ratio),
            ...found.ends.map((value) => fixed(value, 3)),
            found.withMore ? ratioText(found.withMore) : '–',
          ],
        ];
      }),
    ),
  },
  {
    ...words.rateTable,
    rows: sources.flatMap(({ source, result }) =>
      byRate(result).map(({ rate, near, gap }) => [
        plain(rate),
        words.source[source],
        ...[near, gap].map((value) => fixed(value, 3)),
      ]),
    ),
  },
];
