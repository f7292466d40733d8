// Sums of rows in float64; see src/core/row-adder.ts, whose order of additions this keeps.

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
export function addRows(rows: usize, factors: usize, count: i32, bytes: i32, sums: usize): void {
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
