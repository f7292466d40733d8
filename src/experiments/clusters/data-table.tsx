import { percent, plain } from '../../charts/numbers.ts';
import { mean, meanInterval } from '../../core/statistics.ts';
import type { Results } from './index-chart.tsx';
import { paperRand } from './paper.ts';
import { index, words } from './prose.tsx';
import { collapsedRates, look, type Selection, trivialRates } from './selection.ts';

const withInterval = (values: readonly number[]): string => {
  const interval = meanInterval(values);
  const middle = index(mean(values));
  return interval ? `${middle} [${index(interval.low)}, ${index(interval.high)}]` : middle;
};

const range = (low: readonly number[], high: readonly number[]): string => `${index(mean(low))} … ${index(mean(high))}`;

const one = (values: readonly number[]): string => plain(Math.round(mean(values) * 10) / 10);

/** The numbers of the picture, one row a rate and layer of evidence. */
export function DataTable({ results, selection }: { readonly results: Results; readonly selection: Selection }) {
  return (
    <div className="table-scroll">
      <table className="data-table">
        <caption>{words.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.tableRate}</th>
            <th scope="col">{words.tableLayer}</th>
            {words.tableHeads.map((head, i) => (
              <th key={i} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.flatMap(({ layer, result }) => {
            const { indices, grid } = look(result, selection);
            const trivial = trivialRates(result, indices);
            const collapsed = collapsedRates(result);
            return result.rates.map((rate, i) => {
              const cells = [
                withInterval(indices.adjustedRand[i]),
                range(indices.chanceAdjustedLow[i], indices.chanceAdjustedHigh[i]),
                `${index(mean(indices.liveAdjustedRand[i]))}${trivial.includes(rate) ? ` (${words.trivialShort})` : ''}`,
                `${index(mean(indices.singleAdjusted[i]))} ± ${index(mean(indices.singleAdjustedSd[i]))}`,
                withInterval(indices.rand[i]),
                range(indices.chanceRandLow[i], indices.chanceRandHigh[i]),
                one(grid.deadUnits[i]),
                `${one(indices.largestIn[i])} / ${one(indices.largestOut[i])}`,
                grid.units > 1 ? index(mean(grid.nearestCosine[i])) : '–',
                `${percent(mean(result.accuracy[i]))}${collapsed.includes(rate) ? ` (${words.collapsedShort})` : ''}`,
              ];
              return (
                <tr key={`${layer}${rate}`}>
                  <th scope="row">{plain(rate)}</th>
                  <td>{words.layer[layer]}</td>
                  {cells.map((cell, c) => (
                    <td key={c}>{cell}</td>
                  ))}
                </tr>
              );
            });
          })}
          {paperRand.map(({ rate, rand }) => (
            <tr key={`paper${rate}`}>
              <th scope="row">{plain(rate)}</th>
              <td>{words.tablePaper}</td>
              {words.tableHeads.map((_, c) => (
                <td key={c}>{c === 4 ? index(rand) : ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
