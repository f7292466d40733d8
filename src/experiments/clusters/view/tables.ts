import { percent, plain } from '../../../charts/numbers.ts';
import { separator } from '../../../charts/words.ts';
import type { NetworkStore, PageState } from '../../../contract/page.ts';
import type { DataTable } from '../../../contract/table.ts';
import type { Shown } from '../../../contract/view.ts';
import { mean, meanInterval } from '../../../core/statistics.ts';
import { sourcesOf } from '../../../view-kit/sources.ts';
import { findMaps } from '../../../view-kit/weights/shown-network.ts';
import { overlapOf, type RowOrder } from '../../../view-kit/weights/unit-order.ts';
import type { ClustersParams, ClustersResult, ClustersSlice } from '../spec.ts';
import { tableWords, words } from '../words/figure.tsx';
import { collapsedRates, index, look, paperRand, trivialRates } from './selection.ts';

type State = PageState & ClustersSlice;

const none = '–';

/** Of values at one rate; checkpoints lack some tables. */
const middle = (values: readonly number[], write = index): string => (values.length > 0 ? write(mean(values)) : none);

const withInterval = (values: readonly number[]): string => {
  const interval = meanInterval(values);
  return `${middle(values)}${interval ? ` [${index(interval.low)}${separator}${index(interval.high)}]` : ''}`;
};

/** Of a checkpoint only the middle is known. */
const range = (low: readonly number[], high: readonly number[]): string =>
  low[0] === high[0] && low.length === 1 ? middle(low) : `${middle(low)} … ${middle(high)}`;

const one = (values: readonly number[]): string => middle(values, (value) => plain(Math.round(value * 10) / 10));

/** The index and what belongs to it, one row a rate. */
function rowsOf(who: string, result: ClustersResult, state: State): string[][] {
  const { indices, grid, accuracy, early } = look(result, state);
  const trivial = trivialRates(result, indices);
  const collapsed = collapsedRates({ rates: result.rates, accuracy });
  return result.rates.map((rate, i) => {
    const at = (name: keyof typeof indices) => indices[name][i];
    const late = (text: () => string) => (early ? none : text());
    const few = trivial.includes(rate) ? ` (${tableWords.trivial})` : '';
    const low = collapsed.includes(rate) ? ` (${tableWords.collapsed})` : '';
    return [
      plain(rate),
      who,
      withInterval(at('adjustedRand')),
      range(at('chanceAdjustedLow'), at('chanceAdjustedHigh')),
      late(() => `${middle(at('liveAdjustedRand'))}${few}`),
      late(() => `${middle(at('singleAdjusted'))} (${tableWords.sd} ${middle(at('singleAdjustedSd'))})`),
      withInterval(at('rand')),
      range(at('chanceRandLow'), at('chanceRandHigh')),
      one(grid.deadUnits[i]),
      late(() => `${one(at('largestIn'))} / ${one(at('largestOut'))}`),
      grid.units > 1 ? middle(grid.nearestCosine[i]) : none,
      late(() => `${percent(mean(accuracy[i]))}${low}`),
    ];
  });
}

/** The two clusterings against each other, a row a pair of clusters that shares units: of 400 × 400 few do. */
export function overlapTable(order: Pick<RowOrder, 'incoming' | 'outgoing'>, layer: number): DataTable {
  const { counts, incoming, outgoing } = overlapOf(order);
  const rows = counts.flatMap((row, r) =>
    row.flatMap((units, c) => (units > 0 ? [[incoming[r], outgoing[c], units].map(String)] : [])),
  );
  return { caption: tableWords.overlap(layer), head: tableWords.overlapHeads, rows };
}

/** The numbers of the picture: the index, one row a rate and source, and how the clusterings overlap. */
export function tables(
  { recorded, run }: Shown<ClustersParams, ClustersResult>,
  state: State,
  networks?: NetworkStore,
): readonly DataTable[] {
  const made = sourcesOf({ recorded, run }).flatMap(({ source, result }) =>
    rowsOf(`${words.source[source]}, ${words.readoutNote(look(result, state), state.clusters, false)}`, result, state),
  );
  const printed = paperRand.map(({ rate, rand }) =>
    tableWords.heads.map((_, c) => ({ 0: plain(rate), 1: tableWords.paper, 6: index(rand) })[c] ?? ''),
  );
  const maps = networks && findMaps(networks, state, state.order, run !== null)?.maps;
  return [
    { caption: tableWords.caption, head: tableWords.heads, rows: [...made, ...printed] },
    ...(maps ? [overlapTable(maps.order, maps.layer)] : []),
  ];
}
