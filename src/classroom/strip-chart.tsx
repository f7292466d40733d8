/** Values as dots over an axis, a row for each name: how far runs, or guesses, lie apart. */
import { AxisX } from '../charts/axes.tsx';
import { disc } from '../charts/mark.tsx';
import { plain } from '../charts/numbers.ts';
import { type Axis, scaleOf } from '../charts/scale.ts';
import { useSize } from '../charts/use-size.ts';

export interface Strip {
  readonly name: string;
  readonly amounts: readonly number[];
  /** An upright line, and what it is. */
  readonly line?: number;
  readonly band?: readonly [number, number];
}

interface StripChartProps {
  readonly strips: readonly Strip[];
  readonly unit: string;
  /** Where the axis must reach. */
  readonly domain?: readonly [number, number];
  /** Of the axis. */
  readonly label?: string;
  readonly lineLabel?: string;
}

const radius = 4;
const margin = { top: 0, right: 22, bottom: 44, left: 22 };

/** The range of the values with a little room. */
function domainOf(strips: readonly Strip[], asked?: readonly [number, number]): readonly [number, number] {
  const all = strips.flatMap(({ amounts, line }) => [...amounts, ...(line === undefined ? [] : [line])]);
  const [low, high] = [Math.min(...all, ...(asked ?? [])), Math.max(...all, ...(asked ?? []))];
  const room = asked ? 0 : (high - low) * 0.08 || Math.abs(high) * 0.05 || 1;
  return [low - room, high + room];
}

/** Dots that would lie on one another stand above one another: their heights, counted from 0. */
function piled(pixels: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  return pixels.map((pixel) => {
    const bin = Math.round(pixel / (2 * radius));
    const height = counts.get(bin) ?? 0;
    counts.set(bin, height + 1);
    return height;
  });
}

/** px that the dots of a row may take. */
const tallest = 90;

export function StripChart({ strips, unit, domain, label, lineLabel }: StripChartProps) {
  const [box, { width }] = useSize<HTMLDivElement>({ width: 600, height: 100 });
  const axis: Axis = {
    domain: domainOf(strips, domain),
    label: [label, unit].filter(Boolean).join(', '),
    count: width < 500 ? 4 : 8,
    format: plain,
  };
  const x = scaleOf(axis, margin.left, width - margin.right);
  const rows = strips.map((strip) => {
    const pixels = strip.amounts.map(x);
    const heights = piled(pixels);
    const highest = Math.max(0, ...heights);
    const step = Math.min(2 * radius, tallest / (highest + 1));
    return { strip, pixels, heights, step, height: (lineLabel ? 26 : 12) + (highest + 1) * step };
  });
  return (
    <div className="chart-box" ref={box} aria-hidden="true">
      {rows.map(({ strip, pixels, heights, step, height }) => {
        const floor = height - radius - 2;
        return (
          <div key={strip.name}>
            <p className="strip-name" style={{ marginInline: margin.left }}>
              {strip.name}
            </p>
            <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
              <line className="base" x1={margin.left} x2={width - margin.right} y1={height - 0.5} y2={height - 0.5} />
              {strip.band && (
                <rect
                  className="truth-band"
                  x={x(strip.band[0]) - 0.5}
                  width={Math.max(1, x(strip.band[1]) - x(strip.band[0]) + 1)}
                  height={height}
                />
              )}
              <path
                className="ink-sampled"
                fill="currentColor"
                opacity={0.75}
                d={pixels.map((pixel, i) => disc({ x: pixel, y: floor - heights[i] * step }, radius)).join('')}
              />
              {strip.line !== undefined && (
                <>
                  <line className="truth-line" x1={x(strip.line)} x2={x(strip.line)} y1={0} y2={height} />
                  {lineLabel && (
                    <text
                      className="note"
                      x={x(strip.line) + (x(strip.line) > width / 2 ? -6 : 6)}
                      y={10}
                      textAnchor={x(strip.line) > width / 2 ? 'end' : 'start'}
                    >
                      {lineLabel}
                    </text>
                  )}
                </>
              )}
            </svg>
          </div>
        );
      })}
      <svg
        className="chart"
        width={width}
        height={margin.bottom}
        viewBox={`0 0 ${width} ${margin.bottom}`}
        aria-hidden="true"
      >
        <AxisX axis={axis} scale={x} width={width} height={margin.bottom} margin={margin} written />
      </svg>
    </div>
  );
}
