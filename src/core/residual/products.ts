/**
 * Products of matrices for a block of cases, without new memory. What is 0 is passed over, since much is behind a ReLU.
 * Four sums are made at a time, which need not wait for each other; each takes its terms in the order of their places.
 */

export interface Size {
  readonly width: number;
  readonly outputs: number;
  readonly count: number;
}

/** Places and values of what is not 0, of one case or of one input over a block of cases; there are never more. */
const most = 1024;
const places = new Int32Array(most);
const others = new Float64Array(most);

/** z += x·W, with W [width, outputs] from a place on. */
export function addProducts(
  x: Float64Array,
  w: Float64Array,
  from: number,
  { width, outputs, count }: Size,
  z: Float64Array,
) {
  const fours = outputs - (outputs % 4);
  for (let e = 0; e < count; e++) {
    const row = e * outputs;
    let n = 0;
    for (let i = 0; i < width; i++) {
      const h = x[e * width + i];
      if (h === 0) continue;
      places[n] = from + i * outputs;
      others[n++] = h;
    }
    for (let o = 0; o < fours; o += 4) {
      let a = z[row + o];
      let b = z[row + o + 1];
      let c = z[row + o + 2];
      let d = z[row + o + 3];
      for (let k = 0; k < n; k++) {
        const at = places[k] + o;
        const h = others[k];
        a += h * w[at];
        b += h * w[at + 1];
        c += h * w[at + 2];
        d += h * w[at + 3];
      }
      z[row + o] = a;
      z[row + o + 1] = b;
      z[row + o + 2] = c;
      z[row + o + 3] = d;
    }
    for (let o = fours; o < outputs; o++) {
      let a = z[row + o];
      for (let k = 0; k < n; k++) a += others[k] * w[places[k] + o];
      z[row + o] = a;
    }
  }
}

/** Into a place on: += xᵀ·delta. */
export function addOuter(x: Float64Array, delta: Float64Array, size: Size, into: Float64Array, from: number) {
  const { width, outputs, count } = size;
  const fours = outputs - (outputs % 4);
  for (let i = 0; i < width; i++) {
    const row = from + i * outputs;
    let n = 0;
    for (let e = 0; e < count; e++) {
      const h = x[e * width + i];
      if (h === 0) continue;
      places[n] = e * outputs;
      others[n++] = h;
    }
    for (let o = 0; o < fours; o += 4) {
      let a = into[row + o];
      let b = into[row + o + 1];
      let c = into[row + o + 2];
      let d = into[row + o + 3];
      for (let k = 0; k < n; k++) {
        const at = places[k] + o;
        const h = others[k];
        a += h * delta[at];
        b += h * delta[at + 1];
        c += h * delta[at + 2];
        d += h * delta[at + 3];
      }
      into[row + o] = a;
      into[row + o + 1] = b;
      into[row + o + 2] = c;
      into[row + o + 3] = d;
    }
    for (let o = fours; o < outputs; o++) {
      let a = into[row + o];
      for (let k = 0; k < n; k++) a += others[k] * delta[places[k] + o];
      into[row + o] = a;
    }
  }
}

/** before += delta·Wᵀ. */
export function addBack(delta: Float64Array, w: Float64Array, from: number, size: Size, before: Float64Array) {
  const { width, outputs, count } = size;
  const fours = width - (width % 4);
  for (let e = 0; e < count; e++) {
    const row = e * width;
    let n = 0;
    for (let o = 0; o < outputs; o++) {
      const by = delta[e * outputs + o];
      if (by === 0) continue;
      places[n] = from + o;
      others[n++] = by;
    }
    for (let i = 0; i < width; i += i < fours ? 4 : 1) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      const first = i * outputs;
      if (i >= fours) {
        for (let k = 0; k < n; k++) a += others[k] * w[places[k] + first];
        before[row + i] += a;
        continue;
      }
      for (let k = 0; k < n; k++) {
        const at = places[k] + first;
        const by = others[k];
        a += by * w[at];
        b += by * w[at + outputs];
        c += by * w[at + 2 * outputs];
        d += by * w[at + 3 * outputs];
      }
      before[row + i] += a;
      before[row + i + 1] += b;
      before[row + i + 2] += c;
      before[row + i + 3] += d;
    }
  }
}
