import { memo } from 'react';
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
  if (one.axis.label !== other.axis.label || one.axis.hint !== other.axis.hint) return false;
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
  const ticks = ticksOf(axis);
  return (
    <g className="axis">
      <path
        className="grid"
        d={ticks.map((tick) => `M${margin.left},${scale(tick)}H${width - margin.right}`).join('')}
      />
      {ticks.map((tick) => (
        <text key={tick} x={margin.left - 8} y={scale(tick)} dy="0.32em" textAnchor="end">
          {axis.format(tick)}
        </text>
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
  const ticks = ticksOf(axis);
  return (
    <g className="axis">
      <line className="base" x1={margin.left} x2={width - margin.right} y1={y} y2={y} />
      <path className="tick" d={ticks.map((tick) => `M${scale(tick)},${y}v4`).join('')} />
      {written &&
        ticks.map((tick) => (
          <text key={tick} x={scale(tick)} y={y + 18} textAnchor="middle">
            {axis.format(tick)}
          </text>
        ))}
      {written && (
        <text className="axis-label" x={(margin.left + width - margin.right) / 2} y={y + 36} textAnchor="middle">
          {axis.label}
          {axis.hint && <tspan data-aside=""> · {axis.hint}</tspan>}
        </text>
      )}
    </g>
  );
}, alike);
