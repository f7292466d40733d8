import { percent, plain } from '../../charts/numbers.ts';
import { mean } from '../../core/statistics.ts';
import { maskNoiseAt, outcomesOf, placeIn, rules, valuesAt } from './curves.ts';
import type { Layers } from './lines.ts';
import { amount, unitOf, words } from './prose.tsx';
import type { Selection } from './selection.ts';
import type { VarianceResult } from './spec.ts';

const absolute = { scale: 'absolute' } as const;

/** Rows of one result: without dropout, then kinds, rates and rules. */
function rowsOf(result: VarianceResult, selection: Selection): string[][] {
  const by = { ...selection, ...absolute };
  const { outputs } = selection;
  const unit = unitOf(by);
  const place = placeIn(result, selection);
  const variances = result[outputs];
  const [entropy, accuracy] = [result.crossEntropy, result.accuracy].map((table) => outcomesOf(table, selection));
  const bias = (values: readonly number[]) => (outputs === 'probabilities' ? amount(mean(values), 1000) : words.none);
  const without = [
    words.table.without,
    '0',
    words.noDropout,
    amount(mean(variances.noDropout), unit),
    words.none,
    amount(mean(variances.relative.noDropout)),
    bias(result.bias2.noDropout),
    amount(mean(entropy.noDropout)),
    percent(mean(accuracy.noDropout)),
  ];
  const rows = result.kinds.flatMap((kind, k) =>
    result.rates.flatMap((rate, r) =>
      rate === 0
        ? []
        : rules.map((rule) => {
            const at = { kind: k, rate: r, n: place.n };
            const noise = rule === 'sampled' ? amount(mean(maskNoiseAt(result, by, at)), unit) : words.none;
            return [
              kind,
              plain(rate),
              words.rule(rule, result.n[place.n]),
              amount(mean(valuesAt(variances, rule, at)), unit),
              noise,
              amount(mean(valuesAt(variances.relative, rule, at))),
              bias(valuesAt(result.bias2, rule, at)),
              amount(mean(valuesAt(entropy, rule, at))),
              percent(mean(valuesAt(accuracy, rule, at))),
            ];
          }),
    ),
  );
  return [without, ...rows];
}

/** The charts' numbers as a table, means over seeds. */
export function DataTable({ layers, selection }: { readonly layers: Layers; readonly selection: Selection }) {
  const { table } = words;
  const { kind, rate, prediction, variance, noise, relative, bias, entropy, accuracy } = table;
  const head = [table.layer, kind, rate, prediction, variance, noise, relative, bias, entropy, accuracy];
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption>{table.caption({ ...selection, ...absolute })}</caption>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layers.flatMap(({ layer, result }) =>
            rowsOf(result, selection).map((cells) => (
              <tr key={`${layer}${cells.slice(0, 3).join()}`}>
                <th scope="row">{words.layerTitle[layer]}</th>
                {cells.map((cell, i) => (
                  <td key={head[i + 1]}>{cell}</td>
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
