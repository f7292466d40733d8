import { percent, plain } from '../../charts/numbers.ts';
import {
  checkpointIn,
  curve,
  fullOf,
  rateIndex,
  type Selection,
  type ShownResult,
  type Spread,
  sides,
  ways,
} from './curves.ts';
import { words } from './prose.tsx';

const written = ({ mean, sd, values }: Spread): string =>
  values.length > 1 ? `${percent(mean)} ± ${plain(Math.round(sd * 1000) / 10)}` : percent(mean);

/** The chart's numbers as a table, one row a network and number of units. */
export function DataTable({
  layers,
  selection,
}: {
  readonly layers: readonly ShownResult[];
  readonly selection: Selection;
}) {
  const { table } = words;
  const front = layers.at(-1);
  const past = front ? checkpointIn(front.result, selection) : null;
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption>{table.caption(past?.step ?? null)}</caption>
        <thead>
          <tr>
            <th scope="col">{table.layer}</th>
            <th scope="col">{table.network}</th>
            <th scope="col">{table.C}</th>
            {ways.map((way) => (
              <th key={way} scope="col">
                {words.way[way]}
              </th>
            ))}
            <th scope="col">{table.whole}</th>
            <th scope="col">{table.agreedUnits}</th>
            <th scope="col">{table.saved}</th>
            <th scope="col">{table.addsSaved}</th>
          </tr>
        </thead>
        <tbody>
          {layers.flatMap(({ layer, result }) =>
            sides.flatMap((side) => {
              const full = fullOf(result, side, selection);
              const rate = rateIndex(result, side, selection.dropout);
              if (!full || rate === null) return [];
              const curves = ways.map((way) => curve(result, way, side, selection));
              return [...result.C]
                .sort((a, b) => a - b)
                .map((C) => {
                  const c = result.C.indexOf(C);
                  const agreed = curves[ways.indexOf('agreementOnly')].find((point) => point.C === C);
                  return (
                    <tr key={`${layer}${side}${C}`}>
                      <th scope="row">{words.layer[layer]}</th>
                      <td>{words.network(side, result.rates[rate])}</td>
                      <td>{`${result.units} → ${C}`}</td>
                      {curves.map((points, w) => {
                        const point = points.find((one) => one.C === C);
                        return <td key={ways[w]}>{point ? written(point) : words.none}</td>;
                      })}
                      <td>{written(full)}</td>
                      <td>{agreed ? plain(Math.round(agreed.units)) : words.none}</td>
                      <td>{percent(1 - result.parameters.compressed[c] / result.parameters.full)}</td>
                      <td>{percent(1 - result.multiplyAdds.compressed[c] / result.multiplyAdds.full)}</td>
                    </tr>
                  );
                });
            }),
          )}
        </tbody>
      </table>
    </div>
  );
}
