import type { Axis, Margin, Scale } from './scale.ts';
import { ticksOf } from './scale.ts';

interface AxisProps {
  readonly axis: Axis;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
}

/** Horizontal grid lines with their values; the label stands above the axis, read as a heading. */
export function AxisY({ axis, scale, width, margin }: AxisProps) {
  return (
    <g className="axis">
      {ticksOf(axis).map((tick) => (
        <g key={tick} transform={`translate(0,${scale(tick)})`}>
          <line className="grid" x1={margin.left} x2={width - margin.right} />
          <text x={margin.left - 8} dy="0.32em" textAnchor="end">
            {axis.format(tick)}
          </text>
        </g>
      ))}
      <text className="axis-label" x={0} y={12}>
        {axis.label}
      </text>
    </g>
  );
}

interface AxisXProps extends AxisProps {
  /** Whether values and label are written, or ticks only. */
  readonly written: boolean;
}

export function AxisX({ axis, scale, width, height, margin, written }: AxisXProps) {
  const y = height - margin.bottom;
  return (
    <g className="axis" transform={`translate(0,${y})`}>
      <line className="base" x1={margin.left} x2={width - margin.right} />
      {ticksOf(axis).map((tick) => (
        <g key={tick} transform={`translate(${scale(tick)},0)`}>
          <line className="tick" y2={4} />
          {written && (
            <text y={18} textAnchor="middle">
              {axis.format(tick)}
            </text>
          )}
        </g>
      ))}
      {written && (
        <text className="axis-label" x={(margin.left + width - margin.right) / 2} y={36} textAnchor="middle">
          {axis.label}
        </text>
      )}
    </g>
  );
}
