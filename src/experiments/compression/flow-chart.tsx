import type { Meaning } from '../../charts/encoding.ts';
import type { Band, Group } from './flow.ts';
import { words } from './prose.tsx';

export interface FlowChartProps {
  readonly groups: readonly Group[];
  readonly bands: readonly Band[];
  /** px */
  readonly width: number;
  readonly height: number;
  /** Group to stand out, −1 for none, and the old unit that leads to it. */
  readonly current: number;
  readonly unit: number;
  /** Whose colour stands out. */
  readonly meaning: Meaning;
}

const bar = 9;

/** A band from [a, b] at the left to [c, d] at the right. */
const ribbon = (
  x0: number,
  [a, b]: readonly [number, number],
  x1: number,
  [c, d]: readonly [number, number],
): string => {
  const m = (x0 + x1) / 2;
  return `M${x0},${a}C${m},${a} ${m},${c} ${x1},${c}L${x1},${d}C${m},${d} ${m},${b} ${x0},${b}Z`;
};

/** Old units at the left, as many as there are; new ones at the right; between them which becomes which. */
export function FlowChart({ groups, bands, width, height, current, unit, meaning }: FlowChartProps) {
  'use memo';
  const [x0, x1] = [bar + 1, width - bar - 1];
  const place = groups[current]?.units.indexOf(unit) ?? -1;
  const box = (x: number, [from, to]: readonly [number, number]) =>
    `M${x},${from}h${bar}v${Math.max(0.75, to - from)}h${-bar}z`;
  // A few paths, however many groups there are: each element takes its time whenever anything near it moves.
  const kinds = [
    { name: 'flow-even', has: (g: number) => g !== current && !groups[g].dead && g % 2 === 0 },
    { name: 'flow-odd', has: (g: number) => g !== current && !groups[g].dead && g % 2 === 1 },
    { name: 'flow-of-dead', has: (g: number) => g !== current && groups[g].dead },
    { name: `flow-on ink-${meaning}`, has: (g: number) => g === current },
  ].map(({ name, has }) => ({ name, bands: bands.filter((_, g) => has(g)) }));
  const unitLine = () => {
    const [from, to] = bands[current].left;
    const y = from + ((place + 0.5) / groups[current].units.length) * (to - from);
    return <line className="flow-unit" x1={0} x2={bar + 5} y1={y} y2={y} />;
  };
  return (
    <svg
      className="chart flow-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <text className="axis-label" x={0} y={10}>
        {words.flow.old}
      </text>
      <text className="axis-label" x={width} y={10} textAnchor="end">
        {words.flow.new}
      </text>
      {kinds.map(
        ({ name, bands }) =>
          bands.length > 0 && (
            <g key={name} className={name}>
              <path className="flow-ribbon" d={bands.map(({ left, right }) => ribbon(x0, left, x1, right)).join('')} />
              <path
                className="flow-bar"
                d={bands.map(({ left, right }) => box(0, left) + box(width - bar, right)).join('')}
              />
            </g>
          ),
      )}
      {current >= 0 && place >= 0 && unitLine()}
    </svg>
  );
}
