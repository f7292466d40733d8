import { area, line } from 'd3-shape';
import { AxisX, AxisY } from '../../charts/axes.tsx';
import { encoding, markSize, strokeWidth } from '../../charts/encoding.ts';
import { spread } from '../../charts/labels.ts';
import { Marks } from '../../charts/mark.tsx';
import type { Axis, Margin, Scale } from '../../charts/scale.ts';
import { scaleOf } from '../../charts/scale.ts';
import type { Spread } from './curves.ts';
import { dashOf, type Level, type Line, meanings, type paperPoints } from './lines.ts';
import { words } from './prose.tsx';

export interface AccuracyChartProps {
  readonly id: string;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  /** The recorded ones first. */
  readonly lines: readonly Line[];
  readonly levels: readonly Level[];
  readonly paper: ReturnType<typeof paperPoints>;
  /** Labels at the lines' ends; a key stands elsewhere where there is no room. */
  readonly labelled: boolean;
  readonly short: boolean;
  readonly empty?: string;
}

/** Accuracy of reduced networks against the number of units left, with the whole networks as levels. */
export function AccuracyChart(props: AccuracyChartProps) {
  'use memo';
  const { id, width, height, margin, x, y, lines, levels, paper, labelled, short, empty } = props;
  const sx = scaleOf(x, margin.left, width - margin.right);
  const sy = scaleOf(y, height - margin.bottom, margin.top);
  const frame = { width, height, margin };
  const within = (units: number) => Math.max(x.domain[0], Math.min(x.domain[1], units));
  return (
    <svg className="chart" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <clipPath id={id}>
        <rect
          x={margin.left - 8}
          y={margin.top - 8}
          width={Math.max(0, width - margin.left - margin.right + 16)}
          height={Math.max(0, height - margin.top - margin.bottom + 16)}
        />
      </clipPath>
      <AxisY axis={y} scale={sy} {...frame} />
      <AxisX axis={x} scale={sx} written {...frame} />
      <g clipPath={`url(#${id})`}>
        {levels.map(({ layer, side, full }) => (
          <line
            key={`${layer}${side}`}
            className={`ink-${meanings[side]}`}
            x1={margin.left}
            x2={width - margin.right}
            y1={sy(full.mean)}
            y2={sy(full.mean)}
            stroke="currentColor"
            strokeOpacity={layer === 'run' ? 0.75 : 0.45}
            strokeWidth={layer === 'run' ? 1.75 : 1}
          />
        ))}
        {[...lines]
          .sort((a, b) => Number(a.way === 'chosen') - Number(b.way === 'chosen'))
          .map((one) => (
            <Path key={`${one.layer}${one.side}${one.way}`} line={one} x={sx} y={sy} />
          ))}
        <g className="ink-paper">
          <Marks
            shape="diamond"
            at={paper.map(({ C, accuracy }) => ({ x: sx(within(C)), y: sy(accuracy) }))}
            size={markSize.paper}
          />
        </g>
      </g>
      {paper.map(({ side, C, accuracy }) => (
        <text key={side} className="note" x={sx(within(C)) + 10} y={sy(accuracy)} dy="0.32em">
          {short ? words.paperShort : words.paperMark(side)}
        </text>
      ))}
      {labelled && <Labels {...props} sx={sx} sy={sy} short={short} />}
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
    </svg>
  );
}

function Path({ line: one, x, y }: { readonly line: Line; readonly x: Scale; readonly y: Scale }) {
  'use memo';
  const { layer, side, way, points } = one;
  const meaning = meanings[side];
  const at = (point: Spread) => x(point.units);
  const path = line<Spread>(at, ({ mean }) => y(mean));
  const band = area<Spread>(
    at,
    ({ mean, sd }) => y(Math.max(0, mean - sd)),
    ({ mean, sd }) => y(Math.min(1, mean + sd)),
  );
  const main = way === 'chosen';
  return (
    <g className={`ink-${meaning}`}>
      {main && layer === 'recorded' && points.some(({ values }) => values.length > 1) && (
        <path d={band([...points]) ?? ''} fill="currentColor" fillOpacity={0.15} />
      )}
      <path
        d={path([...points]) ?? ''}
        fill="none"
        stroke="currentColor"
        strokeWidth={strokeWidth[layer] * (main ? 1 : 0.85)}
        strokeDasharray={dashOf(one)}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <Marks
        shape={main ? encoding[meaning].mark : 'small-circle'}
        at={points.map((point) => ({ x: at(point), y: y(point.mean) }))}
        size={markSize[layer] * (main ? 1 : 0.6)}
      />
    </g>
  );
}

/** Names beside the ends of the front layer's lines, moved apart, each with a sample of its line. */
function Labels(props: AccuracyChartProps & { readonly sx: Scale; readonly sy: Scale }) {
  'use memo';
  const { lines, width, height, margin, sx, sy, short } = props;
  const front = lines.at(-1)?.layer;
  const named = lines.filter(({ layer }) => layer === front);
  const bottom = height - margin.bottom;
  const ends = named.map(({ points }) => points[points.length - 1]);
  // Lines meet at their ends: nearly equal ones are told apart by where they come from.
  const wanted = named.map(({ points }, i) => sy(ends[i].mean) + 0.05 * (sy(points[0].mean) - sy(ends[i].mean)));
  const placed = spread(wanted, 17, margin.top, bottom);
  const left = width - margin.right;
  return (
    <g className="line-labels">
      {named.map((one, i) => {
        const text = short ? words.shortLabel : words.label;
        return (
          <g key={`${one.side}${one.way}`} className={`ink-${meanings[one.side]}`}>
            <path
              d={`M${sx(ends[i].units) + 6},${sy(ends[i].mean)}L${left + 8},${placed[i]}`}
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
              strokeDasharray={dashOf(one)}
              strokeLinecap="round"
            />
            <text className="line-label" x={left + 34} y={placed[i]} dy="0.32em">
              {text(one.side, one.rate, one.way)}
            </text>
          </g>
        );
      })}
    </g>
  );
}
