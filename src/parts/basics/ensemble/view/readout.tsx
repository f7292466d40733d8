import { count } from '../../../../charts/numbers.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { LineSample } from '../../../../view-kit/line-sample.tsx';
import { known as knownCell, MetricCell } from '../../../../view-kit/metric.tsx';
import { meanOf } from '../../../../view-kit/seeds.ts';
import { kinds, type Measure, measures } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { networksOf, type Sources, scaledValues, valuesOf } from './curves.ts';
import { write } from './numbers.ts';
import { meanings } from './series.ts';

const metrics: Readonly<Record<Measure, string>> = {
  error: 'error',
  crossEntropy: 'cross-entropy',
  disagreement: 'disagreement',
  errorCorrelation: 'error-correlation',
};

interface ReadoutProps {
  readonly sources: Sources;
  /** Networks or masks averaged. */
  readonly members: number;
  readonly room: PictureProps<unknown, unknown>['room'];
}

/** Every measure of the mean of so many members of each kind, what they cost, and scaled weights. */
export function Readout({ sources, members, room }: ReadoutProps) {
  const narrow = room === 'phone';
  const shown = measures.slice(0, { cell: 2, phone: 3, page: measures.length }[room]);
  const names = room === 'page' ? { ...words.kind, scaled: words.scaled } : words.short;
  const heads = narrow ? words.brief : words.column;
  return (
    <div className="ensemble-readouts">
      {sources.map(({ source, result }) => {
        const k = Math.min(members, result.members);
        const rows = [
          ...kinds.map((kind) => ({
            ...{ name: kind, meaning: meanings[kind], networks: networksOf(kind, k) },
            row: (measure: Measure) => valuesOf(result, measure, kind, k),
          })),
          {
            ...({ name: 'scaled', meaning: 'scaled', networks: 1 } as const),
            row: (measure: Measure) => scaledValues(result, measure),
          },
        ];
        return (
          <table key={source} className={`readout of-${source}`}>
            <caption>{words.read(words.source[source], k)}</caption>
            <thead>
              <tr>
                <td />
                {shown.map((measure) => (
                  <th key={measure} scope="col" title={words.columnHelp[measure]}>
                    {heads[measure]}
                  </th>
                ))}
                <th scope="col" title={words.columnHelp.trainings}>
                  {heads.trainings}
                </th>
                {!narrow && (
                  <th scope="col" title={words.columnHelp.weights}>
                    {heads.weights}
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, meaning, networks, row }) => (
                <tr key={name}>
                  <th scope="row">
                    <LineSample meaning={meaning} bare={name === 'scaled'} />
                    {names[name]}
                  </th>
                  {shown.map((measure) => (
                    <MetricCell
                      key={measure}
                      metric={`${metrics[measure]}-${name}`}
                      source={source}
                      {...knownCell(meanOf(row(measure)), write[measure])}
                    />
                  ))}
                  <td>{count(networks)}</td>
                  {!narrow && <td>{count(networks * result.parameters)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </div>
  );
}
