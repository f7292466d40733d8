import type { MouseEvent, PointerEvent } from 'react';
import type { Meaning } from './encoding.ts';
import { useNameInFigure } from './figure-name.ts';
import { allDead, type Band, type Group, groupAt, numberAt } from './flow.ts';
import { rowAfter } from './heat-map.tsx';

export interface FlowChartProps {
  readonly groups: readonly Group[];
  readonly bands: readonly Band[];
  /** px */
  readonly width: number;
  readonly height: number;
  /** Group to stand out, and the old unit that leads to it; −1 for none. */
  readonly current: number;
  readonly unit: number;
  /** Whose colour stands out. */
  readonly meaning: Meaning;
  /** Names of the old units' column and of the new ones'. */
  readonly names: readonly [string, string];
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

/** A line at a share of a band's height. */
const thread = ({ left: [a, b], right: [c, d] }: Band, share: number, width: number): string => {
  const [from, to] = [a + share * (b - a), c + share * (d - c)];
  return `M0,${from}C${width / 2},${from} ${width / 2},${to} ${width},${to}`;
};

/** Old units are told apart where each is at least so high, px. */
const leastHeight = 3;

/** Lines between a group's old units, where they can be told apart, and through dead ones among live ones. */
function Threads({ groups, bands, width }: Pick<FlowChartProps, 'groups' | 'bands' | 'width'>) {
  return [false, true].map((ofDead) => {
    const lines = groups.flatMap(({ units: { length: n }, dead }, g) => {
      const [from, to] = bands[g].left;
      const first = ofDead ? n - (dead % n) : to - from < leastHeight * n ? n : 1;
      const shares = Array.from({ length: n - first }, (_, i) => (first + i + (ofDead ? 0.5 : 0)) / n);
      return shares.map((share) => thread(bands[g], share, width));
    });
    return (
      <path key={String(ofDead)} className={ofDead ? 'flow-thread flow-dead' : 'flow-thread'} d={lines.join('')} />
    );
  });
}

/** Old units at the left, as many as there are; new ones at the right; between them which becomes which. */
export function FlowChart({ groups, bands, width, height, current, unit, meaning, names }: FlowChartProps) {
  'use memo';
  const [x0, x1] = [bar + 1, width - bar - 1];
  const place = groups[current]?.units.indexOf(unit) ?? -1;
  const box = (x: number, [from, to]: readonly [number, number]) =>
    `M${x},${from}h${bar}v${Math.max(0.75, to - from)}h${-bar}z`;
  // A few paths, however many groups there are: each element takes its time whenever anything near it moves.
  const kindOf = (g: number) => (g === current ? 3 : allDead(groups[g]) ? 2 : g % 2);
  const kinds = ['flow-even', 'flow-odd', 'flow-of-dead', `flow-on ink-${meaning}`].map((name, kind) => ({
    name,
    bands: bands.filter((_, g) => kindOf(g) === kind),
  }));
  return (
    <svg
      className="chart flow-chart"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
    >
      <text className="axis-label" x={0} y={11}>
        {names[0]}
      </text>
      <text className="axis-label" x={width} y={11} textAnchor="end">
        {names[1]}
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
      <Threads groups={groups} bands={bands} width={width} />
      {place >= 0 && (
        <path className="flow-unit" d={thread(bands[current], (place + 0.5) / groups[current].units.length, width)} />
      )}
    </svg>
  );
}

export interface FlowPadProps {
  readonly bands: readonly Band[];
  /** Of the drawing, px. */
  readonly height: number;
  /** By group: what its units go by, see `numbersOf`. */
  readonly numbers: readonly (readonly number[])[];
  /** 0 for none. */
  readonly pinned: number;
  readonly label: string;
  /** What the pinned unit is, in words. */
  readonly valueText: string;
  readonly onPoint: (unit: number) => void;
  readonly onPin: (unit: number) => void;
}

/** Takes the pointer and the keys over the drawing. */
export function FlowPad({ bands, height, numbers, pinned, label, valueText, onPoint, onPin }: FlowPadProps) {
  const order = numbers.flat();
  const name = useNameInFigure(label);
  const within = ({ clientX, clientY, currentTarget }: PointerEvent<HTMLElement> | MouseEvent<HTMLElement>): number => {
    const box = currentTarget.getBoundingClientRect();
    const y = ((clientY - box.top) / box.height) * height;
    const old = clientX - box.left < box.width / 2;
    const g = groupAt(bands, old ? 'left' : 'right', y);
    return old ? numberAt(numbers[g], bands[g], y) : numbers[g][0];
  };
  return (
    <div
      className="flow-pad"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={order.length}
      aria-valuenow={order.indexOf(pinned) + 1}
      aria-valuetext={valueText}
      onPointerMove={(event) => onPoint(within(event))}
      onPointerLeave={() => onPoint(0)}
      onClick={(event) => {
        const next = within(event);
        onPin(next === pinned ? 0 : next);
      }}
      onKeyDown={(event) => {
        const row = rowAfter(event.key, order.indexOf(pinned), order.length);
        if (row === null || event.altKey || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        onPin(row < 0 ? 0 : order[row]);
      }}
    />
  );
}
