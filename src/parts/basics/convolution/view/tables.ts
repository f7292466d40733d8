import { percents, spread } from '../../../../charts/estimates.ts';
import { count, plain } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { differenceInWords, known, meanOf } from '../../../../view-kit/seeds.ts';
import { words } from '../words/figure.tsx';
import { alongOf, gainOf, type Sources, valuesOf } from './curves.ts';
import { accuracyUnit, write } from './numbers.ts';

export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      result.places.flatMap((place) =>
        result.rates.map((rate, r) => {
          const accuracy = known(valuesOf(result, 'accuracy', place, r));
          const loss = known(valuesOf(result, 'cross-entropy', place, r));
          const gain = gainOf(result, 'accuracy', place, r);
          const seen = meanOf(valuesOf(result, 'accuracy', place, r, 'seen'));
          return [
            words.place[place],
            words.source[source],
            plain(rate),
            accuracy.length > 0 ? percents(accuracy) : words.none,
            gain ? differenceInWords(gain, accuracyUnit) : words.none,
            loss.length > 0 ? spread(loss, 3) : words.none,
            words.share(seen),
          ];
        }),
      ),
    ),
  },
  {
    ...words.stepTable,
    rows: sources.flatMap(({ source, result }) =>
      result.places.flatMap((place) =>
        result.rates.flatMap((rate, r) =>
          result.points.map((step, k) => {
            const loss = meanOf(alongOf(result, 'cross-entropy', place, r)[k]);
            return [
              words.place[place],
              words.source[source],
              plain(rate),
              count(step),
              words.share(meanOf(alongOf(result, 'accuracy', place, r)[k])),
              loss === null ? words.none : write['cross-entropy'](loss),
            ];
          }),
        ),
      ),
    ),
  },
];
