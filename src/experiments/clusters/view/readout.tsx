import { memo } from 'react';
import type { Layer } from '../../charts/encoding.ts';
import { plain } from '../../charts/numbers.ts';
import { nearest, nearestIndex } from '../../core/nearest.ts';
import { mean, meanInterval, normal975 } from '../../core/statistics.ts';
import { paperAt } from './paper.ts';
import { index, words } from './prose.tsx';
import { type Looked, look, type Selection } from './selection.ts';
import type { ClustersResult } from './spec.ts';

interface OutProps {
  readonly metric: string;
  readonly layer: Layer;
  readonly value: number | null;
  readonly text: string;
}

const Out = ({ metric, layer, value, text }: OutProps) => (
  <output data-metric={metric} data-layer={layer} data-value={value ?? undefined}>
    {text}
  </output>
);

/** Most cells stay as they are when a slider moves. */
const Value = memo(function Value(out: OutProps) {
  return (
    <td>
      <Out {...out} />
    </td>
  );
});

const metrics = ['adjusted-rand', 'rand', 'chance-rand', 'dead-units'] as const;
type Metric = (typeof metrics)[number];

/** Whether the interval is over restarts of k-means: of one seed, at the run's end. */
const overRestarts = ({ seeds, early }: Looked, { restarts }: ClustersResult): boolean =>
  seeds === 1 && !early && restarts > 1;

/** Mean over seeds at the cursor, half of its interval where there is one, and whether the index is 1 by necessity. */
function valueAt(result: ClustersResult, metric: Metric, selection: Selection) {
  const i = nearestIndex(result.rates, selection.dropout);
  const looked = look(result, selection);
  const { indices, grid } = looked;
  const tables = {
    'adjusted-rand': indices.adjustedRand,
    rand: indices.rand,
    'chance-rand': indices.chanceRand,
    'dead-units': grid.deadUnits,
  };
  const values = tables[metric][i];
  const interval = meanInterval(values);
  const half = interval
    ? interval.high - interval.estimate
    : overRestarts(looked, result)
      ? normal975 * indices.singleAdjustedSd[i][0]
      : null;
  return { value: mean(values), half, trivial: indices.trivial[i].includes(1) };
}

function textOf(metric: Metric, { value, half, trivial }: ReturnType<typeof valueAt>): string {
  if (metric === 'dead-units') return plain(Math.round(value * 10) / 10);
  if (metric === 'adjusted-rand' && trivial)
    return `${index(value)} ${value < 1 - 1e-9 ? words.fewAlive : words.trivialShort}`;
  return metric !== 'adjusted-rand' || half === null ? index(value) : `${index(value)} ± ${index(half)}`;
}

/** What a row is of; its line is there before there is a run. */
function Note({ result, selection }: { readonly result: ClustersResult | null; readonly selection: Selection }) {
  const looked = result && look(result, selection);
  return (
    <small>{looked ? words.readoutNote(looked, selection.clusters, overRestarts(looked, result)) : '\u00a0'}</small>
  );
}

export interface ReadoutProps {
  readonly recorded: ClustersResult | null;
  readonly run: ClustersResult | null;
  readonly selection: Selection;
}

/** The headline numbers at the cursor, one row a layer of evidence, for scripts as for readers. */
export function Readout({ recorded, run, selection }: ReadoutProps) {
  'use memo';
  const front = run ?? recorded;
  const rate = front ? nearest(front.rates, selection.dropout) : selection.dropout;
  const paper = paperAt(rate);
  const looked = front && look(front, selection);
  const rows = [
    ['recorded', recorded],
    ['run', run],
  ] as const;
  return (
    <table className="readout clusters-readout">
      <caption>
        {words.readoutTitle(rate)}
        <span className="readout-note">{looked ? words.readoutLayer(looked.grid.layer) : words.noNumbers}</span>
      </caption>
      <thead>
        <tr>
          <td />
          {metrics.map((metric) => (
            <th key={metric} scope="col">
              {words.metric[metric]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([layer, result]) => (
          <tr key={layer}>
            <th scope="row">
              {words.layer[layer]}
              <Note result={result} selection={selection} />
            </th>
            {metrics.map((metric) => {
              const at = result && valueAt(result, metric, selection);
              const text = at ? textOf(metric, at) : '–';
              return <Value key={metric} metric={metric} layer={layer} value={at?.value ?? null} text={text} />;
            })}
          </tr>
        ))}
        <tr className="paper">
          <th scope="row">{words.paperRow}</th>
          <td />
          <td>{paper === null ? '–' : <Out metric="rand" layer="paper" value={paper} text={index(paper)} />}</td>
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  );
}
