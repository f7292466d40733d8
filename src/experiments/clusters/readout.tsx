import { memo } from 'react';
import type { Layer } from '../../charts/encoding.ts';
import { plain } from '../../charts/numbers.ts';
import { nearest, nearestIndex } from '../../core/nearest.ts';
import { mean, meanInterval } from '../../core/statistics.ts';
import { paperAt } from './paper.ts';
import { index, words } from './prose.tsx';
import { look, type Selection } from './selection.ts';
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

/** Mean over seeds at the cursor, and half of its interval where there is one; null where nothing is measured. */
function valueAt(result: ClustersResult, metric: Metric, selection: Selection) {
  const i = nearestIndex(result.rates, selection.dropout);
  const { indices, grid } = look(result, selection);
  const tables = {
    'adjusted-rand': indices.adjustedRand,
    rand: indices.rand,
    'chance-rand': indices.chanceRand,
    'dead-units': grid.deadUnits,
  };
  const values = tables[metric][i];
  const interval = meanInterval(values);
  return { value: mean(values), half: interval ? interval.high - interval.estimate : null };
}

function textOf(metric: Metric, value: number, half: number | null): string {
  if (metric === 'dead-units') return plain(Math.round(value * 10) / 10);
  return metric !== 'adjusted-rand' || half === null ? index(value) : `${index(value)} ± ${index(half)}`;
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
        <span className="readout-note">{looked ? words.readoutNote(looked) : words.noNumbers}</span>
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
            <th scope="row">{words.layer[layer]}</th>
            {metrics.map((metric) => {
              const at = result && valueAt(result, metric, selection);
              const text = at ? textOf(metric, at.value, at.half) : '–';
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
