// The arithmetic of a family of networks in WebAssembly SIMD (AssemblyScript). src/engine/cpu/kernels.ts is its twin in
// plain TypeScript; the two files have the same functions in the same order, and docstrings stand there.
//
// All data lie in one imported memory; pointers are byte offsets. Matrices are row-major float32 with rows padded to a
// multiple of four floats (`vectors` × 16 bytes). A sparse list is a pair of arrays: indices (i32) and values (f32).

const STRIDE: i32 = 16;

// A block of accumulators stays in registers while a sparse list is walked. AssemblyScript specialises generics at
// compile time, and the type argument stands for the width of the block in vectors: i8 1, i16 2, f32 3, i32 4, i64 8,
// v128 12, f64 13 (with the value and a product, all the registers that x86-64 has).
// @ts-ignore: decorator
@inline
function widthOf<T>(): i32 {
  return isFloat<T>() ? (sizeof<T>() == 4 ? 3 : 13) : sizeof<T>() == 16 ? 12 : sizeof<T>();
}

// @ts-expect-error: decorator
@inline
function block<T>(count: i32, indices: usize, values: usize, base: usize, rowBytes: i32, init: usize, out: usize): void {
  let a0 = v128.load(init);
  let a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, a6 = a0, a7 = a0, a8 = a0, a9 = a0, a10 = a0, a11 = a0, a12 = a0;
  if (widthOf<T>() >= 2) a1 = v128.load(init, 16);
  if (widthOf<T>() >= 3) a2 = v128.load(init, 32);
  if (widthOf<T>() >= 4) a3 = v128.load(init, 48);
  if (widthOf<T>() >= 8) {
    a4 = v128.load(init, 64); a5 = v128.load(init, 80); a6 = v128.load(init, 96); a7 = v128.load(init, 112);
  }
  if (widthOf<T>() >= 12) {
    a8 = v128.load(init, 128); a9 = v128.load(init, 144); a10 = v128.load(init, 160); a11 = v128.load(init, 176);
  }
  if (widthOf<T>() >= 13) a12 = v128.load(init, 192);
  const end = indices + (<usize>count << 2);
  while (indices < end) {
    const row = base + <usize>(load<i32>(indices) * rowBytes);
    const value = v128.load32_splat(values);
    a0 = f32x4.add(a0, f32x4.mul(value, v128.load(row)));
    if (widthOf<T>() >= 2) a1 = f32x4.add(a1, f32x4.mul(value, v128.load(row, 16)));
    if (widthOf<T>() >= 3) a2 = f32x4.add(a2, f32x4.mul(value, v128.load(row, 32)));
    if (widthOf<T>() >= 4) a3 = f32x4.add(a3, f32x4.mul(value, v128.load(row, 48)));
    if (widthOf<T>() >= 8) {
      a4 = f32x4.add(a4, f32x4.mul(value, v128.load(row, 64)));
      a5 = f32x4.add(a5, f32x4.mul(value, v128.load(row, 80)));
      a6 = f32x4.add(a6, f32x4.mul(value, v128.load(row, 96)));
      a7 = f32x4.add(a7, f32x4.mul(value, v128.load(row, 112)));
    }
    if (widthOf<T>() >= 12) {
      a8 = f32x4.add(a8, f32x4.mul(value, v128.load(row, 128)));
      a9 = f32x4.add(a9, f32x4.mul(value, v128.load(row, 144)));
      a10 = f32x4.add(a10, f32x4.mul(value, v128.load(row, 160)));
      a11 = f32x4.add(a11, f32x4.mul(value, v128.load(row, 176)));
    }
    if (widthOf<T>() >= 13) a12 = f32x4.add(a12, f32x4.mul(value, v128.load(row, 192)));
    indices += 4;
    values += 4;
  }
  v128.store(out, a0);
  if (widthOf<T>() >= 2) v128.store(out, a1, 16);
  if (widthOf<T>() >= 3) v128.store(out, a2, 32);
  if (widthOf<T>() >= 4) v128.store(out, a3, 48);
  if (widthOf<T>() >= 8) {
    v128.store(out, a4, 64); v128.store(out, a5, 80); v128.store(out, a6, 96); v128.store(out, a7, 112);
  }
  if (widthOf<T>() >= 12) {
    v128.store(out, a8, 128); v128.store(out, a9, 144); v128.store(out, a10, 160); v128.store(out, a11, 176);
  }
  if (widthOf<T>() >= 13) v128.store(out, a12, 192);
}

function block13(count: i32, indices: usize, values: usize, base: usize, rowBytes: i32, init: usize, out: usize): void {
  block<f64>(count, indices, values, base, rowBytes, init, out);
}
function block12(count: i32, indices: usize, values: usize, base: usize, rowBytes: i32, init: usize, out: usize): void {
  block<v128>(count, indices, values, base, rowBytes, init, out);
}
function block8(count: i32, indices: usize, values: usize, base: usize, rowBytes: i32, init: usize, out: usize): void {
  block<i64>(count, indices, values, base, rowBytes, init, out);
}
function block4(count: i32, indices: usize, values: usize, base: usize, rowBytes: i32, init: usize, out: usize): void {
  block<i32>(count, indices, values, base, rowBytes, init, out);
}
function block3(count: i32, indices: usize, values: usize, base: usize, rowBytes: i32, init: usize, out: usize): void {
  block<f32>(count, indices, values, base, rowBytes, init, out);
}
function block2(count: i32, indices: usize, values: usize, base: usize, rowBytes: i32, init: usize, out: usize): void {
  block<i16>(count, indices, values, base, rowBytes, init, out);
}
function block1(count: i32, indices: usize, values: usize, base: usize, rowBytes: i32, init: usize, out: usize): void {
  block<i8>(count, indices, values, base, rowBytes, init, out);
}

// One row: out = init + Σ value × base[index], `vectors` wide.
function sparseRow(count: i32, indices: usize, values: usize, base: usize, vectors: i32, init: usize, out: usize): void {
  const rowBytes = vectors << 4;
  let left = vectors;
  let at: usize = 0;
  while (left > 13) {
    block12(count, indices, values, base + at, rowBytes, init + at, out + at);
    at += 192;
    left -= 12;
  }
  if (left == 13) {
    block13(count, indices, values, base + at, rowBytes, init + at, out + at);
    at += 208;
    left -= 13;
  }
  if (left == 12) {
    block12(count, indices, values, base + at, rowBytes, init + at, out + at);
    at += 192;
    left -= 12;
  }
  if (left >= 8) {
    block8(count, indices, values, base + at, rowBytes, init + at, out + at);
    at += 128;
    left -= 8;
  }
  if (left >= 4) {
    block4(count, indices, values, base + at, rowBytes, init + at, out + at);
    at += 64;
    left -= 4;
  }
  if (left == 3) block3(count, indices, values, base + at, rowBytes, init + at, out + at);
  else if (left == 2) block2(count, indices, values, base + at, rowBytes, init + at, out + at);
  else if (left == 1) block1(count, indices, values, base + at, rowBytes, init + at, out + at);
}

export function sparsify(source: usize, rows: i32, columns: i32, pointers: usize, indices: usize, values: usize): void {
  let n: i32 = 0;
  store<i32>(pointers, 0);
  for (let r = 0; r < rows; r++) {
    const from = source + <usize>(r * columns);
    for (let c = 0; c < columns; c++) {
      const pixel = <i32>load<u8>(from + c);
      store<i32>(indices + (<usize>n << 2), c);
      store<f32>(values + (<usize>n << 2), <f32>pixel / 255.0);
      n += i32(pixel != 0);
    }
    store<i32>(pointers + (<usize>(r + 1) << 2), n);
  }
}

export function transpose(
  rows: i32, columns: i32, pointers: usize, indices: usize, values: usize,
  columnPointers: usize, columnIndices: usize, columnValues: usize,
): void {
  memory.fill(columnPointers, 0, <usize>(columns + 2) << 2);
  const total = load<i32>(pointers + (<usize>rows << 2));
  for (let i = 0; i < total; i++) {
    const at = columnPointers + (<usize>(load<i32>(indices + (<usize>i << 2)) + 2) << 2);
    store<i32>(at, load<i32>(at) + 1);
  }
  for (let c = 1; c <= columns; c++) {
    const at = columnPointers + (<usize>c << 2);
    store<i32>(at + 4, load<i32>(at + 4) + load<i32>(at));
  }
  for (let r = 0; r < rows; r++) {
    const end = load<i32>(pointers + (<usize>(r + 1) << 2));
    for (let i = load<i32>(pointers + (<usize>r << 2)); i < end; i++) {
      const at = columnPointers + (<usize>(load<i32>(indices + (<usize>i << 2)) + 1) << 2);
      const place = load<i32>(at);
      store<i32>(at, place + 1);
      store<i32>(columnIndices + (<usize>place << 2), r);
      store<f32>(columnValues + (<usize>place << 2), load<f32>(values + (<usize>i << 2)));
    }
  }
}

export function forward(
  rows: i32, pointers: usize, indices: usize, values: usize, weights: usize, inputs: i32, vectors: i32, out: usize,
): void {
  const bias = weights + <usize>(inputs * vectors * STRIDE);
  let from = load<i32>(pointers);
  for (let r = 0; r < rows; r++) {
    const end = load<i32>(pointers + (<usize>(r + 1) << 2));
    const at = <usize>from << 2;
    sparseRow(end - from, indices + at, values + at, weights, vectors, bias, out + <usize>(r * vectors * STRIDE));
    from = end;
  }
}

// Hashes of 16 units side by side, units 4·group … 4·group + 15: pcg4d of (unit >> 2, example, step, key). Bernoulli
// noise: answers which are kept, as bits. Gaussian noise: stores the upper 24 bits of each.
// @ts-ignore: decorator
@inline
function hash16(group: i32, y0: v128, z0: v128, w0: v128, yw: v128, noise: i32, limit: v128, out: usize): u64 {
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
// @ts-ignore: decorator
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
function activateRow(
  z: usize, units: i32, noise: i32, key: i32, threshold: i32, gain: f32, sigma: f32, table: usize,
  step: i32, example: i32, indices: usize, values: usize, factors: usize, hashes: usize,
): i32 {
  let n: usize = 0;
  const y0 = i32x4.splat(example * 1664525 + 1013904223);
  const z0 = i32x4.splat(step * 1664525 + 1013904223);
  const w0 = i32x4.splat(key * 1664525 + 1013904223);
  const yw = i32x4.mul(y0, w0);
  const limit = i32x4.splat(threshold);
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
      if (noise == 2) {
        const normal = load<f32>(table + (<usize>(load<i32>(hashes + (<usize>bit << 2)) >> 12) << 2));
        factor = <f32>1 + sigma * normal;
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

// e^x for x in about [-87, 88], relative error 2e-7 (range reduction by powers of two, Cephes' polynomial).
// @ts-expect-error: decorator
@inline
function exp4(input: v128): v128 {
  const x = f32x4.max(f32x4.min(input, f32x4.splat(88)), f32x4.splat(-87));
  const n = f32x4.nearest(f32x4.mul(x, f32x4.splat(1.4426950408889634)));
  let r = f32x4.sub(x, f32x4.mul(n, f32x4.splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, f32x4.splat(-2.12194440e-4)));
  let p = f32x4.splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), f32x4.splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(f32x4.mul(p, r), r), r), f32x4.splat(1));
  return f32x4.mul(p, i32x4.shl(i32x4.add(i32x4.trunc_sat_f32x4_s(n), i32x4.splat(127)), 23));
}

// @ts-expect-error: decorator
@inline
function sum12(a: v128, b: v128, c: v128): f32 {
  const s = f32x4.add(f32x4.add(a, b), c);
  return f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 1) + f32x4.extract_lane(s, 2) + f32x4.extract_lane(s, 3);
}

// @ts-expect-error: decorator
@inline
function max12(a: v128, b: v128, c: v128): f32 {
  const s = f32x4.max(f32x4.max(a, b), c);
  return max(
    max(f32x4.extract_lane(s, 0), f32x4.extract_lane(s, 1)),
    max(f32x4.extract_lane(s, 2), f32x4.extract_lane(s, 3)),
  );
}

// The last two of twelve lanes are padding; they never win and weigh nothing.
// @ts-expect-error: decorator
@inline
function maskPadding(c: v128): v128 {
  return f32x4.replace_lane(f32x4.replace_lane(c, 2, -1e30), 3, -1e30);
}

// @ts-expect-error: decorator
@inline
function argmax10(at: usize): i32 {
  let best = load<f32>(at);
  let index: i32 = 0;
  for (let c = 1; c < 10; c++) {
    const value = load<f32>(at + (<usize>c << 2));
    if (value > best) {
      best = value;
      index = c;
    }
  }
  return index;
}

export function softmaxLoss(z: usize, rows: i32, labels: usize, delta: usize): f64 {
  let loss: f64 = 0;
  const scale = f32x4.splat(<f32>1 / <f32>rows);
  for (let r = 0; r < rows; r++) {
    const at = z + <usize>(r * 48);
    const out = delta + <usize>(r * 48);
    const z0 = v128.load(at);
    const z1 = v128.load(at, 16);
    const z2 = maskPadding(v128.load(at, 32));
    const top = max12(z0, z1, z2);
    const shift = f32x4.splat(top);
    const e0 = exp4(f32x4.sub(z0, shift));
    const e1 = exp4(f32x4.sub(z1, shift));
    const e2 = v128.and(exp4(f32x4.sub(z2, shift)), i32x4(-1, -1, 0, 0));
    const total = sum12(e0, e1, e2);
    const inverse = f32x4.mul(f32x4.splat(<f32>1 / total), scale);
    v128.store(out, f32x4.mul(e0, inverse));
    v128.store(out, f32x4.mul(e1, inverse), 16);
    v128.store(out, f32x4.mul(e2, inverse), 32);
    const label = <usize>load<u8>(labels + r) << 2;
    store<f32>(out + label, load<f32>(out + label) - <f32>1 / <f32>rows);
    loss += <f64>(Mathf.log(total) + top - load<f32>(at + label));
  }
  return loss / <f64>rows;
}

// @ts-expect-error: decorator
@inline
function sum4(a: v128): f32 {
  return f32x4.extract_lane(a, 0) + f32x4.extract_lane(a, 1) + f32x4.extract_lane(a, 2) + f32x4.extract_lane(a, 3);
}

export function backward(
  rows: i32, pointers: usize, indices: usize, factors: usize, weights: usize, nextVectors: i32, nextDelta: usize,
  vectors: i32, delta: usize,
): void {
  const bytes = <usize>nextVectors << 4;
  memory.fill(delta, 0, <usize>(rows * vectors * STRIDE));
  for (let r = 0; r < rows; r++) {
    const d = nextDelta + <usize>r * bytes;
    const out = delta + <usize>(r * vectors * STRIDE);
    let i = indices + (<usize>load<i32>(pointers + (<usize>r << 2)) << 2);
    const end = indices + (<usize>load<i32>(pointers + (<usize>(r + 1) << 2)) << 2);
    while (i + 12 < end) {
      const u0 = <usize>load<i32>(i), u1 = <usize>load<i32>(i, 4), u2 = <usize>load<i32>(i, 8), u3 = <usize>load<i32>(i, 12);
      const w0 = weights + u0 * bytes, w1 = weights + u1 * bytes, w2 = weights + u2 * bytes, w3 = weights + u3 * bytes;
      let s0 = f32x4.splat(0), s1 = s0, s2 = s0, s3 = s0;
      for (let k: usize = 0; k < bytes; k += 16) {
        const dk = v128.load(d + k);
        s0 = f32x4.add(s0, f32x4.mul(dk, v128.load(w0 + k)));
        s1 = f32x4.add(s1, f32x4.mul(dk, v128.load(w1 + k)));
        s2 = f32x4.add(s2, f32x4.mul(dk, v128.load(w2 + k)));
        s3 = f32x4.add(s3, f32x4.mul(dk, v128.load(w3 + k)));
      }
      const f = factors + (i - indices);
      store<f32>(out + (u0 << 2), sum4(s0) * load<f32>(f));
      store<f32>(out + (u1 << 2), sum4(s1) * load<f32>(f, 4));
      store<f32>(out + (u2 << 2), sum4(s2) * load<f32>(f, 8));
      store<f32>(out + (u3 << 2), sum4(s3) * load<f32>(f, 12));
      i += 16;
    }
    while (i < end) {
      const u = <usize>load<i32>(i);
      const w = weights + u * bytes;
      let s = f32x4.splat(0);
      for (let k: usize = 0; k < bytes; k += 16) s = f32x4.add(s, f32x4.mul(v128.load(d + k), v128.load(w + k)));
      store<f32>(out + (u << 2), sum4(s) * load<f32>(factors + (i - indices)));
      i += 4;
    }
  }
}

// Optimisers: 0 SGD, 1 momentum, 2 Adam. `rate` is the learning rate, with Adam's first bias correction in it;
// `correction` is 1 / √(1 − β2^t).
// @ts-expect-error: decorator
@inline
function optimiseRow(
  kind: i32, gradient: usize, weights: usize, first: usize, second: usize, vectors: i32, rate: f32, correction: f32,
  epsilon: f32,
): void {
  const step = f32x4.splat(rate);
  const bytes = <usize>vectors << 4;
  if (kind == 2) {
    const b1 = f32x4.splat(0.9), c1 = f32x4.splat(0.1), b2 = f32x4.splat(0.999), c2 = f32x4.splat(0.001);
    const eps = f32x4.splat(epsilon), root = f32x4.splat(correction);
    for (let k: usize = 0; k < bytes; k += 16) {
      const g = v128.load(gradient + k);
      const m = f32x4.add(f32x4.mul(b1, v128.load(first + k)), f32x4.mul(c1, g));
      const v = f32x4.add(f32x4.mul(b2, v128.load(second + k)), f32x4.mul(c2, f32x4.mul(g, g)));
      v128.store(first + k, m);
      v128.store(second + k, v);
      const denominator = f32x4.add(f32x4.mul(f32x4.sqrt(v), root), eps);
      v128.store(weights + k, f32x4.sub(v128.load(weights + k), f32x4.mul(step, f32x4.div(m, denominator))));
    }
  } else if (kind == 1) {
    for (let k: usize = 0; k < bytes; k += 16) {
      const v = f32x4.add(f32x4.mul(f32x4.splat(0.9), v128.load(first + k)), v128.load(gradient + k));
      v128.store(first + k, v);
      v128.store(weights + k, f32x4.sub(v128.load(weights + k), f32x4.mul(step, v)));
    }
  } else {
    for (let k: usize = 0; k < bytes; k += 16) {
      v128.store(weights + k, f32x4.sub(v128.load(weights + k), f32x4.mul(step, v128.load(gradient + k))));
    }
  }
}

export function update(
  rows: i32, inputs: i32, columnPointers: usize, columnIndices: usize, columnValues: usize, delta: usize, vectors: i32,
  weights: usize, first: usize, second: usize, kind: i32, rate: f32, correction: f32, epsilon: f32, gradient: usize,
  zeros: usize,
): void {
  const bytes = <usize>vectors << 4;
  for (let i = 0; i < inputs; i++) {
    const from = load<i32>(columnPointers + (<usize>i << 2));
    const count = load<i32>(columnPointers + (<usize>(i + 1) << 2)) - from;
    const at = <usize>from << 2;
    sparseRow(count, columnIndices + at, columnValues + at, delta, vectors, zeros, gradient);
    const row = <usize>i * bytes;
    optimiseRow(kind, gradient, weights + row, first + row, second + row, vectors, rate, correction, epsilon);
  }
  for (let k: usize = 0; k < bytes; k += 16) {
    let sum = f32x4.splat(0);
    for (let r = 0; r < rows; r++) sum = f32x4.add(sum, v128.load(delta + <usize>r * bytes + k));
    v128.store(gradient + k, sum);
  }
  const row = <usize>inputs * bytes;
  optimiseRow(kind, gradient, weights + row, first + row, second + row, vectors, rate, correction, epsilon);
}

// Layer descriptors for `predict`, 12 words each: units, noise, key, threshold, gain, sigma, mean, next layer's weights,
// its vectors, buffer for its pre-activations. See src/engine/vector/layout.ts.
// @ts-expect-error: decorator
@inline
function word(layer: usize, i: usize): i32 {
  return load<i32>(layer + (i << 2));
}

// Runs one image from its first pre-activations to its logits; returns where they are.
// @ts-expect-error: decorator
@inline
function logitsOf(
  z1: usize, layers: usize, depth: i32, noisy: bool, table: usize, sample: i32, image: i32, indices: usize,
  values: usize, factors: usize, hashes: usize,
): usize {
  let z = z1;
  for (let l = 0; l < depth; l++) {
    const layer = layers + <usize>(l * 48);
    const units = word(layer, 0);
    const count = activateRow(
      z, units, noisy ? word(layer, 1) : 0, word(layer, 2), word(layer, 3),
      noisy ? load<f32>(layer, 16) : load<f32>(layer, 24), load<f32>(layer, 20), table, sample, image,
      indices, values, factors, hashes,
    );
    const weights = <usize>word(layer, 7);
    const vectors = word(layer, 8);
    z = <usize>word(layer, 9);
    sparseRow(count, indices, values, weights, vectors, weights + <usize>(units * vectors * STRIDE), z);
  }
  return z;
}

// @ts-expect-error: decorator
@inline
function add(at: usize, value: f64): void {
  store<f64>(at, load<f64>(at) + value);
}

export function predict(
  z1: usize, z1Vectors: i32, rows: i32, firstImage: i32, labels: usize, layers: usize, depth: i32, samples: i32,
  table: usize, indices: usize, values: usize, factors: usize, hashes: usize, work: usize, totals: usize, curves: usize,
): void {
  const logSums = work, sums = work + 48;
  const column = <usize>samples << 3;
  for (let r = 0; r < rows; r++) {
    const image = firstImage + r;
    const start = z1 + <usize>(r * z1Vectors * STRIDE);
    const label = <i32>load<u8>(labels + r);
    const labelAt = <usize>label << 2;

    let z = logitsOf(start, layers, depth, false, table, 0, image, indices, values, factors, hashes);
    let z0 = v128.load(z), z1v = v128.load(z, 16), z2 = maskPadding(v128.load(z, 32));
    let top = max12(z0, z1v, z2);
    let shift = f32x4.splat(top);
    let total = sum12(exp4(f32x4.sub(z0, shift)), exp4(f32x4.sub(z1v, shift)), v128.and(exp4(f32x4.sub(z2, shift)), i32x4(-1, -1, 0, 0)));
    const scaledRight = argmax10(z) == label;
    if (scaledRight) add(totals, 1);
    add(totals + 8, <f64>(Mathf.log(total) + top - load<f32>(z + labelAt)));

    let l0 = f32x4.splat(0), l1 = l0, l2 = l0, p0 = l0, p1 = l0, p2 = l0;
    let singleRight = 0;
    let singleLoss: f64 = 0;
    for (let s = 0; s < samples; s++) {
      z = logitsOf(start, layers, depth, true, table, s, image, indices, values, factors, hashes);
      z0 = v128.load(z);
      z1v = v128.load(z, 16);
      z2 = maskPadding(v128.load(z, 32));
      top = max12(z0, z1v, z2);
      shift = f32x4.splat(top);
      const e0 = exp4(f32x4.sub(z0, shift));
      const e1 = exp4(f32x4.sub(z1v, shift));
      const e2 = v128.and(exp4(f32x4.sub(z2, shift)), i32x4(-1, -1, 0, 0));
      total = sum12(e0, e1, e2);
      const logTotal = Mathf.log(total) + top;
      singleRight += i32(argmax10(z) == label);
      singleLoss += <f64>(logTotal - load<f32>(z + labelAt));

      const inverse = f32x4.splat(<f32>1 / total);
      p0 = f32x4.add(p0, f32x4.mul(e0, inverse));
      p1 = f32x4.add(p1, f32x4.mul(e1, inverse));
      p2 = f32x4.add(p2, f32x4.mul(e2, inverse));
      v128.store(sums, p0);
      v128.store(sums, p1, 16);
      v128.store(sums, p2, 32);
      const logShift = f32x4.splat(logTotal);
      l0 = f32x4.add(l0, f32x4.sub(z0, logShift));
      l1 = f32x4.add(l1, f32x4.sub(z1v, logShift));
      l2 = f32x4.add(l2, f32x4.sub(z2, logShift));
      v128.store(logSums, l0);
      v128.store(logSums, l1, 16);
      v128.store(logSums, l2, 32);

      const n = <f32>(s + 1);
      const mean = f32x4.splat(<f32>1 / n);
      const m0 = f32x4.mul(l0, mean), m1 = f32x4.mul(l1, mean), m2 = f32x4.mul(l2, mean);
      const highest = max12(m0, m1, m2);
      const high = f32x4.splat(highest);
      const norm = sum12(
        exp4(f32x4.sub(m0, high)), exp4(f32x4.sub(m1, high)), v128.and(exp4(f32x4.sub(m2, high)), i32x4(-1, -1, 0, 0)),
      );
      const at = curves + (<usize>s << 3);
      const geometricRight = argmax10(logSums) == label;
      if (geometricRight) add(at, 1);
      add(at + column, <f64>(Mathf.log(norm) + highest - load<f32>(logSums + labelAt) / n));
      if (geometricRight != scaledRight) add(at + 2 * column, 1);
      const arithmeticRight = argmax10(sums) == label;
      if (arithmeticRight) add(at + 3 * column, 1);
      add(at + 4 * column, <f64>Mathf.log(n) - <f64>Mathf.log(load<f32>(sums + labelAt)));
      if (arithmeticRight != scaledRight) add(at + 5 * column, 1);
    }
    add(totals + 16, <f64>singleRight / <f64>samples);
    add(totals + 24, singleLoss / <f64>samples);
  }
}
