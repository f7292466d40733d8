import { area, line } from 'd3-shape';
import { type AnySource, encoding, type Meaning, markSize, strokeWidth } from './encoding.ts';
import { RunEnd } from './laid.tsx';
import { Marks } from './mark.tsx';
import type { Scale } from './scale.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
  /** The band around y, where there is one. */
  readonly low?: number;
  readonly high?: number;
}

export interface Series {
  readonly meaning: Meaning;
  readonly source: AnySource;
  /** Written at the line's end. */
  readonly label?: string;
  readonly points: readonly Point[];
  /** Without marks where the points are dense. */
  readonly bare?: boolean;
}

interface SeriesProps {
  readonly series: Series;
  readonly x: Scale;
  readonly y: Scale;
}

/** The line through some points, and the band around it where there is one, as paths. */
export function pathsOf(points: readonly Point[], x: Scale, y: Scale) {
  const path = line<Point>(
    (point) => x(point.x),
    (point) => y(point.y),
  );
  const band = area<Point>(
    (point) => x(point.x),
    (point) => y(point.low ?? point.y),
    (point) => y(point.high ?? point.y),
  );
  const banded = points.some(({ low }) => low !== undefined);
  return { path: path([...points]) ?? '', band: banded ? (band([...points]) ?? '') : null };
}

/** The band, the line and the marks of one series. */
export function SeriesLine({ series: { meaning, source, points, bare }, x, y }: SeriesProps) {
  const { mark, dash } = encoding[meaning];
  const { path, band } = pathsOf(points, x, y);
  const width = strokeWidth[source];
  return (
    <g className={`ink-${meaning} layer-${source}`}>
      {band !== null && <path d={band} fill="currentColor" fillOpacity={0.15} />}
      {width > 0 && (
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeWidth={width}
          strokeDasharray={dash}
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      )}
      {!bare && (
        <Marks shape={mark} at={points.map((point) => ({ x: x(point.x), y: y(point.y) }))} size={markSize[source]} />
      )}
      {source !== 'paper' && <RunEnd at={points.at(-1)} sx={x} sy={y} />}
    </g>
  );
}
