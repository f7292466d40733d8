import { percent, plain } from '../../charts/numbers.ts';
import { fluctuationAt, type Layers, pointsOf } from './curves.ts';
import { inPoints, words } from './prose.tsx';
import { rules } from './trend.ts';

/** The chart's numbers as a table, one row a batch size, network and layer. */
export function DataTable({ layers }: { readonly layers: Layers }) {
  const { table } = words;
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption>{table.caption}</caption>
        <thead>
          <tr>
            {(['batch', 'layer', 'rule', 'accuracy', 'sd', 'fluctuation', 'steps', 'learningRate'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {table[column]}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {layers.flatMap(({ layer, result }) =>
            rules.flatMap((rule) =>
              pointsOf(result, rule).map(({ batch, mean, sd }) => {
                const training = rule === 'control' ? 'noDropout' : 'dropout';
                const unrest = rule === 'sampled' ? null : fluctuationAt(result, training, batch);
                const b = result.batches.indexOf(batch);
                return (
                  <tr key={`${layer}${rule}${batch}`}>
                    <th scope="row">{batch}</th>
                    <td>{words.layer[layer]}</td>
                    <td>{words.rule[rule]}</td>
                    <td>{percent(mean)}</td>
                    <td>{sd === null ? words.none : inPoints(sd)}</td>
                    <td>{unrest === null ? words.none : inPoints(unrest)}</td>
                    <td>{result.steps[b]}</td>
                    <td>{plain(result.learningRate[b])}</td>
                  </tr>
                );
              }),
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
