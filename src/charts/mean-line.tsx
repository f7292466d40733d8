import { area, line } from 'd3-shape';
import { type AnySource, type MarkShape, markSize, strokeWidth } from './encoding.ts';
import { RunEnd } from './laid.tsx';
import { intervalPath, Marks } from './mark.tsx';

export interface Range {
  readonly x: number;
  readonly low: number;
  readonly high: number;
}

/** A mean with its interval, where one is known. */
export interface MeanPoint {
  readonly x: number;
  readonly y: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Whether it is what the others are compared with. */
  readonly control: boolean;
  /** Whether it says little. */
  readonly faint: boolean;
}

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

export interface MeanLineProps extends Scales {
  readonly className: string;
  readonly source: AnySource;
  readonly shape: MarkShape;
  /** Rising in x. */
  readonly points: readonly MeanPoint[];
  /** Intervals of another kind, dotted beside the points. */
  readonly beside: readonly Range[];
}

/** A line through means, with their intervals. */
export function MeanLine({ className, source, shape, points, beside, x, y }: MeanLineProps) {
  const path = line<MeanPoint>(
    (point) => x(point.x),
    (point) => y(point.y),
  );
  const looks = [true, false].flatMap((control) =>
    [true, false].map((faint) => ({
      control,
      faint,
      some: points.filter((point) => point.control === control && point.faint === faint),
    })),
  );
  const upright = (ranges: readonly Range[], aside = 0) =>
    intervalPath(ranges.map((range) => ({ x: x(range.x) + aside, low: y(range.low), high: y(range.high) })));
  return (
    <g className={`${className} layer-${source}`}>
      <path d={path([...points]) ?? ''} fill="none" stroke="currentColor" strokeWidth={strokeWidth[source]} />
      <path className="over-restarts" d={upright(beside, markSize[source] + 1.5)} />
      {looks.map(
        ({ control, faint, some }) =>
          some.length > 0 && (
            <g
              key={`${control}${faint}`}
              className={control ? 'ink-control' : undefined}
              opacity={faint ? 0.4 : undefined}
            >
              <path
                d={upright(some.flatMap((point) => (point.interval ? [{ x: point.x, ...point.interval }] : [])))}
                stroke="currentColor"
                strokeWidth={1.25}
              />
              <Marks
                shape={control ? 'triangle' : shape}
                at={some.map((point) => ({ x: x(point.x), y: y(point.y) }))}
                size={markSize[source] + (control ? 1 : 0)}
              />
            </g>
          ),
      )}
      <RunEnd at={points.at(-1)} sx={x} sy={y} />
    </g>
  );
}

export interface ChanceBandProps extends Scales {
  /** Rising in x; a gap where one is null. */
  readonly ranges: readonly (Range | null)[];
}

/** What chance reaches. */
export function ChanceBand({ ranges, x, y }: ChanceBandProps) {
  const band = area<Range | null>(
    (range) => x(range?.x ?? 0),
    // At least a hair high, so that a level without spread is seen.
    (range) => y(range?.low ?? 0) + 0.75,
    (range) => y(range?.high ?? 0) - 0.75,
  ).defined((range) => range !== null);
  return <path className="chance-band" d={band([...ranges]) ?? ''} />;
}
