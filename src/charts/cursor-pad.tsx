import { type KeyboardEvent, type MouseEvent, useRef } from 'react';
import { CursorLine } from './cursor-line.tsx';
import { useNameInFigure } from './figure-name.ts';
import { useAxis } from './laid.tsx';
import type { Axis, Margin } from './scale.ts';
import { scaleOf } from './scale.ts';

export interface CursorPadProps {
  readonly axis: Axis;
  /** Size of the chart below, px. */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly value: number;
  /** The values that the cursor may take, rising. */
  readonly stops: readonly number[];
  readonly label: string;
  /** What the cursor points at, in words. */
  readonly valueText: string;
  readonly disabled?: boolean;
  /** Whether pointing without pressing leaves the cursor where it is. */
  readonly pressed?: boolean;
  readonly onMove: (value: number) => void;
}

/** Of the knob, px. */
const radius = 5;

const nearest = (stops: readonly number[], value: number): number =>
  stops.reduce((best, stop, i) => (Math.abs(stop - value) < Math.abs(stops[best] - value) ? i : best), 0);

/** A chart's cursor: pointing, dragging and the keyboard move it from stop to stop. */
export function CursorPad(props: CursorPadProps) {
  const { axis, width, height, margin, value, stops, label, valueText, disabled, pressed, onMove } = props;
  const name = useNameInFigure(label);
  /** Where the cursor was when a pointer came down: it goes back there if that begins a scroll. */
  const begun = useRef(value);
  const scale = scaleOf(useAxis(axis), margin.left, width - margin.right);
  const index = nearest(stops, value);
  const go = (i: number) => {
    const stop = stops[Math.max(0, Math.min(stops.length - 1, i))];
    if (!disabled && stop !== undefined && stop !== value) onMove(stop);
  };
  const point = (event: MouseEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const pixels = stops.map((stop) => scale(stop));
    // A presented chart is drawn larger than its own pixels.
    go(nearest(pixels, ((event.clientX - box.left) / box.width) * width));
  };
  const press = (event: KeyboardEvent) => {
    const far = Math.max(1, Math.round(stops.length / 10));
    const moves: Record<string, number> = {
      ArrowRight: index + 1,
      ArrowUp: index + 1,
      ArrowLeft: index - 1,
      ArrowDown: index - 1,
      PageUp: index + far,
      PageDown: index - far,
      Home: 0,
      End: stops.length - 1,
    };
    if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    go(moves[event.key]);
  };
  return (
    <>
      <CursorLine axis={axis} width={width} height={height} margin={margin} value={value} />
      <div
        className="cursor-pad"
        role="slider"
        tabIndex={0}
        aria-label={name}
        aria-valuemin={stops[0]}
        aria-valuemax={stops.at(-1)}
        aria-valuenow={stops[index]}
        aria-valuetext={valueText}
        aria-disabled={disabled || undefined}
        style={{ width, height }}
        onKeyDown={press}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          begun.current = value;
          // A finger may be about to scroll: it sets the cursor when it is lifted or moves along.
          if (event.pointerType !== 'touch') point(event);
        }}
        onPointerCancel={() => go(nearest(stops, begun.current))}
        onClick={point}
        onPointerMove={(event) => {
          if ((event.pointerType === 'mouse' && !pressed) || event.buttons > 0) point(event);
        }}
      >
        <span className="cursor-knob" style={{ marginLeft: scale(value) - radius, marginTop: margin.top - 12 }} />
      </div>
    </>
  );
}
