import { memo } from 'react';
import type { AnySource } from '../charts/encoding.ts';

export interface MetricProps {
  readonly metric: string;
  readonly source: AnySource;
  /** null where it is not known. */
  readonly value: number | null | undefined;
  readonly text: string;
  readonly className?: string;
}

/** A headline number, for scripts as for readers; not read out when it changes, as an output would be by itself. */
export const Metric = ({ metric, source, value, text, className }: MetricProps) => (
  <output
    className={className}
    data-metric={metric}
    data-layer={source}
    data-value={value ?? undefined}
    aria-live="off"
  >
    {text}
  </output>
);

/** The same as a cell of a table. Most cells stay as they are when a slider moves. */
export const MetricCell = memo(function MetricCell({
  hidden,
  span,
  ...metric
}: MetricProps & { readonly hidden?: boolean; readonly span?: number }) {
  return (
    <td hidden={hidden} colSpan={span} data-aside={metric.value == null ? '' : undefined}>
      <Metric {...metric} />
    </td>
  );
});

/** A number, null where it is not known, in words. */
export const known = (value: number | null, write: (value: number) => string): Pick<MetricProps, 'value' | 'text'> => ({
  value,
  text: value === null ? '–' : write(value),
});
