import { count, fixed, percent, plain, significant } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { sum } from '../../../../core/statistics.ts';
import { misfitText, words } from '../words/figure.tsx';
import type { Sources } from './curves.ts';
import { misfitOf } from './evidence.ts';

export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.numbers,
    rows: sources.flatMap(({ source, result }) =>
      result.noises.map((name, i) => {
        const drawn = sum(result.drawn[i]);
        const fit = misfitOf(result, name, 'share');
        const kurtosis = result.kurtosis[i];
        return [
          words.brief[name],
          words.source[source],
          words.prior[name],
          percent(result.mass[i]),
          percent(result.farOut[i]),
          kurtosis === null ? words.infinite : fixed(kurtosis, 3),
          count(drawn),
          drawn > 0 ? percent(sum(result.far[i]) / drawn) : '–',
          fit ? misfitText(fit) : '–',
        ];
      }),
    ),
  },
  {
    ...words.densities,
    rows: sources.flatMap(({ source, result }) =>
      result.noises.flatMap((name, i) =>
        result.points.map((x, j) => [
          words.brief[name],
          words.source[source],
          plain(x),
          significant(result.density[i][j] ?? 0),
        ]),
      ),
    ),
  },
];
