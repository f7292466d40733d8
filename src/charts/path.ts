/**
 * Lines and areas as an SVG path's `d`. d3-shape would do it with every curve there is, which no chart here draws and
 * every first visit would load (4 kB; docs/performance.md).
 */

/** Thousandths of a px are enough. */
const short = (value: number): number => Math.round(value * 1000) / 1000;

const through = (points: readonly (readonly [x: number, y: number])[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${short(x)},${short(y)}`).join('');

/** Straight from point to point; a single one is a dot where line caps are round. */
export const line =
  <T>(x: (point: T) => number, y: (point: T) => number) =>
  (points: readonly T[]): string =>
    through(points.map((point) => [x(point), y(point)])) + (points.length === 1 ? 'Z' : '');

/** Between two lines above one another. */
export const area =
  <T>(x: (point: T) => number, low: (point: T) => number, high: (point: T) => number) =>
  (points: readonly T[]): string => {
    if (points.length === 0) return '';
    const there = points.map((point) => [x(point), high(point)] as const);
    const back = points.map((point) => [x(point), low(point)] as const).reverse();
    return `${through([...there, ...back])}Z`;
  };
