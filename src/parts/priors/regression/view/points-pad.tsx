import { type KeyboardEvent, type MouseEvent, type PointerEvent, useRef } from 'react';
import { announce } from '../../../../charts/announce.ts';
import { type Axis, type Margin, scaleOf } from '../../../../charts/scale.ts';
import { mostPoints, tidy } from '../../../../contract/points.ts';
import type { PointXY } from '../../../../core/one-input/points.ts';
import { words } from '../words/figure.tsx';

interface PointsPadProps {
  readonly points: readonly PointXY[];
  readonly width: number;
  readonly height: number;
  readonly margin: Margin;
  readonly x: Axis;
  readonly y: Axis;
  /** Whether keys reach the points here; of several charts with the same points, in one. */
  readonly keys: boolean;
  readonly locked: boolean;
  /** Points on their way; the last of a movement is told by `put`. */
  readonly move: (points: readonly PointXY[]) => void;
  readonly put: (points: readonly PointXY[]) => void;
  /** Told why a point was refused. */
  readonly refuse: (why: string) => void;
}

const step = 0.05;
const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, step],
  ArrowDown: [0, -step],
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
};

const replaced = (points: readonly PointXY[], index: number, { x, y }: PointXY): PointXY[] =>
  points.map((one, i) => (i === index ? { x: tidy(x), y: tidy(y) } : one));

/** Points that can be set, moved and removed, over a chart. A swipe that starts beside them scrolls the page. */
export function PointsPad(props: PointsPadProps) {
  const { points, width, height, margin, x, y, keys, locked, move, put, refuse } = props;
  const pad = useRef<HTMLDivElement>(null);
  const drag = useRef<{ readonly index: number; points: readonly PointXY[]; moved: boolean } | null>(null);
  const sx = scaleOf(x, 0, width - margin.left - margin.right);
  const sy = scaleOf(y, height - margin.top - margin.bottom, 0);
  const place = (event: MouseEvent): PointXY => {
    const box = pad.current!.getBoundingClientRect();
    return { x: tidy(sx.invert(event.clientX - box.left)), y: tidy(sy.invert(event.clientY - box.top)) };
  };
  const add = (event: MouseEvent) => {
    if (event.target !== pad.current || locked) return;
    if (points.length >= mostPoints) {
      refuse(words.full);
      announce(words.full);
      return;
    }
    const point = place(event);
    put([...points, point]);
    announce(words.added(point));
  };
  const remove = (index: number) => {
    if (locked) return;
    put(points.filter((_, i) => i !== index));
    announce(words.removed(points.length - 1));
    if (keys && points.length > 1) (pad.current?.children[index === 0 ? 1 : index - 1] as HTMLElement)?.focus();
  };
  const press = (event: KeyboardEvent, index: number) => {
    if (event.altKey || event.ctrlKey || event.metaKey || locked) return;
    const by = moves[event.key];
    if (by) {
      event.preventDefault();
      const times = event.shiftKey ? 5 : 1;
      const from = points[index];
      const next = replaced(points, index, { x: from.x + times * by[0], y: from.y + times * by[1] });
      put(next);
      announce(words.at(next[index]));
    } else if (event.key === 'Delete' || event.key === 'Backspace') {
      event.preventDefault();
      remove(index);
    }
  };
  const take = (event: PointerEvent<HTMLButtonElement>, index: number) => {
    if (locked || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { index, points, moved: false };
  };
  const pull = (event: PointerEvent) => {
    const held = drag.current;
    if (!held) return;
    held.points = replaced(held.points, held.index, place(event));
    held.moved = true;
    move(held.points);
  };
  const drop = () => {
    const held = drag.current;
    drag.current = null;
    if (held?.moved) put(held.points);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys add points with the button above; a press here is a place.
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above.
    <div
      ref={pad}
      className="regression-pad"
      data-locked={locked || undefined}
      style={{ left: margin.left, top: margin.top, right: margin.right, bottom: margin.bottom }}
      onClick={add}
    >
      {points.map((point, i) => (
        <button
          key={i}
          type="button"
          className="regression-point"
          tabIndex={keys ? 0 : -1}
          aria-hidden={keys ? undefined : true}
          aria-label={keys ? words.pointName(i + 1, point) : undefined}
          style={{ left: sx(point.x), top: sy(point.y) }}
          onKeyDown={(event) => press(event, i)}
          onPointerDown={(event) => take(event, i)}
          onPointerMove={pull}
          onPointerUp={drop}
          onPointerCancel={drop}
          onDoubleClick={() => remove(i)}
        />
      ))}
    </div>
  );
}
