import { plain } from '../../../charts/numbers.ts';
import { separator } from '../../../charts/words.ts';
import { nearest, nearestIndex } from '../../../core/nearest.ts';
import { mean, meanInterval, normal975 } from '../../../core/statistics.ts';
import { Metric, MetricCell } from '../../../view-kit/metric.tsx';
import type { ClustersResult } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { index, look, paperRand, type Selection } from './selection.ts';

const metrics = ['adjusted-rand', 'rand', 'chance-rand', 'dead-units'] as const;

/** What is read out of a result at the cursor, means over seeds, with a note of what it is of. */
function readingOf(result: ClustersResult, selection: Selection) {
  const i = nearestIndex(result.rates, selection.dropout);
  const looked = look(result, selection);
  const { indices, grid, seeds, early } = looked;
  const adjusted = indices.adjustedRand[i];
  const value = mean(adjusted);
  // Of one seed at the run's end the interval is over restarts of k-means.
  const overRestarts = seeds === 1 && !early && result.restarts > 1;
  const interval = meanInterval(adjusted);
  const half = interval ? interval.high - value : overRestarts && normal975 * indices.singleAdjustedSd[i][0];
  const trivial = indices.trivial[i].includes(1) && (value < 1 - 1e-9 ? words.fewAlive : words.trivialShort);
  const margin = half === false ? '' : ` [${index(value - half)}${separator}${index(value + half)}]`;
  const dead = mean(grid.deadUnits[i]);
  const [rand, chance] = [mean(indices.rand[i]), mean(indices.chanceRand[i])];
  return {
    note: words.readoutNote(looked, selection.clusters, overRestarts),
    values: [value, rand, chance, dead],
    texts: [
      `${index(value)}${trivial ? ` ${trivial}` : margin}`,
      index(rand),
      index(chance),
      plain(Math.round(dead * 10) / 10),
    ],
  };
}

export interface ReadoutProps {
  readonly recorded: ClustersResult | null;
  readonly run: ClustersResult | null;
  readonly selection: Selection;
}

/** The headline numbers at the cursor, one row a source, for scripts as for readers. */
export function Readout({ recorded, run, selection }: ReadoutProps) {
  'use memo';
  const front = run ?? recorded;
  const rate = front ? nearest(front.rates, selection.dropout) : selection.dropout;
  const paper = paperRand.find((row) => Math.abs(row.rate - rate) < 1e-9)?.rand;
  const rows = [
    ['recorded', recorded && readingOf(recorded, selection)],
    ['run', run && readingOf(run, selection)],
  ] as const;
  return (
    <table className="readout clusters-readout">
      <caption>
        {words.readoutTitle(rate)}{' '}
        <span className="readout-note">
          {front ? words.readoutLayer(look(front, selection).grid.layer) : words.noNumbers}
        </span>
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
        {rows.map(([source, reading]) => (
          <tr key={source} data-aside={reading ? undefined : ''}>
            <th scope="row">
              {words.source[source]} {/* Its line is there before there is a run. */}
              <small>{reading?.note ?? '\u00a0'}</small>
            </th>
            {metrics.map((metric, m) => (
              <MetricCell
                key={metric}
                metric={metric}
                source={source}
                value={reading?.values[m]}
                text={reading?.texts[m] ?? '–'}
              />
            ))}
          </tr>
        ))}
        <tr className="paper">
          <th scope="row">{words.paperRow}</th>
          <td />
          <td>{paper ? <Metric metric="rand" source="paper" value={paper} text={index(paper)} /> : '–'}</td>
          <td />
          <td />
        </tr>
      </tbody>
    </table>
  );
}
