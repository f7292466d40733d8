import { ChartFrame } from '../../../charts/chart-frame.tsx';
import { markSize } from '../../../charts/encoding.ts';
import type { FrameProps } from '../../../charts/frame.ts';
import { LineLabels } from '../../../charts/line-labels.tsx';
import { Marks } from '../../../charts/mark.tsx';
import { type Series, SeriesLine } from '../../../charts/series.tsx';

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
    <ChartFrame
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
              <Marks shape="diamond" at={points.map(({ x, y }) => ({ x: sx(x), y: sy(y) }))} size={markSize.paper} />
            </g>
          ))}
          {series.map((one) => (
            <SeriesLine key={`${one.source}-${one.meaning}`} series={one} x={sx} y={sy} />
          ))}
        </>
      )}
    </ChartFrame>
  );
}

/** Several lines may have one meaning and source here, so each has a key of its own. */
export interface CurveSeries extends Series {
  readonly key: string;
  /** Of another batch than the one at the cursor. */
  readonly faint: boolean;
}

/** Accuracy over examples seen: many lines without marks. */
export const CurveChart = ({ series, ...frame }: FrameProps & { readonly series: readonly CurveSeries[] }) => (
  <ChartFrame {...frame}>
    {({ sx, sy }) =>
      series.map((one) => (
        <g key={one.key} opacity={one.faint ? 0.22 : 1}>
          <SeriesLine series={one} x={sx} y={sy} />
        </g>
      ))
    }
  </ChartFrame>
);
