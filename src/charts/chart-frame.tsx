import { type ReactNode, use } from 'react';
import { AxisX, AxisY } from './axes.tsx';
import { LaidContext } from './laid.tsx';
import { type Axis, type Margin, type Scale, scaleOf } from './scale.ts';

export interface FrameProps {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  /** Unique in the page: names the clip path. */
  readonly id: string;
  /** How far the contents may reach below the x axis, px. */
  readonly below?: number;
  /** Whether the x axis carries its values; a chart below may do it for both. */
  readonly xWritten?: boolean;
  readonly className?: string;
}

export interface Scales {
  readonly sx: Scale;
  readonly sy: Scale;
}

export interface FrameContents {
  readonly children: (scales: Scales) => ReactNode;
  /** What lies behind them, not cut off. */
  readonly under?: (scales: Scales) => ReactNode;
  /** What may reach beyond the axes. */
  readonly over?: (scales: Scales) => ReactNode;
}

/** Axes, and what is drawn between them cut off at their edges. */
export function ChartFrame({ children, under, over, ...props }: FrameProps & FrameContents) {
  'use memo';
  const { width, height, margin, x, y, id, below = 0, xWritten = true, className = 'chart' } = props;
  const laid = use(LaidContext);
  if (laid) {
    return (
      <laid.Chart of={ChartFrame} {...{ under, over }} {...props}>
        {children}
      </laid.Chart>
    );
  }
  const sx = scaleOf(x, margin.left, width - margin.right);
  const sy = scaleOf(y, height - margin.bottom, margin.top);
  const frame = { width, height, margin };
  return (
    <svg className={className} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <clipPath id={id}>
        <rect
          x={margin.left - 8}
          y={margin.top - 8}
          width={Math.max(0, width - margin.left - margin.right + 16)}
          height={Math.max(0, height - margin.top - margin.bottom + 8 + below)}
        />
      </clipPath>
      <AxisY axis={y} scale={sy} {...frame} />
      <AxisX axis={x} scale={sx} written={xWritten} {...frame} />
      {under?.({ sx, sy })}
      <g clipPath={`url(#${id})`}>{children({ sx, sy })}</g>
      {over?.({ sx, sy })}
    </svg>
  );
}
