// Sums and products of rows in float64; see src/core/arithmetic.ts, whose order of additions this keeps.

@inline
function four(row: usize, factor: usize, at: usize): v128 {
  const sum = f64x2.add(
    f64x2.mul(v128.load64_splat(factor), v128.load(<usize>load<i32>(row) + at)),
    f64x2.mul(v128.load64_splat(factor, 8), v128.load(<usize>load<i32>(row, 4) + at)),
  );
  return f64x2.add(
    f64x2.add(sum, f64x2.mul(v128.load64_splat(factor, 16), v128.load(<usize>load<i32>(row, 8) + at))),
    f64x2.mul(v128.load64_splat(factor, 24), v128.load(<usize>load<i32>(row, 12) + at)),
  );
}

// Adds `count` rows, a multiple of eight, each times its factor, to `bytes` of sums, a multiple of 64. `rows` are
// where each begins (i32), `factors` float64.
function addRows(rows: usize, factors: usize, count: i32, bytes: i32, sums: usize): void {
  const end = rows + (<usize>count << 2);
  for (let at: usize = 0; at < <usize>bytes; at += 64) {
    const out = sums + at;
    let a = v128.load(out), b = v128.load(out, 16), c = v128.load(out, 32), d = v128.load(out, 48);
    let factor = factors;
    for (let row = rows; row < end; row += 32) {
      a = f64x2.add(a, f64x2.add(four(row, factor, at), four(row + 16, factor + 32, at)));
      b = f64x2.add(b, f64x2.add(four(row, factor, at + 16), four(row + 16, factor + 32, at + 16)));
      c = f64x2.add(c, f64x2.add(four(row, factor, at + 32), four(row + 16, factor + 32, at + 32)));
      d = f64x2.add(d, f64x2.add(four(row, factor, at + 48), four(row + 16, factor + 32, at + 48)));
      factor += 64;
    }
    v128.store(out, a);
    v128.store(out, b, 16);
    v128.store(out, c, 32);
    v128.store(out, d, 48);
  }
}

export function addLive(
  input: usize, rows: i32, scale: f64, matrix: usize, stride: i32, list: usize, factors: usize, sums: usize,
): i32 {
  let count: i32 = 0;
  let row = matrix;
  // Written first and counted afterwards, since nobody can foresee which are above 0.
  for (let r = 0; r < rows; r++) {
    const value = load<f64>(input + (<usize>r << 3));
    store<i32>(list + (<usize>count << 2), <i32>row);
    store<f64>(factors + (<usize>count << 3), value * scale);
    count += i32(value > 0);
    row += stride;
  }
  let padded = count;
  for (; (padded & 7) != 0; padded++) {
    store<i32>(list + (<usize>padded << 2), <i32>matrix);
    store<f64>(factors + (<usize>padded << 3), 0);
  }
  addRows(list, factors, padded, stride, sums);
  return count;
}

// Four rows by four, sixteen sums at a time.
export function dotRows(panels: usize, dimensions: i32, i: i32, products: usize, size: i32): void {
  const bytes = <usize>dimensions << 5;
  const row = <usize>size << 3;
  const own = panels + <usize>(i >> 2) * bytes;
  for (let j = 0; j <= i; j += 4) {
    const other = panels + <usize>(j >> 2) * bytes;
    let a = f64x2.splat(0), b = a, c = a, d = a, e = a, f = a, g = a, h = a;
    for (let at: usize = 0; at < bytes; at += 32) {
      const left = v128.load(other + at);
      const right = v128.load(other + at, 16);
      let x = v128.load64_splat(own + at);
      a = f64x2.add(a, f64x2.mul(x, left));
      b = f64x2.add(b, f64x2.mul(x, right));
      x = v128.load64_splat(own + at, 8);
      c = f64x2.add(c, f64x2.mul(x, left));
      d = f64x2.add(d, f64x2.mul(x, right));
      x = v128.load64_splat(own + at, 16);
      e = f64x2.add(e, f64x2.mul(x, left));
      f = f64x2.add(f, f64x2.mul(x, right));
      x = v128.load64_splat(own + at, 24);
      g = f64x2.add(g, f64x2.mul(x, left));
      h = f64x2.add(h, f64x2.mul(x, right));
    }
    let out = products + <usize>i * row + (<usize>j << 3);
    v128.store(out, a);
    v128.store(out, b, 16);
    out += row;
    v128.store(out, c);
    v128.store(out, d, 16);
    out += row;
    v128.store(out, e);
    v128.store(out, f, 16);
    out += row;
    v128.store(out, g);
    v128.store(out, h, 16);
  }
}
