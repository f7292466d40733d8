import { Fragment, memo } from 'react';
import type { Axis, Margin, Scale } from './scale.ts';
import { ticksOf } from './scale.ts';

// Ticks stand where they do by x and y: a transform each would give the browser a layer each to sort.

interface AxisProps {
  readonly axis: Axis;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
}

/** Whether two axes look the same: most stay where they are while a slider moves. */
function alike(one: AxisProps & { written?: boolean }, other: AxisProps & { written?: boolean }): boolean {
  if (one.width !== other.width || one.height !== other.height || one.written !== other.written) return false;
  if (one.axis.label !== other.axis.label) return false;
  const [left, right] = [one.margin, other.margin];
  if (left.left !== right.left || left.right !== right.right || left.bottom !== right.bottom) return false;
  const ticks = ticksOf(other.axis);
  return (
    ticksOf(one.axis).length === ticks.length &&
    ticksOf(one.axis).every(
      (tick, i) =>
        tick === ticks[i] && one.scale(tick) === other.scale(tick) && one.axis.format(tick) === other.axis.format(tick),
    )
  );
}

/** Horizontal grid lines with their values; the label stands above the axis, read as a heading. */
export const AxisY = memo(function AxisY({ axis, scale, width, margin }: AxisProps) {
  return (
    <g className="axis">
      {ticksOf(axis).map((tick) => (
        <Fragment key={tick}>
          <line className="grid" x1={margin.left} x2={width - margin.right} y1={scale(tick)} y2={scale(tick)} />
          <text x={margin.left - 8} y={scale(tick)} dy="0.32em" textAnchor="end">
            {axis.format(tick)}
          </text>
        </Fragment>
      ))}
      <text className="axis-label" x={0} y={12}>
        {axis.label}
      </text>
    </g>
  );
}, alike);

interface AxisXProps extends AxisProps {
  /** Whether values and label are written, or ticks only. */
  readonly written: boolean;
}

export const AxisX = memo(function AxisX({ axis, scale, width, height, margin, written }: AxisXProps) {
  const y = height - margin.bottom;
  return (
    <g className="axis">
      <line className="base" x1={margin.left} x2={width - margin.right} y1={y} y2={y} />
      {ticksOf(axis).map((tick) => (
        <Fragment key={tick}>
          <line className="tick" x1={scale(tick)} x2={scale(tick)} y1={y} y2={y + 4} />
          {written && (
            <text x={scale(tick)} y={y + 18} textAnchor="middle">
              {axis.format(tick)}
            </text>
          )}
        </Fragment>
      ))}
      {written && (
        <text className="axis-label" x={(margin.left + width - margin.right) / 2} y={y + 36} textAnchor="middle">
          {axis.label}
        </text>
      )}
    </g>
  );
}, alike);
