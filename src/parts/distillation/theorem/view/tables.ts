import { spread } from '../../../../charts/estimates.ts';
import { plain } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { words } from '../words/figure.tsx';
import { alongOf, type Objective, type Sources } from './objectives.ts';

const objectives = ['ideal', 'sampled', 'difference'] as const satisfies readonly Objective[];

export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      result.losses.flatMap((loss) => {
        const columns = objectives.map((objective) => alongOf(result, objective, loss));
        return result.positions.map((position, p) => [
          words.loss[loss],
          plain(position),
          words.source[source],
          ...columns.map((rows) => (rows[p].length > 0 ? spread(rows[p], 4) : words.none)),
        ]);
      }),
    ),
  },
];
