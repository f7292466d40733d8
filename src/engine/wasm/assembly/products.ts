// Products of small float64 matrices; see src/core/products64.ts, whose order of additions this keeps, number by number.

// Adds to eight, two or one sums the products of a column of `count` numbers, `step` bytes apart, with as many rows,
// `row` bytes apart.
@inline
function sums(x: usize, step: usize, count: i32, rows: usize, row: usize, outputs: i32, out: usize): void {
  let o: i32 = 0;
  for (; o + 8 <= outputs; o += 8) {
    let a = v128.load(out), b = v128.load(out, 16), c = v128.load(out, 32), d = v128.load(out, 48);
    let p = x, at = rows;
    for (let i = 0; i < count; i++) {
      const h = v128.load64_splat(p);
      a = f64x2.add(a, f64x2.mul(h, v128.load(at)));
      b = f64x2.add(b, f64x2.mul(h, v128.load(at, 16)));
      c = f64x2.add(c, f64x2.mul(h, v128.load(at, 32)));
      d = f64x2.add(d, f64x2.mul(h, v128.load(at, 48)));
      p += step;
      at += row;
    }
    v128.store(out, a);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
    out += 64;
    rows += 64;
  }
  for (; o + 2 <= outputs; o += 2) {
    let a = v128.load(out);
    let p = x, at = rows;
    for (let i = 0; i < count; i++) {
      a = f64x2.add(a, f64x2.mul(v128.load64_splat(p), v128.load(at)));
      p += step;
      at += row;
    }
    v128.store(out, a);
    out += 16;
    rows += 16;
  }
  if (o == outputs) return;
  let a = load<f64>(out);
  let p = x, at = rows;
  for (let i = 0; i < count; i++) {
    a += load<f64>(p) * load<f64>(at);
    p += step;
    at += row;
  }
  store<f64>(out, a);
}

export function addProducts(x: usize, w: usize, width: i32, outputs: i32, count: i32, z: usize): void {
  const row = <usize>outputs << 3;
  for (let e = 0; e < count; e++) {
    sums(x, 8, width, w, row, outputs, z);
    x += <usize>width << 3;
    z += row;
  }
}

export function addOuter(x: usize, delta: usize, width: i32, outputs: i32, count: i32, into: usize): void {
  const row = <usize>outputs << 3;
  for (let i = 0; i < width; i++) {
    sums(x, <usize>width << 3, count, delta, row, outputs, into);
    x += 8;
    into += row;
  }
}

// Four sums at a time, each from the first product to the last.
export function addBack(delta: usize, w: usize, width: i32, outputs: i32, count: i32, before: usize): void {
  const row = <usize>outputs << 3;
  for (let e = 0; e < count; e++) {
    let at = w, i: i32 = 0;
    for (; i + 4 <= width; i += 4) {
      let a: f64 = 0, b: f64 = 0, c: f64 = 0, d: f64 = 0;
      let p = delta, q = at;
      for (let o = 0; o < outputs; o++) {
        const by = load<f64>(p);
        a += load<f64>(q) * by;
        b += load<f64>(q + row) * by;
        c += load<f64>(q + 2 * row) * by;
        d += load<f64>(q + 3 * row) * by;
        p += 8;
        q += 8;
      }
      store<f64>(before, load<f64>(before) + a);
      store<f64>(before, load<f64>(before, 8) + b, 8);
      store<f64>(before, load<f64>(before, 16) + c, 16);
      store<f64>(before, load<f64>(before, 24) + d, 24);
      before += 32;
      at += 4 * row;
    }
    for (; i < width; i++) {
      let a: f64 = 0;
      let p = delta, q = at;
      for (let o = 0; o < outputs; o++) {
        a += load<f64>(q) * load<f64>(p);
        p += 8;
        q += 8;
      }
      store<f64>(before, load<f64>(before) + a);
      before += 8;
      at += row;
    }
    delta += row;
  }
}
