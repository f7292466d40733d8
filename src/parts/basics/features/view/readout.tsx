import type { PictureProps } from '../../../../contract/view.ts';
import { MetricCell } from '../../../../view-kit/metric.tsx';
import { spreadNamed } from '../../../../view-kit/named-spread.ts';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { type Measure, measures } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { meanings, networks, rowOf, type Sources, stepAt } from './curves.ts';
import { inWords } from './numbers.ts';

const metrics: Readonly<Record<Measure, string>> = {
  locality: 'locality',
  active: 'active-share',
  correlation: 'unit-correlation',
  squaredError: 'squared-error',
};

interface ReadoutProps {
  readonly sources: Sources;
  readonly after: number;
  readonly room: PictureProps<unknown, unknown>['room'];
}

/** Every measure of both networks at the step shown, of the newest source. */
export function Readout({ sources, after, room }: ReadoutProps) {
  const front = sources.at(-1);
  const columns = room === 'page' ? measures : measures.filter((measure) => measure !== 'squaredError');
  return (
    <table className={`readout features-readout of-${front?.source ?? 'recorded'}`}>
      <caption>
        {words.readout(front?.source ?? null)}
        {front && room !== 'cell' && spreadNamed}
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map((measure) => (
            <th key={measure} scope="col" title={words.help[measure]}>
              {words.column[measure]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {networks.map((kind) => (
          <tr key={kind}>
            <th scope="row">
              <span className={`ink-${meanings[kind]}`}>{words.short[kind]}</span>
            </th>
            {columns.map((measure) => {
              const row = front ? rowOf(front.result, measure, kind, stepAt(front.result, after)) : [];
              return (
                <MetricCell
                  key={measure}
                  metric={`${metrics[measure]}-${kind}`}
                  source={front?.source ?? 'recorded'}
                  value={meanOf(row)}
                  text={inWords(measure, room === 'cell' ? [meanOf(row)] : row, words.none)}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
