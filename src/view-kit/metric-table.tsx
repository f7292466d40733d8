import type { AnySource } from '../charts/encoding.ts';
import { Metric, type MetricProps } from './metric.tsx';

/** A headline number with its heading and the heading's class. */
export interface TitledMetric extends Omit<MetricProps, 'source' | 'className'> {
  readonly title: string;
  readonly ink: string;
}

export interface MetricTableProps {
  readonly className: string;
  /** Where the numbers are read. */
  readonly corner: string;
  /** The numbers of each source, the same in each. */
  readonly sources: readonly {
    readonly source: Exclude<AnySource, 'paper'>;
    readonly name: string;
    readonly metrics: readonly TitledMetric[];
  }[];
  /** Whether the sources stand in columns rather than rows, for little room. */
  readonly narrow: boolean;
}

/** Headline numbers, a row each for the visitor's run and the recorded one; turned on its side where narrow. */
export function MetricTable({ className, corner, sources, narrow }: MetricTableProps) {
  const heads = sources[0].metrics;
  // What is not there yet has its place on the page, and none in a picture of it.
  const aside = (metrics: readonly TitledMetric[]) => (metrics.every(({ value }) => value == null) ? '' : undefined);
  const columns = narrow
    ? sources.map(({ name, metrics }) => ({ title: name, ink: undefined, away: aside(metrics) }))
    : heads.map(({ title, ink }) => ({ title, ink, away: undefined }));
  return (
    <table className={`readout ${className}`}>
      <thead>
        <tr>
          <th scope="row">{corner}</th>
          {columns.map(({ title, ink, away }) => (
            <th key={title} scope="col" className={ink} data-aside={away}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {narrow
          ? heads.map(({ title, ink, metric }, i) => (
              <tr key={metric}>
                <th scope="row" className={ink}>
                  {title}
                </th>
                {sources.map(({ source, metrics }) => (
                  <td key={source} className={`of-${source}`} data-aside={aside([metrics[i]])}>
                    <Metric {...metrics[i]} source={source} />
                  </td>
                ))}
              </tr>
            ))
          : sources.map(({ source, name, metrics }) => (
              <tr key={source} className={`of-${source}`} data-aside={aside(metrics)}>
                <th scope="row">{name}</th>
                {metrics.map((metric) => (
                  <td key={metric.metric}>
                    <Metric {...metric} source={source} />
                  </td>
                ))}
              </tr>
            ))}
      </tbody>
    </table>
  );
}
