import { percents } from '../../../charts/estimates.ts';
import { count, percent, plain } from '../../../charts/numbers.ts';
import type { DataTable } from '../../../contract/table.ts';
import { NumberTable } from '../../../view-kit/number-table.tsx';
import type { CompressionResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import {
  checkpointIn,
  meanings,
  networksIn,
  type Selection,
  type ShownResult,
  type Spread,
  spreadOf,
  ways,
} from './curves.ts';
import { numbersAt, written } from './readout.tsx';

/** The chart's numbers, one row a network and number of units. */
export function tables(shown: readonly ShownResult[], selection: Selection): readonly DataTable[] {
  const front = shown.at(-1);
  const past = front ? checkpointIn(front.result, selection) : null;
  const write = ({ values }: Spread): string => (values.length > 0 ? percents(values) : words.none);
  const rows = ({ source, result }: ShownResult) =>
    networksIn(result, selection).flatMap(({ arm, rate, full, by }) =>
      [...result.C]
        .sort((a, b) => a - b)
        .map((C) => {
          const points = ways.map((way) => by(way).find((one) => one.C === C));
          const agreed = points[ways.indexOf('agreementOnly')];
          const saved = [result.parameters, result.multiplyAdds].map(
            (cost) => 1 - cost.compressed[result.C.indexOf(C)] / cost.full,
          );
          return [
            words.source[source],
            words.network(arm, rate),
            words.reduced(result.units, C),
            ...points.map((point) => (point ? write(point) : words.none)),
            write(full),
            agreed ? plain(Math.round(agreed.units)) : words.none,
            ...saved.map(percent),
          ];
        }),
    );
  const { layer, network, C, caption, ...others } = words.table;
  const head = [layer, network, C, ...ways.map((way) => words.way[way]), ...Object.values(others)];
  return [{ caption: caption(past?.step ?? null), head, rows: shown.flatMap(rows) }];
}

/** At the cursor: what each way of reducing the layer leaves of the accuracy, and what it saves. */
export function BaselinesTable({ shown, selection }: { readonly shown: ShownResult; readonly selection: Selection }) {
  const { result } = shown;
  const present = networksIn(result, selection)
    .reverse()
    .map(({ arm, index }) => ({ arm, index, ...numbersAt(shown, arm, selection) }));
  const C = present[0]?.C ?? result.C[0];
  const c = result.C.indexOf(C);
  const agreed = present.map(({ index }) => {
    const { mean } = spreadOf(0, result.agreementOnly.units[index][c] ?? []);
    return Number.isFinite(mean) ? String(Math.round(mean)) : words.none;
  });
  const costRow = (name: string, { full, compressed }: CompressionResult['parameters']) => {
    const after = c < 0 ? full : compressed[c];
    return { name, cells: [count(full), count(after), percent(1 - after / full)] };
  };
  return (
    <div className="compression-tables">
      <NumberTable
        caption={words.tableAt(C, result.units)}
        columns={present.map(({ arm, index }) => ({
          text: words.network(arm, result.rates[index]),
          className: `ink-${meanings[arm]}`,
        }))}
        rows={[
          { name: words.whole, cells: present.map(({ full }) => written(full)) },
          ...ways.map((way) => ({
            name: `${words.wayTitle[way]}${way === 'agreementOnly' && c >= 0 ? words.agreedUnits(agreed) : ''}`,
            cells: present.map(({ at }) => written(at(way))),
          })),
        ]}
      />
      <NumberTable
        caption={words.cost}
        columns={[words.before, words.after, words.share].map((text) => ({ text }))}
        rows={[costRow(words.parameters, result.parameters), costRow(words.multiplyAdds, result.multiplyAdds)]}
      />
    </div>
  );
}
