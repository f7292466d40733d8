import { percent, significant } from '../../../../charts/numbers.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { normalTail } from '../../../../core/noise-laws/spread.ts';
import { MetricCell } from '../../../../view-kit/metric.tsx';
import { farOut } from '../spec.ts';
import { words } from '../words/figure.tsx';
import type { Drawn, Exact } from './curves.ts';

const columns = ['zero', 'far', 'kurtosis', 'small', 'large'] as const;

interface ReadoutProps {
  readonly exact: Exact;
  readonly drawn: readonly { readonly source: 'recorded' | 'run'; readonly drawn: Drawn }[];
  readonly room: PictureProps<unknown, unknown>['room'];
}

/** Peak, tail and pull of the prior against the normal that is as wide, and of what was drawn. */
export function Readout({ exact, drawn, room }: ReadoutProps) {
  const { normal, infinite, zero, peak, mass, tail, kurtosis } = exact;
  const shown = room !== 'page' ? (['zero', 'far', 'kurtosis'] as const) : columns;
  const prior = {
    zero: words.zero(peak, zero === 'log' || zero === 'power', mass),
    far: percent(tail),
    kurtosis: kurtosis === Infinity || Number.isNaN(kurtosis) ? words.infinite : significant(kurtosis),
    small: significant(exact.pullAt(0.1)),
    large: significant(exact.pullAt(3)),
  };
  const plain = {
    zero: words.zero(exact.normalPeak, false, 0),
    far: percent(normalTail(farOut)),
    kurtosis: '0',
    small: significant(0.1 / normal ** 2),
    large: significant(3 / normal ** 2),
  };
  // Where there is little room, what stands in front.
  const front = drawn.at(-1)?.source ?? 'recorded';
  const sources = room === 'cell' ? ([front] as const) : (['recorded', 'run'] as const);
  const exactly = [
    { id: 'prior', head: words.row.prior, cells: prior },
    { id: 'normal', head: words.row.normal(normal, infinite), cells: plain },
  ];
  return (
    <table className="readout priors-readout">
      <thead>
        <tr>
          <td />
          {shown.map((column) => (
            <th key={column} scope="col" title={words.columnHelp[column]}>
              {words.column[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {exactly.map(({ id, head, cells }) => (
          <tr key={id}>
            <th scope="row">
              <span className={id === 'prior' ? 'ink-prior' : 'ink-control'}>{head}</span>
            </th>
            {shown.map((column) => (
              <td key={column}>{cells[column]}</td>
            ))}
          </tr>
        ))}
        {sources.map((source) => {
          const one = drawn.find((found) => found.source === source)?.drawn;
          return (
            <tr key={source} className={`of-${source}`}>
              <th scope="row">{words.sourceDrew(source, one?.drawn)}</th>
              <MetricCell
                metric="zeros"
                source={source}
                value={one && one.zeros / one.drawn}
                text={one && mass > 0 ? words.zeros(one.zeros / one.drawn) : '–'}
              />
              <MetricCell
                metric="far"
                source={source}
                value={one && one.far / one.drawn}
                text={one ? percent(one.far / one.drawn) : '–'}
              />
              {shown.slice(2).map((column) => (
                <td key={column} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
