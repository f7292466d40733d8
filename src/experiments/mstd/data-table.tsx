import { percent, plain } from '../../charts/numbers.ts';
import { mean } from '../../core/statistics.ts';
import type { Layers } from './axes.ts';
import { checkpointIn, fitted, relative, valueAt } from './curves.ts';
import { drawnLines } from './lines.ts';
import { deviation, words } from './prose.tsx';
import type { Selection } from './selection.ts';

const signed = (share: number): string => `${share > 0 ? '+' : ''}${plain(Math.round(share * 1000) / 10)}\u00a0%`;

/** The chart's numbers as a table, one row a line and width. */
export function DataTable({ layers, selection }: { readonly layers: Layers; readonly selection: Selection }) {
  const { table } = words;
  const lines = drawnLines(layers, selection);
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption>{words.yAxis(selection)}</caption>
        <thead>
          <tr>
            <th scope="col">{table.units}</th>
            <th scope="col">{table.layer}</th>
            <th scope="col">{table.trained}</th>
            <th scope="col">{table.mstd}</th>
            <th scope="col">{table.interval}</th>
            <th scope="col">{table.residual}</th>
            <th scope="col">{table.relative}</th>
            <th scope="col">{table.accuracy}</th>
          </tr>
        </thead>
        <tbody>
          {lines.flatMap(({ layer, training, points, law }) => {
            const result = layers.find((one) => one.layer === layer)?.result;
            const measured = training === 'dropout' ? result : result?.control;
            // Checkpoints on the way keep MSTD alone.
            const end = result && !checkpointIn(result, selection);
            const ratios = end ? relative(result, training) : null;
            return points.map(({ units, value, low, high, values }, h) => (
              <tr key={`${layer}${training}${units}`}>
                <th scope="row">{units}</th>
                <td>{words.layerTitle[layer]}</td>
                <td>{words.trained[training]}</td>
                <td>{deviation(value)}</td>
                <td>
                  {low !== undefined && high !== undefined
                    ? `${deviation(low)} … ${deviation(high)}`
                    : values.length > 1
                      ? words.none
                      : table.unknown}
                </td>
                <td>{!law || !fitted(units, selection) ? table.outside : signed(value / valueAt(law, units) - 1)}</td>
                <td>{ratios ? deviation(ratios[h]) : words.none}</td>
                <td>{end && measured ? percent(mean(measured.accuracy[h])) : words.none}</td>
              </tr>
            ));
          })}
        </tbody>
      </table>
    </div>
  );
}
