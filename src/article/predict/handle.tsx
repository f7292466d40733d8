import type { KeyboardEvent, PointerEvent } from 'react';
import type { Scale } from '../../charts/scale.ts';
import { type Drawing, moved, settle } from './types.ts';

interface GripProps {
  readonly drawing: Drawing;
  readonly y: Scale;
  /** The middles of the handle and of its written value, px. */
  readonly at: { readonly x: number; readonly y: number };
  readonly written: { readonly x: number; readonly y: number };
  readonly value: number;
  readonly className: string;
  readonly label: string;
  readonly valueText: string;
  readonly onMove: (value: number) => void;
}

const pages = 5;

/** An end of a drawn line: dragged with finger or mouse, moved with the arrow keys. */
export function Grip({ drawing, y, at, written, value, className, label, valueText, onMove }: GripProps) {
  const [low, high] = drawing.y.domain;
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const chart = event.currentTarget.parentElement;
    if (!chart) return;
    onMove(settle(drawing, y.invert(event.clientY - chart.getBoundingClientRect().top)));
  };
  const press = (event: KeyboardEvent) => {
    const moves: Record<string, number> = {
      ArrowUp: 1,
      ArrowRight: 1,
      ArrowDown: -1,
      ArrowLeft: -1,
      PageUp: pages,
      PageDown: -pages,
    };
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const ends: Record<string, number> = { Home: low, End: high };
    if (event.key in moves) onMove(moved(drawing, value, moves[event.key]));
    else if (event.key in ends) onMove(settle(drawing, ends[event.key]));
    else return;
    event.preventDefault();
  };
  return (
    <div
      className={`grip ${className}`}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={low}
      aria-valuemax={high}
      aria-valuenow={value}
      aria-valuetext={valueText}
      style={{ left: at.x, top: at.y }}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        event.currentTarget.focus({ preventScroll: true });
      }}
      onPointerMove={(event) => {
        if (event.buttons > 0) point(event);
      }}
    >
      <span aria-hidden="true" style={{ marginLeft: written.x - at.x, marginTop: written.y - at.y }}>
        {valueText}
      </span>
    </div>
  );
}
