import type { KeyboardEvent, PointerEvent } from 'react';
import type { Matrix } from '../../../../charts/diverging.ts';
import { useNameInFigure } from '../../../../charts/figure-name.ts';
import { Pixels } from '../../../../charts/pixels.tsx';
import type { Sharing } from '../../../../core/noise-laws/sharing.ts';

export interface Cell {
  readonly row: number;
  readonly column: number;
}

interface CellMapProps {
  readonly matrix: Matrix;
  /** Full colour from ±`limit` on. */
  readonly limit: number;
  /** px */
  readonly width: number;
  readonly height: number;
  readonly cell: Cell | null;
  readonly sharing: Sharing;
  readonly label: string;
  /** What the cell is, in words. */
  readonly valueText: string;
  readonly onCell: (cell: Cell | null) => void;
}

const moves: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const held = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** A matrix as a heat map in which pointing and arrow keys choose a cell; those that share its factor are framed. */
export function CellMap(props: CellMapProps) {
  'use memo';
  const { matrix, limit, width, height, cell, sharing, valueText, onCell } = props;
  const { rows, columns } = matrix;
  const name = useNameInFigure(props.label);
  const point = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onCell({
      row: held(Math.floor(((event.clientY - box.top) / box.height) * rows), rows),
      column: held(Math.floor(((event.clientX - box.left) / box.width) * columns), columns),
    });
  };
  const press = (event: KeyboardEvent) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const from = cell ?? { row: -move[0], column: -move[1] };
    onCell({ row: held(from.row + move[0], rows), column: held(from.column + move[1], columns) });
  };
  const frame = (kind: string, from: Cell, high: number, wide: number) => (
    <span
      className={`cell-frame ${kind}`}
      style={{
        top: (from.row / rows) * height,
        left: (from.column / columns) * width,
        height: (high / rows) * height,
        width: (wide / columns) * width,
      }}
    />
  );
  return (
    <div
      className="cell-map"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={1}
      aria-valuemax={rows * columns}
      aria-valuenow={cell ? cell.row * columns + cell.column + 1 : 1}
      aria-valuetext={valueText}
      style={{ width, height }}
      onKeyDown={press}
      onPointerDown={point}
      onPointerMove={point}
    >
      <Pixels {...{ matrix, limit, width, height }} />
      {cell &&
        (sharing === 'layer' || sharing === 'units-layer') &&
        frame('partners', { row: 0, column: 0 }, rows, columns)}
      {cell &&
        (sharing === 'units' || sharing === 'units-layer') &&
        frame('partners', { row: cell.row, column: 0 }, 1, columns)}
      {cell && frame('own', cell, 1, 1)}
    </div>
  );
}
