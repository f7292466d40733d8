// ReLU and noise; see kernels.ts.
import { STRIDE } from './sparse-row';

// Hashes of 16 units side by side, units 4·group … 4·group + 15: pcg4d of (unit >> 2, example, step, key). Bernoulli
// noise: answers which are kept, as bits. Other noise: stores the upper 24 bits of each.
@inline
export function hash16(group: i32, y0: v128, z0: v128, w0: v128, yw: v128, noise: i32, limit: v128, out: usize): u64 {
  let x = i32x4.add(
    i32x4.mul(i32x4.add(i32x4.splat(group), i32x4(0, 1, 2, 3)), i32x4.splat(1664525)),
    i32x4.splat(1013904223),
  );
  x = i32x4.add(x, yw);
  let y = i32x4.add(y0, i32x4.mul(z0, x));
  let z = i32x4.add(z0, i32x4.mul(x, y));
  let w = i32x4.add(w0, i32x4.mul(y, z));
  x = v128.xor(x, i32x4.shr_u(x, 16));
  y = v128.xor(y, i32x4.shr_u(y, 16));
  z = v128.xor(z, i32x4.shr_u(z, 16));
  w = v128.xor(w, i32x4.shr_u(w, 16));
  x = i32x4.add(x, i32x4.mul(y, w));
  y = i32x4.add(y, i32x4.mul(z, x));
  z = i32x4.add(z, i32x4.mul(x, y));
  w = i32x4.add(w, i32x4.mul(y, z));
  const xy0 = v128.shuffle<i32>(x, y, 0, 4, 1, 5);
  const xy1 = v128.shuffle<i32>(x, y, 2, 6, 3, 7);
  const zw0 = v128.shuffle<i32>(z, w, 0, 4, 1, 5);
  const zw1 = v128.shuffle<i32>(z, w, 2, 6, 3, 7);
  const h0 = i32x4.shr_u(v128.shuffle<i64>(xy0, zw0, 0, 2), 8);
  const h1 = i32x4.shr_u(v128.shuffle<i64>(xy0, zw0, 1, 3), 8);
  const h2 = i32x4.shr_u(v128.shuffle<i64>(xy1, zw1, 0, 2), 8);
  const h3 = i32x4.shr_u(v128.shuffle<i64>(xy1, zw1, 1, 3), 8);
  if (noise == 1) {
    return <u64>(
      i32x4.bitmask(i32x4.ge_s(h0, limit)) |
      (i32x4.bitmask(i32x4.ge_s(h1, limit)) << 4) |
      (i32x4.bitmask(i32x4.ge_s(h2, limit)) << 8) |
      (i32x4.bitmask(i32x4.ge_s(h3, limit)) << 12)
    );
  }
  v128.store(out, h0);
  v128.store(out, h1, 16);
  v128.store(out, h2, 32);
  v128.store(out, h3, 48);
  return 0xffff;
}

// Which of 16 pre-activations are above 0, as bits.
@inline
function positive16(z: usize): u64 {
  const zero = f32x4.splat(0);
  return <u64>(
    i32x4.bitmask(f32x4.gt(v128.load(z), zero)) |
    (i32x4.bitmask(f32x4.gt(v128.load(z, 16), zero)) << 4) |
    (i32x4.bitmask(f32x4.gt(v128.load(z, 32), zero)) << 8) |
    (i32x4.bitmask(f32x4.gt(v128.load(z, 48), zero)) << 12)
  );
}

// One row of pre-activations to a sparse list of live outputs; returns its length. Units are looked at 64 at a time: a
// bit for each live one, then a visit to each bit.
export function activateRow(
  z: usize, units: i32, noise: i32, key: i32, threshold: i32, gain: f32, sigma: f32, table: usize,
  step: i32, example: i32, indices: usize, values: usize, factors: usize, hashes: usize,
): i32 {
  let n: usize = 0;
  const y0 = i32x4.splat(example * 1664525 + 1013904223);
  const z0 = i32x4.splat(step * 1664525 + 1013904223);
  const w0 = i32x4.splat(key * 1664525 + 1013904223);
  const yw = i32x4.mul(y0, w0);
  const limit = i32x4.splat(threshold);
  const quantiles = table + (<usize>(noise - 2) << 14);
  for (let first = 0; first < units; first += 64) {
    const count = min(units - first, 64);
    let live: u64 = 0;
    for (let u = 0; u < count; u += 16) {
      let bits = positive16(z + (<usize>(first + u) << 2));
      if (noise != 0) bits &= hash16((first + u) >> 2, y0, z0, w0, yw, noise, limit, hashes + (<usize>u << 2));
      live |= bits << u;
    }
    if (count < 64) live &= (<u64>1 << count) - 1;
    while (live != 0) {
      const bit = <i32>ctz(live);
      live &= live - 1;
      const unit = first + bit;
      let factor = gain;
      if (noise >= 2) {
        const standard = load<f32>(quantiles + (<usize>(load<i32>(hashes + (<usize>bit << 2)) >> 12) << 2));
        factor = <f32>1 + sigma * standard;
      }
      const at = n << 2;
      store<i32>(indices + at, unit);
      store<f32>(values + at, load<f32>(z + (<usize>unit << 2)) * factor);
      store<f32>(factors + at, factor);
      n++;
    }
  }
  return <i32>n;
}

export function activate(
  z: usize, rows: i32, units: i32, vectors: i32, noise: i32, key: i32, threshold: i32, gain: f32, sigma: f32,
  table: usize, step: i32, firstExample: i32, pointers: usize, indices: usize, values: usize, factors: usize,
  hashes: usize,
): void {
  let n: i32 = 0;
  store<i32>(pointers, 0);
  for (let r = 0; r < rows; r++) {
    const at = <usize>n << 2;
    n += activateRow(
      z + <usize>(r * vectors * STRIDE), units, noise, key, threshold, gain, sigma, table, step, firstExample + r,
      indices + at, values + at, factors + at, hashes,
    );
    store<i32>(pointers + (<usize>(r + 1) << 2), n);
  }
}
