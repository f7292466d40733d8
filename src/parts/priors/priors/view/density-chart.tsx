import { area, line } from 'd3-shape';
import { Fragment } from 'react';
import { ChartFrame } from '../../../../charts/chart-frame.tsx';
import type { FrameProps, Scales } from '../../../../charts/frame.ts';
import { RunEnd } from '../../../../charts/laid.tsx';
import type { At, Drawn, Stem } from './curves.ts';

export interface Curve {
  readonly ink: 'prior' | 'control';
  readonly dash?: string;
  readonly points: readonly At[];
}

interface DensityChartProps extends FrameProps {
  /** Drawn in this order, the last on top. */
  readonly curves: readonly Curve[];
  /** A stem is as much of the chart's height as its mass is of 1; `write` says the mass. */
  readonly stems?: readonly Stem[];
  readonly write?: (stem: Stem) => string;
  /** Where the density is infinite, and the word for it. */
  readonly ends?: readonly number[];
  readonly endless?: string;
  /** Counts of draws, both sides of 0. */
  readonly drawn?: readonly { readonly source: 'recorded' | 'run'; readonly drawn: Drawn }[];
}

/** Where a density is highest, as far as it is finite. */
const highest = (points: readonly At[]): At | undefined =>
  points.reduce<At | undefined>(
    (found, one) => (Number.isFinite(one.y) && !(found && found.y >= one.y) ? one : found),
    undefined,
  );

/** Outline of a histogram of |w| on both sides of 0, as one path from left to right. */
function outline({ heights, bins }: Drawn, width: number): At[] {
  const half = heights.flatMap((y, i) => [
    { x: bins[i], y },
    { x: bins[i] + width, y },
  ]);
  return [...half.map(({ x, y }) => ({ x: -x, y })).reverse(), ...half];
}

/** Densities as lines, masses as stems, what is infinite as an arrow, and draws as a histogram behind them. */
export function DensityChart(props: DensityChartProps) {
  'use memo';
  const { curves, stems = [], write, ends = [], endless, drawn = [], ...frame } = props;
  const { margin, height } = frame;
  const [bottom, plot] = [height - margin.bottom, height - margin.bottom - margin.top];
  const [low, high] = frame.y.domain;
  // What is out of range on a logarithmic axis, and what is infinite, still has a place.
  const held = (y: number) => Math.min(4 * high, frame.y.log ? Math.max(y, low / 10) : y);
  const path = ({ sx, sy }: Scales, points: readonly At[]) =>
    line<At>(
      ({ x }) => sx(x),
      ({ y }) => sy(held(y)),
    )([...points]) ?? '';
  const filled = ({ sx, sy }: Scales, one: Drawn) =>
    area<At>(
      ({ x }) => sx(x),
      bottom,
      ({ y }) => sy(held(y)),
    )(outline(one, one.bins[1] - one.bins[0])) ?? '';
  const over = ({ sx }: Scales) => (
    <>
      {stems.map((stem) => {
        const top = bottom - stem.mass * plot;
        return (
          <g key={stem.x} className="stem">
            <line x1={sx(stem.x)} x2={sx(stem.x)} y1={bottom} y2={top} />
            <circle cx={sx(stem.x)} cy={top} r={5} />
            <text x={sx(stem.x)} y={Math.max(top, margin.top) - 10} textAnchor="middle">
              {write?.(stem)}
            </text>
          </g>
        );
      })}
      {ends.map((x, i) => (
        <g key={x} className="endless">
          <path d={`M${sx(x)},${margin.top - 9}l4,7h-8z`} />
          {i === 0 && (
            <text
              x={sx(x)}
              dx={x > frame.x.domain[0] ? -9 : 9}
              y={margin.top - 3}
              textAnchor={x > frame.x.domain[0] ? 'end' : 'start'}
            >
              {endless}
            </text>
          )}
        </g>
      ))}
    </>
  );
  return (
    <ChartFrame {...frame} over={over}>
      {(scales) => (
        <>
          {drawn.map(({ source, drawn: one }) => (
            <path key={source} className={`histogram layer-${source}`} d={filled(scales, one)} />
          ))}
          {curves.map(({ ink, dash, points }) => (
            <Fragment key={ink}>
              <path
                className={`ink-${ink}`}
                d={path(scales, points)}
                fill="none"
                stroke="currentColor"
                strokeWidth={2}
                strokeDasharray={dash}
                strokeLinejoin="round"
              />
              <RunEnd at={highest(points)} sx={scales.sx} sy={scales.sy} />
            </Fragment>
          ))}
        </>
      )}
    </ChartFrame>
  );
}
