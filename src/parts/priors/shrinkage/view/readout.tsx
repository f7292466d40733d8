import { fixed } from '../../../../charts/numbers.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import type { PriorName } from '../../../../core/residual/network.ts';
import { mean } from '../../../../core/statistics.ts';
import { MetricCell } from '../../../../view-kit/metric.tsx';
import { NumberTable } from '../../../../view-kit/number-table.tsx';
import type { ShrinkageResult, ShrinkageSlice } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { amount, decimalsOf, type Sources, switchedOff, valuesOf } from './numbers.ts';
import { paperDecimals, paperPriors, paperRanks, paperSets, paperValue } from './paper.ts';
import { meanRank, ranksOf, rankText } from './ranks.ts';

interface ReadoutProps {
  readonly sources: Sources;
  readonly state: Pick<ShrinkageSlice, 'judged'>;
  readonly room: PictureProps<unknown, unknown>['room'];
}

interface Column {
  readonly id: string;
  readonly title: string;
  readonly digits: number;
  values(result: ShrinkageResult, prior: PriorName): readonly number[];
  /** Where it is not written as a mean over seeds, in every room. */
  write?(values: readonly number[]): string;
}

const toyNames = ['rmse', 'absoluteError', 'logLikelihood', 'rowVariation', 'norm'] as const;

/** Of the toy everything; of the UCI sets one measure for each, and the rank. */
function columnsOf({ sets, blocks, priors }: ShrinkageResult, measure: ShrinkageSlice['judged']): Column[] {
  if (sets[0] === 'toy')
    return [
      ...toyNames.map((name) => ({
        id: name,
        title: words.measure[name],
        digits: name === 'rowVariation' || name === 'norm' ? 2 : decimalsOf('toy', name),
        values: (result: ShrinkageResult, prior: PriorName) => valuesOf(result, name, prior, 'toy'),
      })),
      {
        id: 'off',
        title: `${words.blocksOff} (${blocks})`,
        digits: 1,
        values: (result, prior) => switchedOff(result, prior, 'toy', result.stages.length - 1),
      },
    ];
  return [
    ...sets.map((set) => ({
      id: `${measure}-${set}`,
      title: words.set[set],
      digits: decimalsOf(set, measure),
      values: (result: ShrinkageResult, prior: PriorName) => valuesOf(result, measure, prior, set),
    })),
    {
      id: 'rank',
      title: words.rank,
      digits: 1,
      values: (result, prior) => ranksOf(result, measure, result.priors)[result.priors.indexOf(prior)] ?? [],
      write: (ranks) => (ranks.length > 0 ? rankText(meanRank(ranks, priors.length)) : '–'),
    },
  ];
}

/** Where there is little room, means alone. */
const textOf = (found: readonly number[], digits: number, write: Column['write'], narrow: boolean): string =>
  write?.(found) ?? (narrow && found.length > 0 ? fixed(mean(found), digits) : amount(found, digits));

/** Errors and weights of every prior, recorded and live; for the UCI sets the paper's own table beside them. */
export function Readout({ sources, state, room }: ReadoutProps) {
  const front = sources.at(-1)?.result;
  if (!front) return null;
  const toy = front.sets[0] === 'toy';
  const all = columnsOf(front, state.judged);
  const narrow = room === 'phone';
  const columns = narrow && toy ? all.filter(({ id }) => id !== 'absoluteError' && id !== 'logLikelihood') : all;
  const same = sources.filter(({ result }) => result.sets.join() === front.sets.join());
  const papers = room === 'phone' ? paperSets.filter((set) => front.sets.includes(set)) : paperSets;
  return (
    <div className="shrinkage-readouts">
      <table className="readout">
        <caption>{toy ? words.toyTable : words.table(state.judged, front.sets.length, front.priors.length)}</caption>
        <thead>
          <tr>
            <th scope="col">{words.priorHead}</th>
            {columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {front.priors.flatMap((prior) =>
            same.map(({ source, result }) => (
              <tr key={`${prior}-${source}`} className={`of-${source}`}>
                <th scope="row">
                  {words.prior[prior]}{' '}
                  {same.length > 1 && <span className="readout-note">{words.sourceShort[source]}</span>}
                </th>
                {columns.map(({ id, digits, values, write }) => {
                  const found = values(result, prior);
                  return (
                    <MetricCell
                      key={id}
                      metric={`${id}-${prior}`}
                      source={source}
                      value={found.length > 0 ? mean(found) : null}
                      text={textOf(found, digits, write, narrow)}
                    />
                  );
                })}
              </tr>
            )),
          )}
        </tbody>
      </table>
      {!toy && (
        <div className="shrinkage-paper">
          <NumberTable
            caption={words.paperTable}
            columns={[...papers.map((set) => ({ text: words.set[set] })), { text: words.paperRank }]}
            rows={paperPriors.map((prior) => ({
              name: words.prior[prior],
              cells: [
                ...papers.map((set) => fixed(paperValue(prior, set) ?? 0, paperDecimals(prior))),
                fixed(paperRanks[prior], 1),
              ],
            }))}
          />
        </div>
      )}
    </div>
  );
}
