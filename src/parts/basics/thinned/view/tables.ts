import { percents, spread } from '../../../../charts/estimates.ts';
import { count, plain } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { words } from '../words/figure.tsx';
import { rateIndex, type Sources } from './network.ts';

const columns = ['single', 'scaled', 'average', 'unscaled', 'disagreement', 'gap', 'shortfall'] as const;

export const tables = (sources: Sources, rate: number): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      result.rates.map((one, r) => [
        plain(one),
        words.source[source],
        ...columns.map((column) => percents(result[column][r])),
      ]),
    ),
  },
  {
    ...words.settlingTable,
    rows: sources.flatMap(({ source, result }) =>
      result.draws.flatMap((draws, n) => {
        const r = rateIndex(result, rate);
        const cells = (['settling', 'settlingUnscaled'] as const).map((measure) => {
          const values = result[measure][n][r].filter((value) => value !== null);
          return values.length > 0 ? spread(values, 2) : words.none;
        });
        return [[count(draws), plain(result.rates[r]), words.source[source], ...cells]];
      }),
    ),
  },
];
