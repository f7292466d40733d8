/**
 * The sums that networks and distances are made of, in float64. Every way to do them adds up in the same order, so that
 * all give the same numbers to the last bit: here plainly, in src/engine/wasm several times as fast.
 */
import type { Points } from './kmeans.ts';

/** A layer of weights: what it does with the outputs above 0 of the layer before it. */
export interface RowAdder {
  /** Takes over a matrix, row-major [rows, width], as far as there is room for its rows. */
  load(matrix: ArrayLike<number>): void;
  /** One number a row. */
  readonly input: Float64Array;
  /** What is added to, [width]. */
  readonly sums: Float64Array;
  /**
   * Adds each of the first `rows` rows whose input is above 0, times the input times `scale`, to `sums`; answers how
   * many. Eight are added up before they are added to a sum.
   */
  add(rows: number, scale: number): number;
}

/** Room for matrices of at most so many rows. */
export interface RowShape {
  readonly rows: number;
  readonly width: number;
}

/** Dot products of rows with one another: each adds up in the order of the dimensions, so that equal rows give equal products. */
export interface RowProducts {
  /** Rows, and as many more as make a multiple of four. */
  readonly size: number;
  /** [size, size]; of each row as far as the diagonal. */
  readonly products: Float64Array;
  /** Computes rows i … i + 3; i is a multiple of four. */
  fill(i: number): void;
  end(): void;
}

export interface Arithmetic {
  /** Adders that are used together; `end` says that they no longer are. */
  adders(shapes: readonly RowShape[]): { readonly adders: readonly RowAdder[]; end(): void };
  products(points: Points, dimensions: number): RowProducts;
}

class PlainAdder implements RowAdder {
  readonly input: Float64Array;
  readonly sums: Float64Array;
  private readonly list: Int32Array;
  private readonly factors: Float64Array;
  private readonly matrix: Float64Array;

  constructor({ rows, width }: RowShape) {
    this.input = new Float64Array(rows);
    this.sums = new Float64Array(width);
    this.matrix = new Float64Array(rows * width);
    this.list = new Int32Array(rows + 8);
    this.factors = new Float64Array(rows + 8);
  }

  load(matrix: ArrayLike<number>) {
    const count = Math.min(matrix.length, this.matrix.length);
    for (let i = 0; i < count; i++) this.matrix[i] = matrix[i];
  }

  add(rows: number, scale: number): number {
    const count = this.listLive(rows, scale);
    const { list, factors, matrix, sums } = this;
    const width = sums.length;
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

  /** Lists where live rows begin, and their factors, with rows of factor 0 behind them up to a multiple of eight. */
  private listLive(rows: number, scale: number): number {
    const { input, list, factors, sums } = this;
    let count = 0;
    // Written first and counted afterwards: a processor that must foresee which are above 0 takes four times as long.
    for (let row = 0; row < rows; row++) {
      const value = input[row];
      list[count] = row * sums.length;
      factors[count] = value * scale;
      count += Number(value > 0);
    }
    list.fill(0, count, Math.ceil(count / 8) * 8);
    factors.fill(0, count, Math.ceil(count / 8) * 8);
    return count;
  }
}

function plainProducts(points: Points, dimensions: number): RowProducts {
  const size = Math.ceil(points.length / dimensions / 4) * 4;
  const x = new Float64Array(size * dimensions);
  x.set(points);
  const products = new Float64Array(size * size);
  return { size, products, fill: (i) => fillRows(x, dimensions, i, products, size), end: () => {} };
}

/** Eight sums at a time stay in registers. */
function fillRows(x: Float64Array, dimensions: number, i: number, out: Float64Array, size: number): void {
  const a = i * dimensions;
  const b = a + dimensions;
  const c = b + dimensions;
  const e = c + dimensions;
  for (let j = 0; j < i + 4; j += 2) {
    const f = j * dimensions;
    const g = f + dimensions;
    let [af, ag, bf, bg, cf, cg, ef, eg] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let d = 0; d < dimensions; d++) {
      const left = x[f + d];
      const right = x[g + d];
      af += x[a + d] * left;
      ag += x[a + d] * right;
      bf += x[b + d] * left;
      bg += x[b + d] * right;
      cf += x[c + d] * left;
      cg += x[c + d] * right;
      ef += x[e + d] * left;
      eg += x[e + d] * right;
    }
    const at = i * size + j;
    out.set([af, ag], at);
    out.set([bf, bg], at + size);
    out.set([cf, cg], at + 2 * size);
    out.set([ef, eg], at + 3 * size);
  }
}

export const plain: Arithmetic = {
  adders: (shapes) => ({ adders: shapes.map((shape) => new PlainAdder(shape)), end: () => {} }),
  products: plainProducts,
};
