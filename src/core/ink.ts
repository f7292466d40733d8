/**
 * A drawing made into an image as MNIST's were: scaled to fit 20×20 pixels with its proportions kept and greys from
 * anti-aliasing, then moved so that its centre of mass is that of the 28×28 field (Y. LeCun, C. Cortes, C.J.C. Burges,
 * "The MNIST database of handwritten digits").
 */
import { mnist } from './mnist.ts';

const [side] = mnist.shape;
const box = 20;
/** Ink fainter than this does not count towards the drawing's bounds. */
const faint = 24;

/**
 * @param ink row by row, [height × width], 0 (background) to 255 (ink)
 * @returns pixels [28 × 28], 0 to 255; null for a drawing without ink
 */
export function digitOf(ink: ArrayLike<number>, width: number, height: number): Uint8Array<ArrayBuffer> | null {
  if (ink.length !== width * height)
    throw new RangeError(`the drawing has ${ink.length} pixels; allowed is ${width} × ${height}`);
  const bounds = boundsOf(ink, width, height);
  if (!bounds) return null;
  const { left, top, right, bottom } = bounds;
  const scale = box / Math.max(right - left, bottom - top);
  const columns = Math.max(1, Math.round((right - left) * scale));
  const rows = Math.max(1, Math.round((bottom - top) * scale));
  const small = new Float64Array(columns * rows);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const [x0, x1] = [left + ((right - left) * x) / columns, left + ((right - left) * (x + 1)) / columns];
      const [y0, y1] = [top + ((bottom - top) * y) / rows, top + ((bottom - top) * (y + 1)) / rows];
      small[y * columns + x] = areaMean(ink, width, height, x0, y0, x1, y1);
    }
  }
  return centred(small, columns, rows);
}

/**
 * Draws a line with round ends into ink, its edge as grey as it covers a pixel; what is there already stays.
 * @param ink row by row, [height × width], 0 to 255; changed
 * @param from where the line's middle begins, px; `thick` px across
 */
export function inkLine(
  ink: Uint8Array,
  width: number,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
  thick: number,
): void {
  const height = ink.length / width;
  const reach = thick / 2 + 1;
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const squared = dx * dx + dy * dy;
  const first = (a: number, b: number) => Math.max(0, Math.floor(Math.min(a, b) - reach));
  const end = (a: number, b: number, size: number) => Math.min(size, Math.ceil(Math.max(a, b) + reach));
  for (let y = first(from.y, to.y); y < end(from.y, to.y, height); y++) {
    for (let x = first(from.x, to.x); x < end(from.x, to.x, width); x++) {
      const [px, py] = [x + 0.5 - from.x, y + 0.5 - from.y];
      const along = squared === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / squared));
      const away = Math.hypot(px - along * dx, py - along * dy);
      const covered = Math.min(1, Math.max(0, thick / 2 + 0.5 - away));
      ink[y * width + x] = Math.max(ink[y * width + x], Math.round(255 * covered));
    }
  }
}

interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boundsOf(ink: ArrayLike<number>, width: number, height: number): Bounds | null {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      if (ink[i] < faint) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return right === 0 ? null : { left, top, right, bottom };
}

/** Mean over the rectangle [x0, x1) × [y0, y1), pixels at its border counted by the share of them within. */
function areaMean(
  ink: ArrayLike<number>,
  width: number,
  height: number,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
): number {
  let [sum, area] = [0, 0];
  for (let y = Math.floor(y0); y < Math.min(height, Math.ceil(y1)); y++) {
    const tall = Math.min(y + 1, y1) - Math.max(y, y0);
    for (let x = Math.floor(x0); x < Math.min(width, Math.ceil(x1)); x++) {
      const share = tall * (Math.min(x + 1, x1) - Math.max(x, x0));
      sum += share * ink[y * width + x];
      area += share;
    }
  }
  return area > 0 ? sum / area : 0;
}

/** Puts a small image into the field by whole pixels; what would stick out is cut off. */
function centred(small: Float64Array, columns: number, rows: number): Uint8Array<ArrayBuffer> {
  let [mass, alongX, alongY] = [0, 0, 0];
  for (let y = 0, i = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++, i++) {
      mass += small[i];
      alongX += small[i] * x;
      alongY += small[i] * y;
    }
  }
  const dx = Math.round(side / 2 - alongX / mass);
  const dy = Math.round(side / 2 - alongY / mass);
  const pixels = new Uint8Array(side * side);
  for (let y = 0; y < rows; y++) {
    for (let x = 0; x < columns; x++) {
      const [toX, toY] = [x + dx, y + dy];
      if (toX < 0 || toX >= side || toY < 0 || toY >= side) continue;
      pixels[toY * side + toX] = Math.round(small[y * columns + x]);
    }
  }
  return pixels;
}
