import type { KeyboardEvent } from 'react';
import type { Matrix } from './diverging.ts';
import { useNameInFigure } from './figure-name.ts';
import { Pixels } from './pixels.tsx';

export interface HeatMapProps {
  readonly matrix: Matrix;
  /** Full colour from ±`limit` on. */
  readonly limit: number;
  /** px */
  readonly width: number;
  readonly height: number;
  /** Row under the pointer and row picked, from 0; −1 for none. */
  readonly pointed: number;
  readonly picked: number;
  readonly label: string;
  /** What the picked row is, in words. */
  readonly valueText: string;
  readonly describedBy?: string;
  readonly onPoint: (row: number) => void;
  /** −1 to pick none. */
  readonly onPick: (row: number) => void;
}

/** The row at a height of a map, within it. */
export const rowAt = (y: number, height: number, rows: number): number =>
  Math.max(0, Math.min(rows - 1, Math.floor((y / height) * rows)));

/** The row that a key leads to: arrows go on, page keys by tenths, Escape picks none; null for any other key. */
export function rowAfter(key: string, row: number, rows: number): number | null {
  const far = Math.max(1, Math.round(rows / 10));
  const moves: Record<string, number> = {
    ArrowDown: row + 1,
    ArrowRight: row + 1,
    ArrowUp: row < 0 ? rows - 1 : row - 1,
    ArrowLeft: row < 0 ? rows - 1 : row - 1,
    PageDown: row + far,
    PageUp: row - far,
    Home: 0,
    End: rows - 1,
  };
  if (key === 'Escape') return row < 0 ? null : -1;
  return key in moves ? Math.max(0, Math.min(rows - 1, moves[key])) : null;
}

/** A matrix of weights, one row a unit; pointing, clicking and the keyboard choose a row. */
export function HeatMap(props: HeatMapProps) {
  'use memo';
  const { matrix, limit, width, height, pointed, picked, onPoint, onPick } = props;
  const { rows } = matrix;
  const name = useNameInFigure(props.label);
  const at = (event: { readonly clientY: number; readonly currentTarget: HTMLElement }) => {
    const box = event.currentTarget.getBoundingClientRect();
    return rowAt(((event.clientY - box.top) / box.height) * height, height, rows);
  };
  const press = (event: KeyboardEvent) => {
    const row = rowAfter(event.key, picked, rows);
    if (row === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onPick(row);
  };
  const mark = (row: number, kind: string) =>
    row >= 0 &&
    row < rows && (
      <span className={`heat-row ${kind}`} style={{ top: (row / rows) * height, height: Math.max(2, height / rows) }} />
    );
  return (
    <div
      className="heat-map"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-orientation="vertical"
      aria-valuemin={0}
      aria-valuemax={rows}
      aria-valuenow={picked + 1}
      aria-valuetext={props.valueText}
      aria-describedby={props.describedBy}
      style={{ width, height }}
      onKeyDown={press}
      onPointerMove={(event) => onPoint(at(event))}
      onPointerLeave={() => onPoint(-1)}
      onClick={(event) => {
        const row = at(event);
        onPick(row === picked ? -1 : row);
      }}
    >
      <Pixels {...{ matrix, limit, width, height }} />
      {mark(pointed, 'pointed')}
      {mark(picked, 'picked')}
    </div>
  );
}
