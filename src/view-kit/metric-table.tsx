import type { Layer } from '../charts/encoding.ts';
import { Metric, type MetricProps } from './metric.tsx';

export interface MetricTableProps {
  readonly className: string;
  /** Where the numbers are read. */
  readonly corner: string;
  /** Heading of each number, with the class of its ink. */
  readonly heads: readonly { readonly title: string; readonly className: string }[];
  /** The numbers of each source, in the order of the headings. */
  readonly sources: readonly {
    readonly source: Exclude<Layer, 'paper'>;
    readonly name: string;
    readonly metrics: readonly Omit<MetricProps, 'layer'>[];
  }[];
  /** Whether the sources stand in columns rather than rows, for little room. */
  readonly narrow: boolean;
}

/** Headline numbers, a row each for the visitor's run and the recorded one; turned on its side where narrow. */
export function MetricTable({ className, corner, heads, sources, narrow }: MetricTableProps) {
  const names = sources.map(({ source, name }) => ({ title: name, key: source, className: undefined }));
  const columns = narrow ? names : heads.map((head) => ({ ...head, key: head.title }));
  const cell = (source: Exclude<Layer, 'paper'>, metric: Omit<MetricProps, 'layer'>) => (
    <Metric {...metric} layer={source} />
  );
  return (
    <table className={`readout ${className}`}>
      <thead>
        <tr>
          <th scope="row">{corner}</th>
          {columns.map((head) => (
            <th key={head.key} scope="col" className={head.className}>
              {head.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {narrow
          ? heads.map((head, i) => (
              <tr key={head.title}>
                <th scope="row" className={head.className}>
                  {head.title}
                </th>
                {sources.map(({ source, metrics }) => (
                  <td key={source} className={`of-${source}`}>
                    {cell(source, metrics[i])}
                  </td>
                ))}
              </tr>
            ))
          : sources.map(({ source, name, metrics }) => (
              <tr key={source} className={`of-${source}`}>
                <th scope="row">{name}</th>
                {metrics.map((metric) => (
                  <td key={metric.metric}>{cell(source, metric)}</td>
                ))}
              </tr>
            ))}
      </tbody>
    </table>
  );
}
