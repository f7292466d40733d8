import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react';
import { useNameInFigure } from '../../../../charts/figure-name.ts';
import { Pixels } from '../../../../charts/pixels.tsx';
import { type Points, planeReach } from '../../../../core/point-sets.ts';
import { SmallNetwork } from '../../../../core/small-network.ts';
import type { MapShown } from '../spec.ts';
import { words } from '../words/figure.tsx';
import { contour } from './contour.ts';
import { maskOf, type ShownNetwork } from './network.ts';

/** Cells of the map on a side. */
const size = 40;
/** Other masks whose boundaries are drawn. */
const others = 24;

const centre = (i: number): number => ((i + 0.5) / size) * 2 * planeReach - planeReach;
const grid = Array.from({ length: size * size }, (_, i) =>
  Float64Array.of(centre(i % size), centre(Math.floor(i / size))),
);

/** Cells on a side as they are painted, and what stands in each: between four cells of the map, less one half. */
const fine = 160;
const smooth =
  (values: Float64Array) =>
  (_: unknown, i: number): number => {
    const place = (at: number) => Math.max(0, Math.min(size - 1.001, ((at + 0.5) / fine) * size - 0.5));
    // Rows of what is painted go down, those of the plane up.
    const [x, y] = [place(i % fine), place(fine - 1 - Math.floor(i / fine))];
    const [column, row] = [Math.floor(x), Math.floor(y)];
    const between = (from: number) => values[from] + (x - column) * (values[from + 1] - values[from]);
    const below = between(row * size + column);
    return below + (y - row) * (between((row + 1) * size + column) - below) - 0.5;
  };

interface PlaneProps {
  readonly network: ShownNetwork;
  readonly train: Points;
  readonly mask: readonly Float64Array[];
  readonly map: MapShown;
  readonly point: readonly [number, number];
  readonly disabled: boolean;
  /** What the network says of the point, in words. */
  readonly valueText: string;
  /** Side, px. */
  readonly side: number;
  readonly onPoint: (point: readonly [number, number]) => void;
}

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};
const stride = 0.1;

const held = (value: number): number => Number(Math.max(-planeReach, Math.min(planeReach, value)).toFixed(2)) + 0;

/** The plane with the training points, the probability that one way to predict gives, and the boundaries of all. */
export function Plane(props: PlaneProps) {
  'use memo';
  const { network, train, mask, map, point, disabled, valueText, side, onPoint } = props;
  const { layers, rate } = network;
  const name = useNameInFigure(words.planeLabel);
  const [toX, toY] = [
    (x: number) => ((x + planeReach) / (2 * planeReach)) * side,
    (y: number) => ((planeReach - y) / (2 * planeReach)) * side,
  ];
  const small = useMemo(() => new SmallNetwork(layers, grid), [layers]);
  const whole = useMemo(() => ({ scaled: small.scaledBy(1 - rate), average: small.average(rate).mean }), [small, rate]);
  const one = useMemo(() => small.probabilities(mask), [small, mask]);
  const cloud = useMemo(
    () => (rate === 0 ? [] : Array.from({ length: others }, (_, i) => small.probabilities(maskOf(network, i + 1, 0)))),
    [small, network, rate],
  );
  const matrix = useMemo(() => {
    const values = map === 'mask' ? one : whole[map];
    return { rows: fine, columns: fine, values: Float32Array.from({ length: fine * fine }, smooth(values)) };
  }, [map, one, whole]);
  const line = (values: Float64Array) =>
    contour(values, size, 0.5, [(column) => toX(centre(column)), (row) => toY(centre(row))]);
  const boundaries = [
    ['average', line(whole.average)],
    ['scaled', line(whole.scaled)],
    ['mask', line(one)],
  ] as const;
  const begun = useRef(point);
  const move = (event: MouseEvent<HTMLDivElement>) => {
    if (disabled) return;
    const box = event.currentTarget.getBoundingClientRect();
    const across = (event.clientX - box.left) / box.width;
    const down = (event.clientY - box.top) / box.height;
    onPoint([held((2 * across - 1) * planeReach), held((1 - 2 * down) * planeReach)]);
  };
  const press = (event: KeyboardEvent) => {
    const step = moves[event.key];
    if (disabled || !step || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    onPoint([held(point[0] + stride * step[0]), held(point[1] + stride * step[1])]);
  };
  return (
    <div
      className="plane"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={-planeReach}
      aria-valuemax={planeReach}
      aria-valuenow={point[0]}
      aria-valuetext={valueText}
      aria-disabled={disabled || undefined}
      style={{ width: side, height: side }}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        begun.current = point;
        // A finger may be about to scroll: it sets the point when it is lifted or moves along.
        if (event.pointerType !== 'touch') move(event);
      }}
      onPointerCancel={() => onPoint(begun.current)}
      onClick={move}
      onPointerMove={(event) => event.buttons > 0 && move(event)}
    >
      <div className="plane-map">
        <Pixels matrix={matrix} limit={0.5} width={side} height={side} />
      </div>
      <svg width={side} height={side} viewBox={`0 0 ${side} ${side}`} aria-hidden="true">
        {train.points.map(([x, y], i) =>
          train.labels[i] === 0 ? (
            <circle key={i} className="point class-0" cx={toX(x)} cy={toY(y)} r={3} />
          ) : (
            <path key={i} className="point class-1" d={`M${toX(x)},${toY(y) - 4}l4,4l-4,4l-4,-4z`} />
          ),
        )}
        {cloud.map((values, i) => (
          <path key={i} className="boundary other" d={line(values)} />
        ))}
        {boundaries.map(([kind, d]) => (
          <path key={kind} className="boundary halo" d={d} />
        ))}
        {boundaries.map(([kind, d]) => (
          <path key={kind} className={`boundary line ${kind}`} data-map={kind === map || undefined} d={d} />
        ))}
        <g className="chosen-point">
          <circle cx={toX(point[0])} cy={toY(point[1])} r={8} />
          <path d={`M${toX(point[0]) - 14},${toY(point[1])}h28M${toX(point[0])},${toY(point[1]) - 14}v28`} />
        </g>
      </svg>
    </div>
  );
}
