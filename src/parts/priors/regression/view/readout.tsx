import { fixed } from '../../../../charts/numbers.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import type { Method } from '../../../../core/one-input/methods.ts';
import { MetricCell } from '../../../../view-kit/metric.tsx';
import { grid } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Sources, widthsOf } from './bands.ts';
import type { LivePicture } from './live.ts';

interface ReadoutProps {
  readonly sources: Sources;
  readonly picture: LivePicture | null;
  readonly shown: readonly Method[];
  readonly rate: number;
  readonly room: PictureProps<unknown, unknown>['room'];
}

const fields = ['near', 'gap', 'ratio', 'left', 'right'] as const;
type Numbers = Readonly<Record<(typeof fields)[number], number>>;

const text = (field: (typeof fields)[number], value: number | undefined): string =>
  value === undefined ? '–' : fixed(value, field === 'ratio' ? 1 : 2);

/** Widths of the bands: of the picture as it is now, and of results. */
export function Readout({ sources, picture, shown, rate, room }: ReadoutProps) {
  const columns = room === 'page' ? fields : fields.slice(0, 3);
  const from = room === 'page' ? sources : sources.slice(-1);
  const now = (method: Method): Numbers | undefined => {
    const learned = picture?.learned[method];
    return (
      learned && {
        ...{ near: learned.near, gap: learned.gap, ratio: learned.gap / learned.near },
        left: learned.sd[0],
        right: learned.sd[grid.length - 1],
      }
    );
  };
  return (
    <table className="readout regression-readout">
      <caption>{words.readout.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.readout.method}</th>
          {columns.map((field) => (
            <th key={field} scope="col">
              {words.readout[field]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.flatMap((method) => [
          <tr key={method} className={`regression-${method}`} data-aside={now(method) ? undefined : ''}>
            <th scope="row">
              <span className="regression-key" /> {words.method(method, rate)}{' '}
              <span className="readout-note">{words.readout.now}</span>
            </th>
            {columns.map((field) => (
              <td key={field}>{text(field, now(method)?.[field])}</td>
            ))}
          </tr>,
          ...from.map(({ source, result }) => {
            const found = widthsOf(result, method);
            const numbers: Partial<Numbers> = found
              ? {
                  ...{ near: found.near, gap: found.gap, ratio: found.ratio.value },
                  ...{ left: found.ends[0], right: found.ends[1] },
                }
              : {};
            return (
              <tr key={`${method}-${source}`} className="regression-result">
                <th scope="row">
                  {words.method(method, result.rate)} <span className="readout-note">{words.readout[source]}</span>
                </th>
                {columns.map((field) => (
                  <MetricCell
                    key={field}
                    metric={`${field}-${method}`}
                    source={source}
                    value={numbers[field]}
                    text={text(field, numbers[field])}
                  />
                ))}
              </tr>
            );
          }),
        ])}
      </tbody>
    </table>
  );
}
