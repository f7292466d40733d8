import { useId } from 'react';
import { ChartFrame } from './chart-frame.tsx';
import { markSize } from './encoding.ts';
import { Marks } from './mark.tsx';
import { ChanceBand, MeanLine, type MeanLineProps, type Range } from './mean-line.tsx';
import type { Axis, Margin } from './scale.ts';

export interface MeanChartProps {
  readonly className: string;
  readonly x: Axis;
  /** Values outside are drawn at its ends. */
  readonly y: Axis;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  /** What chance reaches, behind the lines; rising in x. */
  readonly bands: readonly (readonly (Range | null)[])[];
  /** Points of a paper. */
  readonly printed: readonly { readonly x: number; readonly y: number }[];
  /** Drawn in this order, the last on top. */
  readonly lines: readonly Omit<MeanLineProps, 'x' | 'y'>[];
}

/** Means with their intervals over a shared x, with what chance and a paper say. */
export function MeanChart({ className, bands, printed, lines, ...frame }: MeanChartProps) {
  const [least, most] = frame.y.domain;
  return (
    <ChartFrame {...frame} id={useId()} className={`chart ${className}`}>
      {({ sx, sy: scale }) => {
        const sy = (value: number) => scale(Math.max(least, Math.min(most, value)));
        return (
          <>
            {bands.map((ranges, i) => (
              <ChanceBand key={i} ranges={ranges} x={sx} y={sy} />
            ))}
            <g className="ink-paper">
              <Marks shape="diamond" at={printed.map(({ x, y }) => ({ x: sx(x), y: sy(y) }))} size={markSize.paper} />
            </g>
            {lines.map((line) => (
              <MeanLine key={`${line.source}${line.className}`} {...line} x={sx} y={sy} />
            ))}
          </>
        );
      }}
    </ChartFrame>
  );
}
