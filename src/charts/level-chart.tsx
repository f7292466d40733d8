import { area, line } from 'd3-shape';
import { ChartFrame } from './chart-frame.tsx';
import { type AnySource, encoding, type Meaning, markSize, strokeWidth } from './encoding.ts';
import type { Scales } from './frame.ts';
import { spread } from './labels.ts';
import { RunEnd } from './laid.tsx';
import { Marks } from './mark.tsx';
import type { Axis, Margin, Scale } from './scale.ts';
import type { Point } from './series.tsx';

/** A line that ends at a level, or beside it one drawn to be compared with it. */
export interface LevelLine {
  readonly id: string;
  readonly meaning: Meaning;
  readonly source: AnySource;
  /** Of the lines that are compared with the others: thinner, with smaller marks. */
  readonly minor: boolean;
  readonly dash?: string;
  readonly label: string;
  readonly points: readonly Point[];
}

export interface Level {
  readonly id: string;
  readonly meaning: Meaning;
  readonly source: AnySource;
  readonly y: number;
}

export interface LevelChartProps {
  /** Of the clip, which must differ from all others on the page. */
  readonly id: string;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  /** The recorded ones first. */
  readonly lines: readonly LevelLine[];
  readonly levels: readonly Level[];
  /** What the paper prints, named in place. */
  readonly paper: readonly (Point & { readonly id: string; readonly text: string })[];
  /** Labels at the lines' ends; a key stands elsewhere where there is no room. */
  readonly labelled: boolean;
  /** What is said where there are no numbers. */
  readonly empty?: string;
}

/** Lines with the levels that they come near to. */
export function LevelChart(props: LevelChartProps) {
  'use memo';
  const { id, width, height, margin, x, y, lines, levels, paper, labelled, empty } = props;
  const within = (value: number) => Math.max(x.domain[0], Math.min(x.domain[1], value));
  const names = ({ sx, sy }: Scales) => (
    <>
      {labelled && <Labels {...{ lines, width, height, margin }} x={sx} y={sy} />}
      {paper.map(({ id, x, y, text }) => (
        <text key={id} className="note" x={sx(within(x)) + 10} y={sy(y)} dy="0.32em">
          {text}
        </text>
      ))}
      {empty && (
        <text
          className="note"
          x={(margin.left + width - margin.right) / 2}
          y={(margin.top + height - margin.bottom) / 2}
          textAnchor="middle"
        >
          {empty}
        </text>
      )}
    </>
  );
  return (
    <ChartFrame {...{ width, height, margin, x, y, id }} below={8} over={names}>
      {({ sx, sy }) => (
        <>
          {levels.map(({ id, meaning, source, y }) => (
            <line
              key={id}
              className={`ink-${meaning}`}
              x1={margin.left}
              x2={width - margin.right}
              y1={sy(y)}
              y2={sy(y)}
              stroke="currentColor"
              strokeOpacity={source === 'run' ? 0.75 : 0.45}
              strokeWidth={source === 'run' ? 1.75 : 1}
            />
          ))}
          {[...lines]
            .sort((a, b) => Number(b.minor) - Number(a.minor))
            .map((one) => (
              <Path key={one.id} line={one} x={sx} y={sy} />
            ))}
          <g className="ink-paper">
            <Marks
              shape="diamond"
              at={paper.map((one) => ({ x: sx(within(one.x)), y: sy(one.y) }))}
              size={markSize.paper}
            />
          </g>
        </>
      )}
    </ChartFrame>
  );
}

interface ByAxis {
  readonly x: Scale;
  readonly y: Scale;
}

function Path({ line: { meaning, source, points, minor, dash }, x, y }: { readonly line: LevelLine } & ByAxis) {
  'use memo';
  const at = (point: Point) => x(point.x);
  const path = line<Point>(at, (point) => y(point.y));
  const band = area<Point>(
    at,
    (point) => y(point.low ?? point.y),
    (point) => y(point.high ?? point.y),
  );
  return (
    <g className={`ink-${meaning}`}>
      {points.some(({ low }) => low !== undefined) && (
        <path d={band([...points]) ?? ''} fill="currentColor" fillOpacity={0.15} />
      )}
      <path
        d={path([...points]) ?? ''}
        fill="none"
        stroke="currentColor"
        strokeWidth={strokeWidth[source] * (minor ? 0.85 : 1)}
        strokeDasharray={dash}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <Marks
        shape={minor ? 'small-circle' : encoding[meaning].mark}
        at={points.map((point) => ({ x: at(point), y: y(point.y) }))}
        size={markSize[source] * (minor ? 0.6 : 1)}
      />
      {!minor && <RunEnd at={points.at(-1)} sx={x} sy={y} />}
    </g>
  );
}

type LabelsProps = Pick<LevelChartProps, 'lines' | 'width' | 'height' | 'margin'> & ByAxis;

/** Names beside the ends of the front source's lines, moved apart, each with a sample of its line. */
function Labels({ lines, width, height, margin, x, y }: LabelsProps) {
  'use memo';
  const front = lines.at(-1)?.source;
  const named = lines.filter(({ source }) => source === front);
  const ends = named.map(({ points }) => points[points.length - 1]);
  // Lines meet at their ends: nearly equal ones are told apart by where they come from.
  const wanted = named.map(({ points }, i) => y(ends[i].y) + 0.05 * (y(points[0].y) - y(ends[i].y)));
  const placed = spread(wanted, 17, margin.top, height - margin.bottom);
  const left = width - margin.right;
  return (
    <g className="line-labels">
      {named.map(({ id, meaning, dash, label }, i) => (
        <g key={id} className={`ink-${meaning}`}>
          <path
            d={`M${x(ends[i].x) + 6},${y(ends[i].y)}L${left + 8},${placed[i]}`}
            stroke="currentColor"
            strokeOpacity={0.35}
            fill="none"
          />
          <line
            x1={left + 10}
            x2={left + 28}
            y1={placed[i]}
            y2={placed[i]}
            stroke="currentColor"
            strokeWidth={2}
            strokeDasharray={dash}
            strokeLinecap="round"
          />
          <text className="line-label" x={left + 34} y={placed[i]} dy="0.32em">
            {label}
          </text>
        </g>
      ))}
    </g>
  );
}
