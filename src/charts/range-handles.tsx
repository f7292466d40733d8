import type { KeyboardEvent, PointerEvent } from 'react';
import { useNameInFigure } from './figure-name.ts';
import type { Axis, Margin } from './scale.ts';
import { scaleOf } from './scale.ts';

export interface RangeHandlesProps {
  readonly axis: Axis;
  /** Size of the chart below, px. */
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  /** Values that the range may begin and end with, rising. */
  readonly stops: readonly number[];
  /** Indices of the first and the last stop within. */
  readonly range: readonly [number, number];
  /** Stops that stay within at least. */
  readonly least: number;
  /** What each handle moves, and what the range holds, in words. */
  readonly labels: readonly [string, string];
  readonly valueText: string;
  readonly disabled?: boolean;
  readonly onMove: (range: readonly [number, number]) => void;
}

/** Indices of the first and the last stop within `ends`; of two neighbours, the larger first, where none is. */
export function rangeWithin(stops: readonly number[], ends: readonly number[]): [number, number] {
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const inside = stops.flatMap((stop, i) => (stop >= from && stop <= to ? [i] : []));
  if (inside.length > 0) return [inside[0], inside[inside.length - 1]];
  const above = Math.max(1, Math.min(stops.filter((stop) => stop < from).length, stops.length - 1));
  return stops.length > 1 ? [above, above - 1] : [0, 0];
}

/** px that the range reaches beyond its outermost stops. */
const overhang = 16;

/**
 * Where the range's two edges lie, px: halfway to the stop that is left out, or a little beyond the outermost stop.
 */
export function rangeEdges(
  axis: Axis,
  width: number,
  margin: Margin,
  stops: readonly number[],
  [from, to]: readonly [number, number],
): [number, number] {
  const scale = scaleOf(axis, margin.left, width - margin.right);
  const at = (i: number) => scale(stops[i]);
  const first = from > 0 ? (at(from - 1) + at(from)) / 2 : Math.max(margin.left, at(from) - overhang);
  const last = to < stops.length - 1 ? (at(to) + at(to + 1)) / 2 : Math.min(width - margin.right, at(to) + overhang);
  return [first, last];
}

/** Two grips on a chart's horizontal axis; dragging them or their arrow keys choose a range of stops. */
export function RangeHandles(props: RangeHandlesProps) {
  'use memo';
  const { axis, width, height, margin, stops, range, least, labels, valueText, disabled, onMove } = props;
  const figure = useNameInFigure('');
  const edges = rangeEdges(axis, width, margin, stops, range);
  const scale = scaleOf(axis, margin.left, width - margin.right);
  const [from, to] = range;
  const move = (end: 0 | 1, index: number) => {
    if (disabled) return;
    const next: [number, number] =
      end === 0
        ? [Math.max(0, Math.min(index, to - least + 1)), to]
        : [from, Math.min(stops.length - 1, Math.max(index, from + least - 1))];
    if (next[0] !== from || next[1] !== to) onMove(next);
  };
  const drag = (end: 0 | 1) => (event: PointerEvent<HTMLDivElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const chart = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!chart) return;
    const pixel = ((event.clientX - chart.left) / chart.width) * width;
    const before = stops.filter((stop) => scale(stop) < pixel).length;
    move(end, end === 0 ? before : before - 1);
  };
  const press = (end: 0 | 1) => (event: KeyboardEvent) => {
    const now = range[end];
    const moves: Record<string, number> = {
      ArrowRight: now + 1,
      ArrowUp: now + 1,
      ArrowLeft: now - 1,
      ArrowDown: now - 1,
      PageUp: now + 2,
      PageDown: now - 2,
      Home: 0,
      End: stops.length - 1,
    };
    if (!(event.key in moves) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(end, moves[event.key]);
  };
  if (stops.length === 0) return null;
  return (
    <div className="range-handles" style={{ width, height }}>
      {([0, 1] as const).map((end) => (
        <div
          key={end}
          className={`range-handle${range[end] === (end === 0 ? 0 : stops.length - 1) ? ' range-open' : ''}`}
          role="slider"
          tabIndex={0}
          aria-label={`${labels[end]}${figure}`}
          aria-valuemin={stops[0]}
          aria-valuemax={stops[stops.length - 1]}
          aria-valuenow={stops[range[end]]}
          aria-valuetext={valueText}
          aria-disabled={disabled || undefined}
          style={{
            left: edges[end],
            top: margin.top - 8,
            height: Math.max(0, height - margin.bottom - margin.top + 8),
          }}
          onKeyDown={press(end)}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={drag(end)}
        />
      ))}
    </div>
  );
}
