import type { DataTable } from '../../../../contract/table.ts';
import { lawWords } from '../../../../view-kit/law-words.ts';
import { exactText, words } from '../words/figure.tsx';
import { estimateOf, estimateText, type Sources } from './correlations.ts';

export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      result.noises.flatMap((name, n) =>
        result.sharings.map((sharing, s) => {
          const told = (kind: 'within' | 'between') => {
            const found = estimateOf(result, name, sharing, kind);
            return [exactText(result[kind][n][s]), found ? estimateText(found) : '–'];
          };
          return [
            lawWords.name[name],
            words.sharing[sharing],
            words.source[source],
            ...told('within'),
            ...told('between'),
          ];
        }),
      ),
    ),
  },
];
