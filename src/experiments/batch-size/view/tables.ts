import { percent, plain } from '../../../charts/numbers.ts';
import type { DataTable } from '../../../contract/table.ts';
import { words } from '../words/figure.tsx';
import { fluctuationAt, pointsOf, rules, type Sources, trainingOf } from './curves.ts';
import { inPoints } from './numbers.ts';

const orNone = (share: number | null): string => (share === null ? words.none : inPoints(share));

/** The chart's numbers, one row a batch size, network and source. */
export const tables = (sources: Sources): readonly DataTable[] => [
  {
    ...words.table,
    rows: sources.flatMap(({ source, result }) =>
      rules.flatMap((rule) =>
        pointsOf(result, rule).map(({ batch, mean, sd }) => {
          const b = result.batches.indexOf(batch);
          return [
            String(batch),
            words.source[source],
            words.rule[rule],
            percent(mean),
            orNone(sd),
            orNone(rule === 'sampled' ? null : fluctuationAt(result, trainingOf(rule), batch)),
            String(result.steps[b]),
            plain(result.learningRate[b]),
          ];
        }),
      ),
    ),
  },
];
