import { fixed, percent } from '../../../../charts/numbers.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { known as knownCell, MetricCell } from '../../../../view-kit/metric.tsx';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { type PredictionKind, predictions, type UncertaintyResult, type UncertaintySlice } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { angleAt, answeredOf, meanings, placeOf, type Sources, signalOf } from './curves.ts';
import { sureness } from './written.ts';

const columns = {
  page: ['error', 'ece', 'brier', 'test', 'turned', 'noise', 'share', 'right'],
  phone: ['ece', 'turned', 'noise', 'share', 'right'],
  cell: ['ece', 'turned', 'noise'],
} as const;
type Column = (typeof columns)['page'][number];

/** Names of the numbers, for scripts. */
const metrics: Record<Column, string> = {
  error: 'error',
  ece: 'calibration-error',
  brier: 'brier',
  test: 'sure-test',
  turned: 'sure-turned',
  noise: 'sure-noise',
  share: 'answered',
  right: 'right-of-answered',
};

const isOfAnswers = (column: Column): boolean => column === 'right';

interface ReadoutProps {
  readonly sources: Sources;
  readonly state: UncertaintySlice;
  readonly room: PictureProps<unknown, unknown>['room'];
}

/** Every number of one way to predict, in the state of the picture. */
function cellsOf(result: UncertaintyResult, kind: PredictionKind, { signal, angle, threshold }: UncertaintySlice) {
  const of = (measure: 'error' | 'ece' | 'brier') => meanOf(result[measure][placeOf(kind)]);
  const sure = signalOf(result, signal, kind, angle);
  const answered = answeredOf(result, kind)?.[threshold];
  return {
    error: knownCell(of('error'), percent),
    ece: knownCell(of('ece'), percent),
    brier: knownCell(of('brier'), (value) => fixed(value, 3)),
    test: knownCell(meanOf(sure.test), sureness),
    turned: knownCell(meanOf(sure.turned), sureness),
    noise: knownCell(meanOf(sure.noise), sureness),
    share: knownCell(answered?.share ?? null, percent),
    right: knownCell(answered?.right ?? null, percent),
  } satisfies Record<Column, unknown>;
}

/** The numbers of every way to predict, at the angle and the least confidence chosen. */
export function Readout({ sources, state, room }: ReadoutProps) {
  const { signal } = state;
  return (
    <div className="uncertainty-readouts">
      {sources.map(({ source, result }) => {
        const name = (column: Column) =>
          column === 'turned'
            ? words.turned(result.angles[angleAt(result, state.angle)])
            : (room === 'page' ? words.column : words.brief)[column];
        return (
          <table key={source} className={`readout of-${source}`}>
            <caption>{words.group(words.source[source], signal, columns[room].some(isOfAnswers))}</caption>
            <thead>
              <tr>
                <td />
                {columns[room].map((column) => (
                  <th key={column} scope="col" title={words.columnHelp[column]}>
                    {name(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {predictions.map((kind) => {
                const cells = cellsOf(result, kind, state);
                return (
                  <tr key={kind}>
                    <th scope="row">
                      <span className={`ink-${meanings[kind]}`}>
                        {room === 'page' ? words.prediction[kind] : words.short[kind]}
                      </span>
                    </th>
                    {columns[room].map((column) => (
                      <MetricCell
                        key={column}
                        metric={`${metrics[column]}-${kind}`}
                        source={source}
                        {...cells[column]}
                      />
                    ))}
                  </tr>
                );
              })}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
