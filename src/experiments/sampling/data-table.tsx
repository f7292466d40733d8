import { nats, percent, plain, points } from '../../charts/numbers.ts';
import { nearest } from '../../core/nearest.ts';
import { type Rule, spreadOf, tableOf } from './curves.ts';
import { differences } from './differences.ts';
import { words } from './prose.tsx';
import type { Shown } from './rate-chart.tsx';
import type { Selection } from './selection.ts';

const rules: readonly Rule[] = ['scaled', 'sampled', 'single'];

/** The chart's numbers as a table, one row a rate and layer. */
export function DataTable({ shown, selection }: { readonly shown: Shown; readonly selection: Selection }) {
  const accuracy = selection.measure === 'accuracy';
  const write = accuracy ? percent : nats;
  const gap = (value: number) => (accuracy ? points(value) : nats(value));
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption>{words.tableCaption(selection)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tableRate}</th>
            <th scope="col">{words.tableLayer}</th>
            {rules.map((rule) => (
              <th key={rule} scope="col">
                {words.rule(rule, nearest(shown[0].result.samples, selection.samples))}
              </th>
            ))}
            <th scope="col">{words.difference}</th>
            <th scope="col">{words.interval}</th>
          </tr>
        </thead>
        <tbody>
          {shown.flatMap(({ layer, result }) =>
            differences(result, selection).map(({ rate, mean, low, high, collapsed }) => (
              <tr key={`${layer}${rate}`}>
                <th scope="row">{plain(rate)}</th>
                <td>{words.layer[layer]}</td>
                {rules.map((rule) => {
                  const values = tableOf(result, rule, selection)[result.rates.indexOf(rate)];
                  const { mean: value, sd } = spreadOf(rate, values);
                  return (
                    <td key={rule}>
                      {write(value)}
                      {values.length > 1 && ` ± ${accuracy ? plain(Math.round(sd * 1000) / 10) : nats(sd)}`}
                    </td>
                  );
                })}
                <td>{gap(mean)}</td>
                <td>
                  {low === null || high === null ? words.unknown : `${gap(low)} … ${gap(high)}`}
                  {collapsed && ` (${words.collapsedShort})`}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}
