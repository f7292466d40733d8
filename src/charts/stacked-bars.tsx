import { scaleOf, stepped } from './scale.ts';

export interface StackedBar {
  readonly className: string;
  /** Written at its left. */
  readonly label: string;
  /** From the left. */
  readonly parts: readonly { readonly className: string; readonly value: number }[];
  /** Written at its right. */
  readonly text: string;
}

export interface StackedBarsProps {
  readonly bars: readonly StackedBar[];
  /** px */
  readonly width: number;
  readonly height: number;
  /** px that names and texts take to the left and right of the bars. */
  readonly left: number;
  readonly right: number;
  /** Limits of the axis: few, so that it seldom changes. */
  readonly limits: readonly number[];
}

/** Thickest bar, px. */
const thickest = 16;

/** A bar of parts for each thing compared. */
export function StackedBars({ bars, width, height, left, right, limits }: StackedBarsProps) {
  const ends = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const axis = { domain: [0, stepped(Math.max(...ends), limits)], label: '', format: String } as const;
  const sx = scaleOf(axis, left, Math.max(left + 20, width - right));
  const step = height / Math.max(1, bars.length);
  const thick = Math.min(thickest, step - 5);
  return (
    <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <line className="axis base" x1={left} x2={left} y1={0} y2={height} />
      {bars.map(({ className, label, parts, text }, i) => {
        const middle = (i + 0.5) * step;
        const edges = parts.map((_, p) => parts.slice(0, p).reduce((sum, { value }) => sum + value, 0));
        return (
          <g key={label} className={className}>
            <text className="line-label" x={left - 8} y={middle} dy="0.32em" textAnchor="end">
              {label}
            </text>
            {parts.map((part, p) => (
              <rect
                key={part.className}
                className={part.className}
                x={sx(edges[p])}
                y={middle - thick / 2}
                width={Math.max(0, sx(edges[p] + part.value) - sx(edges[p]))}
                height={thick}
              />
            ))}
            <text className="sum" x={sx(ends[i]) + 7} y={middle} dy="0.32em">
              {text}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
