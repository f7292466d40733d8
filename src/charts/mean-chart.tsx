import { AxisX, AxisY } from './axes.tsx';
import { markSize } from './encoding.ts';
import { Marks } from './mark.tsx';
import { ChanceBand, MeanLine, type MeanLineProps, type Range } from './mean-line.tsx';
import { type Axis, type Margin, scaleOf } from './scale.ts';

export interface MeanChartProps {
  readonly className: string;
  readonly x: Axis;
  /** Values outside are drawn at its ends. */
  readonly y: Axis;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  /** What chance reaches, behind the lines; rising in x. */
  readonly bands: readonly (readonly (Range | null)[])[];
  /** Points of a paper. */
  readonly printed: readonly { readonly x: number; readonly y: number }[];
  /** Drawn in this order, the last on top. */
  readonly lines: readonly Omit<MeanLineProps, 'x' | 'y'>[];
}

/** Means with their intervals over a shared x, with what chance and a paper say. */
export function MeanChart(props: MeanChartProps) {
  const { className, x, y, width, height, margin, bands, printed, lines } = props;
  const sx = scaleOf(x, margin.left, width - margin.right);
  const scale = scaleOf(y, height - margin.bottom, margin.top);
  const sy = (value: number) => scale(Math.max(y.domain[0], Math.min(y.domain[1], value)));
  const frame = { width, height, margin };
  return (
    <svg
      className={`chart ${className}`}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <AxisY axis={y} scale={scale} {...frame} />
      <AxisX axis={x} scale={sx} written {...frame} />
      {bands.map((ranges, i) => (
        <ChanceBand key={i} ranges={ranges} x={sx} y={sy} />
      ))}
      <g className="ink-paper">
        <Marks shape="diamond" at={printed.map((one) => ({ x: sx(one.x), y: sy(one.y) }))} size={markSize.paper} />
      </g>
      {lines.map((line) => (
        <MeanLine key={`${line.source}${line.className}`} {...line} x={sx} y={sy} />
      ))}
    </svg>
  );
}
