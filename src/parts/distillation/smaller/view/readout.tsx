import type { PictureProps } from '../../../../contract/view.ts';
import { LineSample } from '../../../../view-kit/line-sample.tsx';
import { known as knownCell, MetricCell } from '../../../../view-kit/metric.tsx';
import { outcomeHelp, outcomeMetrics, outcomeNames, write } from '../../../../view-kit/outcomes.ts';
import { meanOf, type Row } from '../../../../view-kit/seeds.ts';
import { baselines, type Measure, measures, trainings, unitsOf } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { type Sources, shareAt, teacherValues, valuesOf } from './curves.ts';
import { meanings } from './series.ts';

interface ReadoutProps {
  readonly sources: Sources;
  /** Of units kept. */
  readonly share: number;
  readonly room: PictureProps<unknown, unknown>['room'];
}

/** Every measure of every way at one share, and of the whole teacher. */
export function Readout({ sources, share, room }: ReadoutProps) {
  const names = room === 'page' ? { ...words.training, ...words.baseline } : { ...words.short, ...words.shortBaseline };
  return (
    <div className="smaller-readouts">
      {sources.map(({ source, params, result }) => {
        const at = shareAt(result, share);
        const rows = [
          ...trainings.map((way) => ({
            name: way,
            row: (measure: Measure): Row => valuesOf(result, measure, way, at),
            bare: false,
          })),
          ...baselines.map((one) => ({
            name: one,
            row: (measure: Measure): Row => teacherValues(result, measure, one),
            bare: true,
          })),
        ];
        return (
          <table key={source} className={`readout of-${source}`}>
            <caption>{words.read(words.source[source], unitsOf(params, result.shares[at]), result.kept[at])}</caption>
            <thead>
              <tr>
                <td />
                {measures.map((measure) => (
                  <th key={measure} scope="col" title={outcomeHelp[measure]}>
                    {outcomeNames[measure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, row, bare }) => (
                <tr key={name}>
                  <th scope="row">
                    <LineSample meaning={meanings[name]} bare={bare} />
                    {names[name]}
                  </th>
                  {measures.map((measure) => (
                    <MetricCell
                      key={measure}
                      metric={`${outcomeMetrics[measure]}-${name}`}
                      source={source}
                      {...knownCell(meanOf(row(measure)), write[measure])}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
