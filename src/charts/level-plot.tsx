import { useId } from 'react';
import { CursorPad, type CursorPadProps } from './cursor-pad.tsx';
import { LevelChart, type LevelChartProps, type LevelLine } from './level-chart.tsx';
import type { Axis, Margin } from './scale.ts';
import { useSize } from './use-size.ts';

export interface LevelPlotProps extends Pick<LevelChartProps, 'y' | 'lines' | 'levels' | 'paper' | 'empty'> {
  readonly className: string;
  readonly room: keyof typeof firstSizes;
  readonly large: boolean;
  /** The axis where it is so many pixels long. */
  readonly xAt: (width: number) => Axis;
  /** Left out where there is nothing to point at. */
  readonly cursor?: Pick<CursorPadProps, 'value' | 'stops' | 'label' | 'valueText' | 'disabled' | 'onMove'>;
}

const firstSizes = {
  cell: { width: 390, height: 210 },
  page: { width: 700, height: 330 },
  phone: { width: 328, height: 250 },
};

function marginFor(room: LevelPlotProps['room'], large: boolean): Margin {
  if (room === 'phone') return { top: 34, right: 12, bottom: 42, left: 42 };
  const right = room === 'page' ? (large ? 236 : 208) : large ? 148 : 128;
  return { top: 34, right, bottom: large ? 46 : 42, left: large ? 52 : 44 };
}

/** The chart as large as its place, with a cursor. */
export function LevelPlot({ className, room, large, xAt, cursor, ...chart }: LevelPlotProps) {
  'use memo';
  const id = useId().replace(/[^\w-]/g, '');
  const [ref, size] = useSize<HTMLDivElement>(firstSizes[room]);
  const margin = marginFor(room, large);
  const x = xAt(size.width - margin.left - margin.right);
  const frame = { ...size, margin };
  return (
    <div className={`plot ${className}`} ref={ref}>
      <LevelChart id={`${id}-clip`} x={x} labelled={room !== 'phone'} {...frame} {...chart} />
      {cursor && (
        <CursorPad
          axis={x}
          {...frame}
          {...cursor}
          value={Math.max(x.domain[0], Math.min(x.domain[1], cursor.value))}
          pressed
        />
      )}
    </div>
  );
}

/** Names of the lines where there is no room beside them. */
export const LevelKey = ({
  className,
  lines,
}: {
  readonly className: string;
  readonly lines: readonly LevelLine[];
}) => (
  <ul className={className}>
    {lines.map(({ id, meaning, dash, label }) => (
      <li key={id} className={`ink-${meaning}`}>
        <svg width="22" height="8" aria-hidden="true">
          <line x1="1" x2="21" y1="4" y2="4" stroke="currentColor" strokeWidth="2" strokeDasharray={dash} />
        </svg>
        {label}
      </li>
    ))}
  </ul>
);
