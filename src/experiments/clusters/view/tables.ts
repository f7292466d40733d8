import { fixed, percent, plain } from '../../charts/numbers.ts';
import { mean, meanInterval } from '../../core/statistics.ts';
import { paperRand } from './paper.ts';
import type { Overlap } from './rows.ts';
import { collapsedRates, look, type Selection, trivialRates } from './selection.ts';
import type { ClustersResult } from './spec.ts';

/** The table's own words: it is loaded after the picture, with nothing that the picture does not share with others. */
const words = {
  table: 'Agreement of the clusterings by incoming and by outgoing weights; mean over seeds with its 95 % interval.',
  tableRate: 'p',
  tableLayer: 'Evidence',
  tableHeads: [
    'Adjusted Rand',
    'Permuted',
    'Live units only',
    'One k-means each',
    'Rand',
    'Permuted',
    'Dead',
    'Largest cluster, in / out',
    'Nearest cosine',
    'Accuracy',
  ],
  trivial: 'trivial',
  collapsedShort: 'collapsed',
  tablePaper: 'Paper, Table 2',
  overlap: (layer: number): string =>
    `Units of hidden layer ${layer} by both their clusters, in the network that the heat maps show. Pairs of clusters that are not listed share none.`,
  overlapHeads: ['Cluster by incoming', 'Cluster by outgoing', 'Units shared'],
};

const index = (value: number): string => fixed(value, 2);

const none = '–';

/** Of values at one rate; checkpoints lack some tables. */
const middle = (values: readonly number[]): string => (values.length > 0 ? index(mean(values)) : none);

const withInterval = (values: readonly number[]): string => {
  const interval = meanInterval(values);
  return `${middle(values)}${interval ? ` [${index(interval.low)}, ${index(interval.high)}]` : ''}`;
};

/** Of a checkpoint only the middle is known. */
const range = (low: readonly number[], high: readonly number[]): string =>
  low[0] === high[0] && low.length === 1 ? middle(low) : `${middle(low)} … ${middle(high)}`;

const one = (values: readonly number[]): string =>
  values.length > 0 ? plain(Math.round(mean(values) * 10) / 10) : none;

interface DataTableProps {
  /** `who`: whose they are, of how many clusters and seeds. */
  readonly results: readonly { readonly who: string; readonly result: ClustersResult }[];
  readonly selection: Selection;
  /** That of the heat maps, in hidden layer `layer`; null where there are none. */
  readonly overlap: Overlap | null;
  readonly layer: number;
}

/** The numbers of the picture: the index, one row a rate and layer of evidence, and how the clusterings overlap. */
export function DataTable({ results, selection, overlap, layer }: DataTableProps) {
  return (
    <>
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
            {results.flatMap(({ who, result }) => {
              const { indices, grid, accuracy, early } = look(result, selection);
              const trivial = trivialRates(result, indices);
              const collapsed = collapsedRates({ rates: result.rates, accuracy });
              return result.rates.map((rate, i) => {
                const cells = [
                  withInterval(indices.adjustedRand[i]),
                  range(indices.chanceAdjustedLow[i], indices.chanceAdjustedHigh[i]),
                  early
                    ? none
                    : `${middle(indices.liveAdjustedRand[i])}${trivial.includes(rate) ? ` (${words.trivial})` : ''}`,
                  early ? none : `${middle(indices.singleAdjusted[i])} ± ${middle(indices.singleAdjustedSd[i])}`,
                  withInterval(indices.rand[i]),
                  range(indices.chanceRandLow[i], indices.chanceRandHigh[i]),
                  one(grid.deadUnits[i]),
                  early ? none : `${one(indices.largestIn[i])} / ${one(indices.largestOut[i])}`,
                  grid.units > 1 ? middle(grid.nearestCosine[i]) : none,
                  early
                    ? none
                    : `${percent(mean(accuracy[i]))}${collapsed.includes(rate) ? ` (${words.collapsedShort})` : ''}`,
                ];
                return (
                  <tr key={`${who}${rate}`}>
                    <th scope="row">{plain(rate)}</th>
                    <td>{who}</td>
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
      {overlap && <OverlapTable overlap={overlap} layer={layer} />}
    </>
  );
}

/** The two clusterings against each other, a row a pair of clusters that shares units: of 400 × 400 few do. */
function OverlapTable({ overlap, layer }: { readonly overlap: Overlap; readonly layer: number }) {
  const { counts, incoming, outgoing } = overlap;
  return (
    <div className="table-scroll overlap-scroll">
      <table className="data-table">
        <caption>{words.overlap(layer)}</caption>
        <thead>
          <tr>
            {words.overlapHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {counts.flatMap((row, r) =>
            row.map(
              (units, c) =>
                units > 0 && (
                  <tr key={`${r}-${c}`}>
                    <th scope="row">{incoming[r]}</th>
                    <td>{outgoing[c]}</td>
                    <td>{units}</td>
                  </tr>
                ),
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
