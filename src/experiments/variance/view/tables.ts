import { percent, plain } from '../../../charts/numbers.ts';
import type { DataTable } from '../../../contract/table.ts';
import { mean } from '../../../core/statistics.ts';
import type { ByRule, VarianceResult } from '../spec.ts';
import { kindSaid } from '../words/claims.ts';
import { words } from '../words/figure.tsx';
import {
  aboveZero,
  maskNoiseAt,
  outcomesOf,
  placeIn,
  rules,
  type Selection,
  type Sources,
  valuesAt,
  variancesOf,
} from './measures.ts';
import { amount, unitOf } from './numbers.ts';

/** Rows of one result: without dropout, then kinds, rates and rules. */
function rowsOf(result: VarianceResult, selection: Selection): string[][] {
  const unit = unitOf(selection);
  const { n } = placeIn(result, selection);
  /** Numbers of one row, each read from its own table. */
  const row = (read: (table: ByRule) => readonly number[], noise: string): string[] => [
    amount(mean(read(variancesOf(result, selection))), unit),
    noise,
    amount(mean(read(result[selection.outputs].relative))),
    selection.outputs === 'probabilities' ? amount(mean(read(result.bias2)), 1000) : words.none,
    amount(mean(read(outcomesOf(result.crossEntropy, selection)))),
    percent(mean(read(outcomesOf(result.accuracy, selection)))),
  ];
  const rows = result.kinds.flatMap((kind, k) =>
    aboveZero(result, (p, rate) =>
      rules.map((rule) => {
        const at = { kind: k, rate, n };
        const noise = rule === 'sampled' ? amount(mean(maskNoiseAt(result, selection, at)), unit) : words.none;
        return [
          kindSaid(kind),
          plain(p),
          words.rule(rule, result.n[n]),
          ...row((table) => valuesAt(table, rule, at), noise),
        ];
      }),
    ).flat(),
  );
  return [[words.table.without, '0', words.noDropout, ...row(({ noDropout }) => noDropout, words.none)], ...rows];
}

/** The charts' numbers, means over seeds. */
export function tables(sources: Sources, shown: Selection): readonly DataTable[] {
  const selection = { ...shown, varianceUnit: 'absolute' } as const;
  const rows = sources.flatMap(({ source, result }) =>
    rowsOf(result, selection).map((row) => [words.whose[source], ...row]),
  );
  return [{ caption: words.table.caption(selection), head: words.table.head, rows }];
}
