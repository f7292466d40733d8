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

/** Rows of numbers to be drawn, without being put in order or turned first. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** [row, column], or [column, row] where `byColumn`. May be longer than that. */
  readonly values: Float32Array;
  readonly byColumn?: boolean;
  /** [drawn row]: the row of `values` that is drawn there; as they come where left out. */
  readonly order?: readonly number[];
}

/** Places in a row of `most`, in which neighbours share one where there are more than that, and how many share each. */
function placesOf(count: number, most: number) {
  const size = Math.min(most, count);
  const places = Int32Array.from({ length: count }, (_, i) => Math.floor((i * size) / count));
  const sharing = new Float32Array(size);
  for (const place of places) sharing[place]++;
  return { size, places, sharing };
}

/**
 * The matrix as drawn with at most so many rows and columns, [row, column]: neighbours that share a place become their
 * mean.
 */
export function shrunk(matrix: Matrix, mostRows: number, mostColumns: number) {
  const { values, byColumn = false, order } = matrix;
  const down = placesOf(matrix.rows, mostRows);
  const across = placesOf(matrix.columns, mostColumns);
  const rowPlaces = down.places.slice();
  order?.forEach((row, drawn) => {
    rowPlaces[row] = down.places[drawn];
  });
  // Walked as it lies in memory, and summed in the same direction.
  const [outer, inner] = byColumn ? [across.places, rowPlaces] : [rowPlaces, across.places];
  const width = byColumn ? down.size : across.size;
  const sums = new Float32Array(down.size * across.size);
  for (let o = 0, from = 0; o < outer.length; o++, from += inner.length) {
    const to = outer[o] * width;
    for (let i = 0; i < inner.length; i++) sums[to + inner[i]] += values[from + i];
  }
  const means = byColumn ? new Float32Array(sums.length) : sums;
  for (let r = 0, at = 0; r < down.size; r++) {
    for (let c = 0; c < across.size; c++, at++)
      means[at] = sums[byColumn ? c * down.size + r : at] / (down.sharing[r] * across.sharing[c]);
  }
  return { values: means, rows: down.size, columns: across.size };
}

/**
 * Colours a matrix [row, column]: full colour from ±`limit` on. Writes `height` × `width` pixels, as many for each cell,
 * off by one where they do not divide; there are at least as many as cells.
 */
export function paint(
  { values, rows, columns }: Pick<Matrix, 'values' | 'rows' | 'columns'>,
  limit: number,
  ramp: Uint32Array,
  width: number,
  height: number,
  into: Uint32Array,
): void {
  const last = 2 * rampSteps;
  const scale = limit > 0 ? rampSteps / limit : 0;
  for (let row = 0; row < rows; row++) {
    const top = Math.round((row * height) / rows) * width;
    for (let column = 0, at = top; column < columns; column++) {
      // Rounded by cutting off: a million weights are painted between two frames.
      const step = (values[row * columns + column] * scale + rampSteps + 0.5) | 0;
      const colour = ramp[Math.max(0, Math.min(step, last))];
      for (const end = top + Math.round(((column + 1) * width) / columns); at < end; at++) into[at] = colour;
    }
    const below = Math.round(((row + 1) * height) / rows) * width;
    for (let line = top + width; line < below; line += width) into.copyWithin(line, top, top + width);
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
