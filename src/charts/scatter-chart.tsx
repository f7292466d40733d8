import { line } from 'd3-shape';
import { memo } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import { type AnySource, encoding, type Meaning, markSize, strokeWidth } from './encoding.ts';
import type { Scales } from './frame.ts';
import { RunEnd } from './laid.tsx';
import { intervalPath, Marks } from './mark.tsx';
import type { Axis, Margin } from './scale.ts';

export interface ScatterPoint {
  readonly x: number;
  readonly y: number;
  /** Ends of the interval, where one is known. */
  readonly low?: number;
  readonly high?: number;
  /** Not part of what the line is fitted to. */
  readonly faint?: boolean;
}

/** Points of one meaning and source, and the curve that stands for them. */
export interface Scatter {
  readonly meaning: Meaning;
  readonly source: AnySource;
  readonly points: readonly ScatterPoint[];
  /** Close enough together to look smooth on either axis; straight lines need two. */
  readonly curve?: readonly { readonly x: number; readonly y: number }[];
  /** px that the points are moved aside, so that two at one place are both seen. */
  readonly aside?: number;
}

export interface ScatterChartProps {
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  /** Drawn in this order, the last on top. */
  readonly scatters: readonly Scatter[];
  /** Unique in the page: names the clip path. */
  readonly id: string;
  /** Whose point gets a ring, and where. */
  readonly ring?: { readonly source: AnySource; readonly x: number };
  /** What lies outside these pixels is shaded. */
  readonly bounds?: readonly [number, number];
  /** A level drawn as the zero line. */
  readonly zero?: number;
  readonly xWritten?: boolean;
}

/** The paper has no line of its own in other charts; here its slope is all that is known of it. */
const paperLine = 1.25;

const inside = ({ y }: { readonly y: number }, axis: Axis): boolean => Number.isFinite(y) && (!axis.log || y > 0);

/** Points with intervals and the curves fitted to them, over linear or logarithmic axes. */
export const ScatterChart = memo(function ScatterChart(props: ScatterChartProps) {
  const { scatters, ring, bounds, zero, ...frame } = props;
  const { width, height, margin, y } = frame;
  const [top, bottom] = [margin.top - 8, height - margin.bottom];
  const shade = (from: number, to: number) =>
    to > from && <rect className="shade" x={from} y={top} width={to - from} height={Math.max(0, bottom - top)} />;
  const under = ({ sy }: Scales) => (
    <>
      {bounds && shade(margin.left, bounds[0])}
      {bounds && shade(bounds[1], width - margin.right)}
      {zero !== undefined && (
        <line className="zero" x1={margin.left} x2={width - margin.right} y1={sy(zero)} y2={sy(zero)} />
      )}
    </>
  );
  return (
    <ChartFrame {...frame} below={8} under={under}>
      {({ sx, sy }) => (
        <>
          {/* What is clipped is then as large whatever it shows; else the browser sorts all sources of the page anew. */}
          <rect width={width} height={height} fill="transparent" />
          {scatters.map((scatter) => (
            <ScatterMarks
              key={`${scatter.source}-${scatter.meaning}`}
              scatter={{ ...scatter, points: scatter.points.filter((point) => inside(point, y)) }}
              sx={sx}
              sy={sy}
              ring={ring?.source === scatter.source ? ring.x : undefined}
            />
          ))}
        </>
      )}
    </ChartFrame>
  );
});

interface ScatterMarksProps {
  readonly scatter: Scatter;
  readonly sx: (value: number) => number;
  readonly sy: (value: number) => number;
  /** Place of the ring. */
  readonly ring?: number;
}

function ScatterMarks({ scatter: { meaning, source, points, curve, aside = 0 }, sx, sy, ring }: ScatterMarksProps) {
  'use memo';
  const { mark, dash } = encoding[meaning];
  const path = line<{ readonly x: number; readonly y: number }>(
    (point) => sx(point.x),
    (point) => sy(point.y),
  );
  const intervals = (some: readonly ScatterPoint[]): string =>
    intervalPath(
      some.flatMap(({ x, low, high }) =>
        low === undefined || high === undefined ? [] : [{ x: sx(x), low: sy(low), high: sy(high) }],
      ),
    );
  const ringed = points.find(({ x }) => x === ring);
  return (
    <g className={`ink-${meaning} layer-${source}`}>
      {curve && curve.length > 1 && (
        <path
          d={path([...curve]) ?? ''}
          fill="none"
          stroke="currentColor"
          strokeWidth={strokeWidth[source] || paperLine}
          strokeDasharray={dash}
        />
      )}
      {source !== 'paper' && <RunEnd at={curve?.at(-1)} sx={sx} sy={sy} />}
      <g transform={aside ? `translate(${aside},0)` : undefined}>
        {[true, false].map((faint) => {
          const some = points.filter((point) => (point.faint ?? false) === faint);
          return (
            some.length > 0 && (
              <g key={String(faint)} opacity={faint ? 0.35 : undefined}>
                <path d={intervals(some)} stroke="currentColor" strokeWidth={source === 'run' ? 2 : 1.25} />
                <Marks
                  shape={mark}
                  at={some.map((point) => ({ x: sx(point.x), y: sy(point.y) }))}
                  size={markSize[source]}
                />
              </g>
            )
          );
        })}
        {ringed && (
          <circle className="ring" cx={sx(ringed.x)} cy={sy(ringed.y)} r={markSize[source] + 4.5} fill="none" />
        )}
      </g>
    </g>
  );
}
