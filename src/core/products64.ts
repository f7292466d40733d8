/** Products of small matrices in float64, in memory that is there. */

export interface ProductSize {
  /** Inputs of a layer. */
  readonly width: number;
  readonly outputs: number;
  /** Cases. */
  readonly count: number;
}

/**
 * How they are computed. Every way adds the same numbers in the same order, so that results are the same to the last bit.
 * All arrays are row-major and come from `array`; W [width, outputs] begins at `from` in its array.
 */
export interface Products64 {
  /** Memory for so many numbers, all 0. */
  array(length: number): Float64Array;
  /** z [count, outputs] += x [count, width] · W. */
  addProducts(x: Float64Array, w: Float64Array, from: number, size: ProductSize, z: Float64Array): void;
  /** Into an array from a place on [width, outputs]: += xᵀ · delta [count, outputs]. */
  addOuter(x: Float64Array, delta: Float64Array, size: ProductSize, into: Float64Array, from: number): void;
  /** before [count, width] += delta · Wᵀ. */
  addBack(delta: Float64Array, w: Float64Array, from: number, size: ProductSize, before: Float64Array): void;
}

/** Makes one for a network whose arrays have so many numbers in all, in so many arrays. */
export type MakeProducts = (numbers: number, arrays: number) => Products64;

const plain: Products64 = {
  array: (length) => new Float64Array(length),
  addProducts(x, w, from, { width, outputs, count }, z) {
    for (let e = 0; e < count; e++) {
      const row = e * outputs;
      for (let i = 0; i < width; i++) {
        const h = x[e * width + i];
        if (h === 0) continue;
        const at = from + i * outputs;
        for (let o = 0; o < outputs; o++) z[row + o] += h * w[at + o];
      }
    }
  },
  addOuter(x, delta, { width, outputs, count }, into, from) {
    for (let e = 0; e < count; e++) {
      const row = e * outputs;
      for (let i = 0; i < width; i++) {
        const h = x[e * width + i];
        if (h === 0) continue;
        const at = from + i * outputs;
        for (let o = 0; o < outputs; o++) into[at + o] += h * delta[row + o];
      }
    }
  },
  addBack(delta, w, from, { width, outputs, count }, before) {
    for (let e = 0; e < count; e++) {
      const row = e * outputs;
      for (let i = 0; i < width; i++) {
        const at = from + i * outputs;
        let by = 0;
        for (let o = 0; o < outputs; o++) by += w[at + o] * delta[row + o];
        before[e * width + i] += by;
      }
    }
  },
};

/** In plain JavaScript. */
export const plainProducts: MakeProducts = () => plain;
