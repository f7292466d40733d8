import { useAxis } from './laid.tsx';
import type { Axis, Margin } from './scale.ts';
import { scaleOf } from './scale.ts';

export interface CursorLineProps {
  readonly axis: Axis;
  /** Size of the chart, px. */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly value: number;
  /** Where the line begins, px from the chart's top edge. */
  readonly top?: number;
}

/**
 * Where a chart's cursor stands, behind the chart and no part of it: when it moves, nothing of the chart is drawn anew. A
 * margin moves it: were it positioned itself, the browser would sort all layers of the page anew at each step.
 */
export const CursorLine = ({ axis, width, height, margin, value, top = margin.top - 6 }: CursorLineProps) => (
  <span className="cursor-line" style={{ width, height }}>
    <span
      style={{
        marginLeft: scaleOf(useAxis(axis), margin.left, width - margin.right)(value),
        marginTop: top,
        height: Math.max(0, height - margin.bottom - top),
      }}
    />
  </span>
);
