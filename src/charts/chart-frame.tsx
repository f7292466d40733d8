import { use } from 'react';
import { AxisX, AxisY } from './axes.tsx';
import type { FrameContents, FrameProps } from './frame.ts';
import { LaidContext } from './laid.tsx';
import { scaleOf } from './scale.ts';

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
