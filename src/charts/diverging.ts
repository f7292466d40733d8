/** A diverging scale around 0: three colours of the theme, and their mixtures. */

export type Rgb = readonly [red: number, green: number, blue: number];

export interface DivergingColours {
  readonly low: Rgb;
  readonly zero: Rgb;
  readonly high: Rgb;
}

/** "#rrggbb", as tokens write colours; mid grey where it is anything else. */
export function rgbOf(text: string): Rgb {
  const digits = /^\s*#([0-9a-f]{6})\s*$/i.exec(text)?.[1];
  if (!digits) return [128, 128, 128];
  const word = Number.parseInt(digits, 16);
  return [word >> 16, (word >> 8) & 255, word & 255];
}

/** Steps to either side of 0. */
export const rampSteps = 127;

/** Pixels from full `low` over `zero` to full `high`, 2 × rampSteps + 1 of them, as little-endian RGBA words. */
export function rampOf({ low, zero, high }: DivergingColours): Uint32Array {
  return Uint32Array.from({ length: 2 * rampSteps + 1 }, (_, i) => {
    const share = Math.abs(i - rampSteps) / rampSteps;
    const end = i < rampSteps ? low : high;
    const [red, green, blue] = zero.map((from, c) => Math.round(from + share * (end[c] - from)));
    return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  });
}

interface Matrix {
  /** Row-major [row, column]. */
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
}

/** The matrix with at most so many rows and columns: neighbours that share a place become their mean. */
export function shrunk(matrix: Matrix, mostRows: number, mostColumns: number): Matrix {
  const rows = Math.min(mostRows, matrix.rows);
  const columns = Math.min(mostColumns, matrix.columns);
  if (rows === matrix.rows && columns === matrix.columns) return matrix;
  const column = Int32Array.from({ length: matrix.columns }, (_, c) => Math.floor((c * columns) / matrix.columns));
  const wide = new Float32Array(columns);
  for (const c of column) wide[c]++;
  const values = new Float32Array(rows * columns);
  for (let r = 0, from = 0; r < rows; r++) {
    const to = Math.ceil(((r + 1) * matrix.rows) / rows);
    for (let row = from; row < to; row++) {
      const start = row * matrix.columns;
      for (let c = 0; c < matrix.columns; c++) values[r * columns + column[c]] += matrix.values[start + c];
    }
    for (let c = 0; c < columns; c++) values[r * columns + c] /= wide[c] * (to - from);
    from = to;
  }
  return { values, rows, columns };
}

/** Colours values: full colour from ±`limit` on. Writes one pixel a value. */
export function paint(values: Float32Array, limit: number, ramp: Uint32Array, into: Uint32Array): void {
  const last = 2 * rampSteps;
  const scale = limit > 0 ? rampSteps / limit : 0;
  for (let i = 0; i < values.length; i++) {
    // Rounded by cutting off: a million weights are painted between two frames.
    const step = (values[i] * scale + rampSteps + 0.5) | 0;
    into[i] = ramp[Math.max(0, Math.min(step, last))];
  }
}

/** The value that a share of the magnitudes lie below; 0 for no values. Of many, every so many are looked at. */
export function magnitudeQuantile(values: ArrayLike<number>, share: number): number {
  const stride = Math.max(1, Math.floor(values.length / 2000));
  const some = new Float32Array(Math.ceil(values.length / stride));
  for (let i = 0; i < some.length; i++) some[i] = Math.abs(values[i * stride]);
  some.sort();
  return some.length === 0 ? 0 : some[Math.min(some.length - 1, Math.floor(share * some.length))];
}
