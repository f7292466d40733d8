import { percents } from '../../../../charts/estimates.ts';
import { percent } from '../../../../charts/numbers.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { mean } from '../../../../core/statistics.ts';
import { MetricCell } from '../../../../view-kit/metric.tsx';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import type { MapShown } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { rateIndex, type Sources } from './network.ts';

interface ReadoutProps {
  readonly sources: Sources;
  readonly rate: number;
  /** Probability of class 1 at the chosen point. */
  readonly here: Readonly<Record<MapShown, number>>;
  readonly room: PictureProps<unknown, unknown>['room'];
}

const rows = [
  { kind: 'mask', measure: 'single' },
  { kind: 'scaled', measure: 'scaled' },
  { kind: 'average', measure: 'average' },
] as const;

/** What each way to predict says of the chosen point, and how many test points it gets right. */
export function Readout({ sources, rate, here, room }: ReadoutProps) {
  const shown = room === 'page' ? (['recorded', 'run'] as const) : ([sources.at(-1)?.source ?? 'recorded'] as const);
  return (
    <table className="readout thinned-readout">
      <caption>
        {words.readout.caption}
        {room === 'page' && spreadNamed}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{words.readout.here}</th>
          {shown.map((source) => (
            <th key={source} scope="col">
              {words.readout[source]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, measure }) => (
          <tr key={kind}>
            <th scope="row">
              <span className={`key ${kind}`}>{words.readout[kind]}</span>
            </th>
            <td>{percent(here[kind])}</td>
            {shown.map((source) => {
              const one = sources.find((found) => found.source === source)?.result;
              const values = one?.[measure][rateIndex(one, rate)];
              return (
                <MetricCell
                  key={source}
                  metric={`accuracy-${measure}`}
                  source={source}
                  value={values && mean(values)}
                  text={!values ? words.none : room === 'page' ? percents(values) : percent(mean(values))}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
