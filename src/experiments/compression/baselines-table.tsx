import { count, percent } from '../../charts/numbers.ts';
import { rateIndex, type Selection, type ShownResult, sides, spreadOf, ways } from './curves.ts';
import { meanings } from './lines.ts';
import { words } from './prose.tsx';
import { numbersAt } from './readout.tsx';
import type { CompressionResult } from './spec.ts';

interface Props {
  readonly shown: ShownResult;
  readonly selection: Selection;
}

/** At the cursor: what each way of reducing the layer leaves of the accuracy, and what it saves. */
export function BaselinesTable({ shown, selection }: Props) {
  const { result } = shown;
  const present = sides.filter((side) => rateIndex(result, side, selection.dropout) !== null).reverse();
  const numbers = present.map((side) => numbersAt(shown, side, selection));
  const C = numbers[0]?.C ?? result.C[0];
  const c = result.C.indexOf(C);
  const after = (cost: CompressionResult['parameters']) => (c < 0 ? cost.full : cost.compressed[c]);
  const costs = [
    [words.parameters, result.parameters],
    [words.multiplyAdds, result.multiplyAdds],
  ] as const;
  const write = (value: number | null) => (value === null ? words.none : percent(value));
  return (
    <div className="compression-tables">
      <table className="readout">
        <caption>{words.tableAt(C, result.units)}</caption>
        <thead>
          <tr>
            <td />
            {present.map((side) => (
              <th key={side} scope="col" className={`ink-${meanings[side]}`}>
                {words.network(side, result.rates[rateIndex(result, side, selection.dropout) ?? 0])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{words.whole}</th>
            {numbers.map(({ full }, i) => (
              <td key={present[i]}>{write(full)}</td>
            ))}
          </tr>
          {ways.map((way) => (
            <tr key={way}>
              <th scope="row">
                {words.wayTitle[way]}
                {way === 'agreementOnly' && c >= 0 && ` (${agreedUnits(shown, c, present, selection)})`}
              </th>
              {numbers.map(({ at }, i) => (
                <td key={present[i]}>{write(at(way))}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="readout">
        <caption>{words.cost}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
            <th scope="col">{words.share}</th>
          </tr>
        </thead>
        <tbody>
          {costs.map(([name, cost]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{count(cost.full)}</td>
              <td>{count(after(cost))}</td>
              <td>{percent(1 - after(cost) / cost.full)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function agreedUnits(
  { result }: ShownResult,
  c: number,
  present: readonly (typeof sides)[number][],
  selection: Selection,
): string {
  const each = present.map((side) => {
    const rate = rateIndex(result, side, selection.dropout) ?? 0;
    const { mean } = spreadOf(0, result.agreementOnly.units[rate][c]);
    return Number.isFinite(mean) ? String(Math.round(mean)) : words.none;
  });
  return `${each.join(', ')} units`;
}
