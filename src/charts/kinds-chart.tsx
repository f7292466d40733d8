import type { NoiseKind } from '../core/network.ts';
import { ChartFrame } from './chart-frame.tsx';
import { type AnySource, encoding, type Meaning, markSize, strokeWidth } from './encoding.ts';
import type { Scales } from './frame.ts';
import { spread } from './labels.ts';
import { RunEnd } from './laid.tsx';
import { Marks } from './mark.tsx';
import type { Axis, Margin } from './scale.ts';
import { type Point, pathsOf } from './series.tsx';

/** One line of networks with one kind of dropout, or of those without. */
export interface KindLine {
  readonly meaning: Extract<Meaning, 'scaled' | 'sampled' | 'control'>;
  /** Classic is solid with filled marks; the others have a dash of their own and hollow marks. */
  readonly kind: NoiseKind;
  readonly source: Exclude<AnySource, 'paper'>;
  readonly points: readonly Point[];
  /** Written at the line's end. */
  readonly label?: string;
  /** How far down from each point the mask noise in it reaches, [point]. */
  readonly noise?: readonly number[];
}

export interface KindsChartProps {
  readonly id: string;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  /** Drawn in this order, the last on top. */
  readonly lines: readonly KindLine[];
  /** The x at which the bar of mask noise is named, with `noiseName`. */
  readonly cursor?: number;
  readonly noiseName: string;
}

const dashes: Record<NoiseKind, string | undefined> = {
  classic: undefined,
  inverted: '9 3 2 3',
  gaussian: '3 3',
  'uniform-dropout': '12 3',
  'beta-dropout': '7 2 2 2 2 2',
  'rayleigh-dropout': '1 3',
};
/** Width of a bar of mask noise, px. */
const bar = 9;

/** Lines for kinds of dropout and rules of prediction, and the level of networks without dropout. */
export function KindsChart({ id, width, height, margin, x, y, lines, cursor, noiseName }: KindsChartProps) {
  const bottom = height - margin.bottom;
  const named = lines.filter(({ label, points }) => label !== undefined && points.length > 0);
  const within = (value: number) => Math.max(margin.top, Math.min(bottom, value));
  const names = ({ sx, sy }: Scales) => {
    const wanted = named.map(({ points }) => within(sy(points[points.length - 1].y)));
    const placed = spread(wanted, 17, margin.top - 4, bottom);
    return (
      <>
        <NoiseName lines={lines} cursor={cursor} sx={sx} sy={sy} middle={width / 2} name={noiseName} />
        <g className="line-labels">
          {named.map(({ meaning, kind, label, points }, i) => (
            <g key={`${meaning}-${kind}`} className={`ink-${meaning}`}>
              <path
                d={`M${sx(points[points.length - 1].x) + 7},${wanted[i]}L${width - margin.right + 12},${placed[i]}`}
                stroke="currentColor"
                strokeOpacity={0.5}
                fill="none"
              />
              <text className="line-label" x={width - margin.right + 16} y={placed[i]} dy="0.32em">
                {label}
              </text>
            </g>
          ))}
        </g>
      </>
    );
  };
  return (
    <ChartFrame {...{ width, height, margin, x, y }} id={`${id}-clip`} below={8} over={names}>
      {({ sx, sy }) =>
        lines.map((one) => <LineOfKind key={`${one.source}-${one.meaning}-${one.kind}`} line={one} sx={sx} sy={sy} />)
      }
    </ChartFrame>
  );
}

/** Least height of a bar that is named, px. */
const nameable = 24;

interface NoiseNameProps extends Pick<KindsChartProps, 'lines' | 'cursor'>, Scales {
  /** The middle of the chart, px: beyond it the name ends at the bar. */
  readonly middle: number;
  readonly name: string;
}

/** Names the bar of mask noise at the cursor where it is tall enough to be seen. */
function NoiseName({ lines, cursor, sx, sy, middle, name }: NoiseNameProps) {
  const line = lines.find(({ noise }) => noise !== undefined);
  const i = line ? line.points.findIndex(({ x }) => x === cursor) : -1;
  if (!line?.noise || i < 0) return null;
  const { x, y } = line.points[i];
  const [top, foot] = [sy(y), sy(y - line.noise[i])];
  if (foot - top < nameable) return null;
  const end = sx(x) > middle;
  return (
    <text
      className="note"
      x={sx(x)}
      y={(top + foot) / 2}
      dx={end ? -10 : 10}
      dy="0.32em"
      textAnchor={end ? 'end' : 'start'}
    >
      {name}
    </text>
  );
}

function LineOfKind({ line, sx, sy }: Scales & { readonly line: KindLine }) {
  const { meaning, kind, source, points, noise } = line;
  const { mark, dash } = encoding[meaning];
  const { path, band } = pathsOf(points, sx, sy);
  const control = meaning === 'control';
  return (
    <g className={`ink-${meaning} layer-${source}${kind === 'classic' ? '' : ' hollow'}`}>
      {points.map((point, i) => {
        const depth = noise?.[i] ?? 0;
        const [top, foot] = [sy(point.y), sy(point.y - depth)];
        return (
          depth > 0 && (
            <g key={point.x} className="mask-noise">
              <rect x={sx(point.x) - bar / 2} y={top} width={bar} height={Math.max(0, foot - top)} />
              <line x1={sx(point.x) - bar} x2={sx(point.x) + bar} y1={foot} y2={foot} />
            </g>
          )
        );
      })}
      {band !== null && <path d={band} fill="currentColor" fillOpacity={0.15} />}
      <path
        d={path}
        fill="none"
        stroke="currentColor"
        strokeWidth={strokeWidth[source]}
        strokeDasharray={control ? dash : dashes[kind]}
        strokeLinejoin="round"
      />
      <Marks
        shape={mark}
        at={points.slice(0, control ? 1 : undefined).map((point) => ({ x: sx(point.x), y: sy(point.y) }))}
        size={markSize[source]}
      />
      <RunEnd at={points.at(-1)} sx={sx} sy={sy} />
    </g>
  );
}
