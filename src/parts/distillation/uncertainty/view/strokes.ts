/** Drawings for those who cannot draw here, or would rather not. */
import { writeDrawing } from '../../../../core/drawing.ts';
import { digitOf, inkLine } from '../../../../core/ink.ts';

/** Side of the field and width of the pen, in the strokes' unit. */
const [side, pen] = [100, 9];
type Stroke = readonly (readonly [x: number, y: number])[];

export const ready = ['seven', 'letter', 'cross', 'house'] as const;
export type Ready = (typeof ready)[number];

const strokes: Readonly<Record<Ready, readonly Stroke[]>> = {
  seven: [
    [
      [25, 20],
      [75, 20],
      [42, 85],
    ],
  ],
  letter: [
    [
      [20, 85],
      [50, 15],
      [80, 85],
    ],
    [
      [32, 58],
      [68, 58],
    ],
  ],
  cross: [
    [
      [20, 20],
      [80, 80],
    ],
    [
      [80, 20],
      [20, 80],
    ],
  ],
  house: [
    [
      [25, 85],
      [25, 45],
      [50, 18],
      [75, 45],
      [75, 85],
      [25, 85],
    ],
  ],
};

/** One of them in the text form of the address. */
export function readyDrawing(name: Ready): string {
  const ink = new Uint8Array(side * side);
  for (const points of strokes[name]) {
    points.slice(1).forEach(([x, y], i) => {
      const [fromX, fromY] = points[i];
      inkLine(ink, side, { x: fromX, y: fromY }, { x, y }, pen);
    });
  }
  const pixels = digitOf(ink, side, side);
  return pixels ? writeDrawing(pixels) : '';
}
