/**
 * Sums of rows of a matrix, each times a number, in float64: what a layer does with the outputs above 0 of the layer
 * before it. Eight rows are added at a time, from the first on, so that every way to do it gives the same sums to the
 * last bit.
 */
export interface RowAdder {
  /** Takes over a matrix, row-major [rows, width], as far as there is room for its rows. */
  load(matrix: ArrayLike<number>): void;
  /** What is added to, [width]. */
  readonly sums: Float64Array;
  /** Adds each row whose number in `z` is above 0, times that number times `scale`, to `sums`; answers how many. */
  add(z: Float64Array, scale: number): number;
}

/** Room for matrices of at most so many rows. */
export interface RowShape {
  readonly rows: number;
  readonly width: number;
}

/** Makes adders that are used together; `end` says that they no longer are. */
export type MakeAdders = (shapes: readonly RowShape[]) => { readonly adders: readonly RowAdder[]; end(): void };

class PlainAdder implements RowAdder {
  readonly sums: Float64Array;
  private readonly list: Int32Array;
  private readonly factors: Float64Array;
  private readonly matrix: Float64Array;

  constructor({ rows, width }: RowShape) {
    this.sums = new Float64Array(width);
    this.matrix = new Float64Array(rows * width);
    this.list = new Int32Array(rows + 8);
    this.factors = new Float64Array(rows + 8);
  }

  load(matrix: ArrayLike<number>) {
    const count = Math.min(matrix.length, this.matrix.length);
    for (let i = 0; i < count; i++) this.matrix[i] = matrix[i];
  }

  add(z: Float64Array, scale: number): number {
    const { list, factors, matrix, sums } = this;
    const width = sums.length;
    const count = listLive(z, scale, list, factors, 0, width);
    for (let i = 0; i < count; i += 8) {
      const a = list[i];
      const b = list[i + 1];
      const c = list[i + 2];
      const d = list[i + 3];
      const e = list[i + 4];
      const f = list[i + 5];
      const g = list[i + 6];
      const h = list[i + 7];
      const p = factors[i];
      const q = factors[i + 1];
      const r = factors[i + 2];
      const s = factors[i + 3];
      const t = factors[i + 4];
      const u = factors[i + 5];
      const v = factors[i + 6];
      const w = factors[i + 7];
      for (let o = 0; o < width; o++) {
        sums[o] +=
          p * matrix[a + o] +
          q * matrix[b + o] +
          r * matrix[c + o] +
          s * matrix[d + o] +
          (t * matrix[e + o] + u * matrix[f + o] + v * matrix[g + o] + w * matrix[h + o]);
      }
    }
    return count;
  }
}

/**
 * Lists where the rows begin whose numbers are above 0, and their factors, with rows of factor 0 behind them up to a
 * multiple of eight; answers how many there are without these. Row r begins at `from` + r · `stride`.
 */
export function listLive(
  z: Float64Array,
  scale: number,
  list: Int32Array,
  factors: Float64Array,
  from: number,
  stride: number,
): number {
  let count = 0;
  // Written first and counted afterwards: a processor that must foresee which are above 0 takes four times as long.
  for (let row = 0; row < z.length; row++) {
    const value = z[row];
    list[count] = from + row * stride;
    factors[count] = value * scale;
    count += Number(value > 0);
  }
  for (let pad = count; pad % 8 !== 0; pad++) {
    list[pad] = from;
    factors[pad] = 0;
  }
  return count;
}

/** In plain JavaScript. */
export const plainAdders: MakeAdders = (shapes) => ({
  adders: shapes.map((shape) => new PlainAdder(shape)),
  end: () => {},
});
