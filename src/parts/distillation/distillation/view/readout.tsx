import { otherImages } from '../../../../contract/distilling.ts';
import type { PictureProps } from '../../../../contract/view.ts';
import { known as knownCell, MetricCell } from '../../../../view-kit/metric.tsx';
import { outcomeHelp, outcomeMetrics, outcomeNames, write } from '../../../../view-kit/outcomes.ts';
import { meanOf } from '../../../../view-kit/seeds.ts';
import type { PredictionKind, ShownMeasure } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { sourceNames } from '../words/sources.ts';
import { passesOf, type Sources, valuesOf } from './curves.ts';

const rows: readonly PredictionKind[] = ['single', 'scaled', 'temperature', 'geometric', 'sampled', 'distilled'];
/** Where there is little room. */
const fewRows: readonly PredictionKind[] = ['scaled', 'temperature', 'sampled', 'distilled'];
const columns = ['error', 'crossEntropy', 'ece', 'kl'] as const;

const inks: Partial<Record<PredictionKind, string>> = {
  single: 'ink-single',
  scaled: 'ink-scaled',
  temperature: 'ink-control',
  sampled: 'ink-sampled',
  distilled: 'ink-distilled',
};

interface ReadoutProps {
  readonly sources: Sources;
  /** Masks averaged. */
  readonly n: number;
  readonly measure: ShownMeasure;
  readonly room: PictureProps<unknown, unknown>['room'];
}

/** Every measure of every way to predict; on a phone the one that is drawn. */
export function Readout({ sources, n, measure, room }: ReadoutProps) {
  const shown = room === 'page' ? columns : room === 'phone' ? [measure] : (['error', measure] as const);
  const some = [...new Set(shown)];
  return (
    <div className="distillation-readouts">
      {sources.map(({ source, result }) => (
        <table key={source} className={`readout of-${source}`}>
          <caption>{words.source[source]}</caption>
          <thead>
            <tr>
              <td />
              {some.map((column) => (
                <th key={column} scope="col" title={outcomeHelp[column]}>
                  {outcomeNames[column]}
                </th>
              ))}
              <th scope="col" title={words.passesHelp}>
                {words.passes}
              </th>
            </tr>
          </thead>
          <tbody>
            {(room === 'cell' ? fewRows : rows).map((kind) => (
              <tr key={kind}>
                <th scope="row">
                  <span className={inks[kind]}>{(room === 'cell' ? words.short : words.prediction)[kind]}</span>
                  {kind === 'temperature' && room === 'page' && (
                    <span className="readout-note"> {words.labels(otherImages)}</span>
                  )}
                </th>
                {some.map((column) => (
                  <MetricCell
                    key={column}
                    metric={`${outcomeMetrics[column]}-${kind}`}
                    source={source}
                    {...knownCell(meanOf(valuesOf(result, column, kind, n)), write[column])}
                  />
                ))}
                <td>{passesOf(result, kind, n)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {room !== 'cell' &&
        sources
          .filter(({ result }) => result.unlabelled.length > 1)
          .map(({ source, result }) => (
            <table key={source} className={`readout of-${source}`}>
              <caption>{words.fromCaption(words.source[source])}</caption>
              <thead>
                <tr>
                  <td />
                  {some.map((column) => (
                    <th key={column} scope="col" title={outcomeHelp[column]}>
                      {outcomeNames[column]}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {result.unlabelled.map((images, i) => (
                  <tr key={images}>
                    <th scope="row">{sourceNames[images]}</th>
                    {some.map((column) => (
                      <MetricCell
                        key={column}
                        metric={`${outcomeMetrics[column]}-from-${images}`}
                        source={source}
                        {...knownCell(meanOf(result[`${column}From`][i]), write[column])}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          ))}
    </div>
  );
}
