import { spread } from '../../../../charts/estimates.ts';
import { count, fixed, percent } from '../../../../charts/numbers.ts';
import type { DataTable } from '../../../../contract/table.ts';
import { known, type Row } from '../../../../view-kit/seeds.ts';
import { signals } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { binsOf, type Sources } from './curves.ts';

/** Mean ± sd over seeds. */
const amount = (row: Row, digits = 3): string => {
  const values = known(row);
  return values.length > 0 ? spread(values, digits) : words.none;
};
const share = (row: Row): string => {
  const values = known(row);
  return values.length > 0
    ? spread(
        values.map((value) => 100 * value),
        1,
        '%',
      )
    : words.none;
};
const told = (value: number | null, write: (value: number) => string): string =>
  value === null ? words.none : write(value);

export const tables = (sources: Sources): readonly DataTable[] => {
  const rows = (of: (shown: Sources[number], i: number, first: readonly [string, string]) => string[][]) =>
    sources.flatMap((shown) =>
      shown.result.predictions.flatMap((kind, i) => of(shown, i, [words.prediction[kind], words.source[shown.source]])),
    );
  return [
    {
      ...words.table,
      rows: rows(({ result }, i, first) => [
        [
          ...first,
          share(result.error[i]),
          amount(result.crossEntropy[i]),
          share(result.ece[i]),
          amount(result.brier[i]),
        ],
      ]),
    },
    {
      ...words.sureTable,
      rows: rows(({ result }, i, first) =>
        result.inputs.map((input, j) => [
          ...first,
          words.input[input],
          ...signals.map((signal) => amount(result[signal][i][j])),
        ]),
      ),
    },
    {
      ...words.angleTable,
      rows: rows(({ result }, i, first) =>
        result.angles.map((angle, j) => [
          ...first,
          String(angle),
          ...signals.map((signal) => amount(result[`${signal}Turned`][i][j])),
        ]),
      ),
    },
    {
      ...words.binTable,
      rows: rows(({ result }, i, first) =>
        binsOf(result, result.predictions[i]).map(({ share: part, confidence, accuracy }, b) => [
          ...first,
          fixed(b / result.bins, 2),
          told(part, (one) => count(Math.round(one * result.images))),
          told(confidence, percent),
          told(accuracy, percent),
        ]),
      ),
    },
  ];
};
