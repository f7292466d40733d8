import type { KeyboardEvent, MouseEvent } from 'react';
import type { Matrix } from '../../../../charts/diverging.ts';
import { useNameInFigure } from '../../../../charts/figure-name.ts';
import { Pixels } from '../../../../charts/pixels.tsx';

/** Tiles in a row. */
export const columns = 8;

export interface TileGridProps {
  /** The tiles beside one another. */
  readonly sheet: Matrix;
  readonly limit: number;
  readonly count: number;
  /** Edge of a tile, px. */
  readonly size: number;
  /** Tiles, counted from 1; 0 for none. */
  readonly picked: number;
  readonly pointed: number;
  readonly label: string;
  /** What the picked tile is, in words. */
  readonly valueText: string;
  readonly disabled: boolean;
  readonly onPoint: (tile: number) => void;
  readonly onPick: (tile: number) => void;
}

/** The tile that a key leads to, rows of `columns`; null for another key. */
export function tileAfter(key: string, tile: number, count: number): number | null {
  const moves: Record<string, number> = {
    ArrowRight: tile + 1,
    ArrowLeft: tile - 1,
    ArrowDown: tile + columns,
    ArrowUp: tile - columns,
    Home: 1,
    End: count,
  };
  const to = moves[key];
  if (to === undefined) return null;
  return to < 1 || to > count ? tile : to;
}

/** Tiles in rows; pointing, clicking and the keyboard choose one. */
export function TileGrid(props: TileGridProps) {
  const { sheet, limit, count, size, picked, pointed, disabled, onPoint, onPick } = props;
  const name = useNameInFigure(props.label);
  const rows = Math.ceil(count / columns);
  const at = (event: MouseEvent<HTMLElement>): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const column = Math.floor(((event.clientX - box.left) / box.width) * columns);
    const row = Math.floor(((event.clientY - box.top) / box.height) * rows);
    const within = (value: number, most: number) => Math.max(0, Math.min(most - 1, value));
    const tile = within(row, rows) * columns + within(column, columns) + 1;
    return tile > count ? 0 : tile;
  };
  const press = (event: KeyboardEvent) => {
    const to = tileAfter(event.key, picked, count);
    if (to === null || disabled || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (to !== picked) onPick(to);
  };
  const frame = (tile: number, kind: string) =>
    tile > 0 &&
    tile <= count && (
      <span
        className={`tile-frame ${kind}`}
        style={{
          left: ((tile - 1) % columns) * size,
          top: Math.floor((tile - 1) / columns) * size,
          width: size,
          height: size,
        }}
      />
    );
  return (
    <div
      className="tile-grid"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={picked}
      aria-valuetext={props.valueText}
      aria-disabled={disabled || undefined}
      style={{ width: columns * size, height: rows * size, backgroundSize: `${size}px ${size}px` }}
      onKeyDown={press}
      onPointerMove={(event) => event.pointerType === 'mouse' && onPoint(at(event))}
      onPointerLeave={() => onPoint(0)}
      onClick={(event) => {
        const tile = at(event);
        if (!disabled && tile > 0) onPick(tile);
      }}
    >
      <Pixels matrix={sheet} limit={limit} width={columns * size} height={rows * size} />
      <span className="tile-lines" style={{ backgroundSize: `${size}px ${size}px` }} />
      {frame(pointed, 'pointed')}
      {frame(picked, 'picked')}
    </div>
  );
}
