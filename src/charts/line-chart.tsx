import type { ReactNode } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import type { Scales } from './frame.ts';
import { LineLabels } from './line-labels.tsx';
import type { Axis, Margin } from './scale.ts';
import { type Series, SeriesLine } from './series.tsx';

export interface Note {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** Whether the text ends at the point rather than beginning there. */
  readonly end?: boolean;
  /** Whether a ring marks the point. */
  readonly ring?: boolean;
}

export interface LineChartProps {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  /** Drawn in this order, the last on top. */
  readonly series: readonly Series[];
  /** Whether the x axis carries its values; a chart below may do it for both. */
  readonly xWritten?: boolean;
  /** A level worth knowing, such as chance. */
  readonly reference?: { readonly y: number; readonly label: string };
  /** Points named in place: where a network collapsed, what a paper's mark is. */
  readonly notes?: readonly Note[];
  /** Values outside the y axis are cut off at its edge rather than drawn over the page. */
  readonly id: string;
  readonly children?: ReactNode;
}

/** Lines over a shared x: the same data and dimensions give the same picture, in a browser or as a string. */
export function LineChart(props: LineChartProps) {
  'use memo';
  const { width, height, margin, x, y, series, xWritten, reference, notes = [], id } = props;
  const level = ({ sy }: Scales) =>
    reference && (
      <g className="reference">
        <line x1={margin.left} x2={width - margin.right} y1={sy(reference.y)} y2={sy(reference.y)} />
        <text x={margin.left + 6} y={sy(reference.y) - 6}>
          {reference.label}
        </text>
      </g>
    );
  const named = ({ sx, sy }: Scales) => (
    <>
      {notes.map(
        ({ x, y, text, ring }) =>
          ring && <circle key={`${text}${x}`} className="note-ring" cx={sx(x)} cy={sy(y)} r={6} fill="none" />,
      )}
      {notes.map((note) => (
        <text
          key={`${note.text}${note.x}`}
          className="note"
          x={sx(note.x)}
          y={sy(note.y)}
          dx={note.end ? -10 : 10}
          dy="0.32em"
          textAnchor={note.end ? 'end' : 'start'}
        >
          {note.text}
        </text>
      ))}
      <LineLabels series={series} x={sx} y={sy} left={width - margin.right} {...{ width, height, margin }} />
    </>
  );
  return (
    <ChartFrame {...{ width, height, margin, x, y, xWritten }} id={`${id}-clip`} below={8} under={level} over={named}>
      {({ sx, sy }) =>
        series.map((one) => <SeriesLine key={`${one.source}-${one.meaning}`} series={one} x={sx} y={sy} />)
      }
    </ChartFrame>
  );
}
