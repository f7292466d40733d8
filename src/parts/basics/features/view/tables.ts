import { count, plain } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { measures } from '../spec.ts';
import { words } from '../words/figure.tsx';
import type { Sources } from './curves.ts';
import { inWords } from './numbers.ts';

export const tables = (sources: Sources, tile: number): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      result.rates.flatMap((rate, r) =>
        result.steps.map((step, s) => [
          words.source[source],
          plain(rate),
          count(step),
          ...measures.map((measure) => inWords(measure, result[measure][r][s], words.none)),
        ]),
      ),
    ),
  },
  {
    ...words.wakers.table,
    caption: words.wakers.caption(tile),
    rows: sources.flatMap(({ source, result: { rates, steps, gallery } }) =>
      rates.flatMap((rate, r) =>
        steps.flatMap((step, s) => {
          const { wakers, outputs } = gallery.tiles[s][Math.min(tile, gallery.tiles[s].length) - 1];
          const told = wakers[r].map((image, i) => `${gallery.labels[image]} (${plain(outputs[r][i])})`);
          return [[words.source[source], plain(rate), count(step), told.join(', ') || words.none]];
        }),
      ),
    ),
  },
];
