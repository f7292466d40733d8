import type { ReactNode } from 'react';
import { AxisX, AxisY } from '../../charts/axes.tsx';
import { markSize } from '../../charts/encoding.ts';
import { LineLabels } from '../../charts/line-labels.tsx';
import { Marks } from '../../charts/mark.tsx';
import { type Axis, type Margin, type Scale, scaleOf } from '../../charts/scale.ts';
import { type Series, SeriesLine } from '../../charts/series.tsx';

export interface FrameProps {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  /** Unique in the page: names the clip path. */
  readonly id: string;
}

interface Scales {
  readonly sx: Scale;
  readonly sy: Scale;
}

interface FrameContents {
  readonly children: (scales: Scales) => ReactNode;
  /** What may reach beyond the axes. */
  readonly over?: (scales: Scales) => ReactNode;
}

/** Axes, and what is drawn between them cut off at their edges. */
function Frame({ children, over, ...props }: FrameProps & FrameContents) {
  const { width, height, margin, x, y, id } = props;
  const sx = scaleOf(x, margin.left, width - margin.right);
  const sy = scaleOf(y, height - margin.bottom, margin.top);
  const frame = { width, height, margin };
  return (
    <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <clipPath id={id}>
        <rect
          x={margin.left - 8}
          y={margin.top - 8}
          width={Math.max(0, width - margin.left - margin.right + 16)}
          height={Math.max(0, height - margin.top - margin.bottom + 8)}
        />
      </clipPath>
      <AxisY axis={y} scale={sy} {...frame} />
      <AxisX axis={x} scale={sx} written {...frame} />
      <g clipPath={`url(#${id})`}>{children({ sx, sy })}</g>
      {over?.({ sx, sy })}
    </svg>
  );
}

/** A name below its point needs this height of the chart, px, to keep clear of others. */
const roomy = 170;

/** A paper's row of values. */
export interface PaperRow {
  readonly name: string;
  /** The point that carries the name, and whether the name stands at its right or below it. */
  readonly named: number;
  readonly beside: boolean;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface BatchChartProps extends FrameProps {
  /** Drawn in this order, the last on top. */
  readonly series: readonly Series[];
  readonly paper: readonly PaperRow[];
}

/** Lines over batch sizes, with the paper's values and names at the lines' ends. */
export function BatchChart({ series, paper, ...frame }: BatchChartProps) {
  const { width, height, margin } = frame;
  return (
    <Frame
      {...frame}
      over={({ sx, sy }) => (
        <>
          {paper
            .filter(({ beside }) => beside || height - margin.top - margin.bottom >= roomy)
            .map(({ name, named, beside, points }) => (
              <text
                key={name}
                className="note"
                x={sx(points[named].x) + (beside ? 10 : -6)}
                y={sy(points[named].y)}
                dy={beside ? '0.32em' : '1.5em'}
              >
                {name}
              </text>
            ))}
          <LineLabels series={series} x={sx} y={sy} left={width - margin.right} height={height} margin={margin} />
        </>
      )}
    >
      {({ sx, sy }) => (
        <>
          {paper.map(({ name, points }) => (
            <g key={name} className="ink-paper layer-paper">
              <Marks
                shape="diamond"
                at={points.map((point) => ({ x: sx(point.x), y: sy(point.y) }))}
                size={markSize.paper}
              />
            </g>
          ))}
          {series.map((one) => (
            <SeriesLine key={`${one.layer}-${one.meaning}`} series={one} x={sx} y={sy} />
          ))}
        </>
      )}
    </Frame>
  );
}

/** Several lines may have one meaning and layer here, so each has a key of its own. */
export interface CurveSeries extends Series {
  readonly key: string;
  /** Of another batch than the one at the cursor. */
  readonly faint: boolean;
}

/** Accuracy over examples seen: many lines without marks. */
export function CurveChart({ series, ...frame }: FrameProps & { readonly series: readonly CurveSeries[] }) {
  return (
    <Frame {...frame}>
      {({ sx, sy }) =>
        series.map((one) => (
          <g key={one.key} opacity={one.faint ? 0.22 : 1}>
            <SeriesLine series={one} x={sx} y={sy} />
          </g>
        ))
      }
    </Frame>
  );
}
