// A row of a product with a sparse list; see kernels.ts.

/** Bytes of a vector. */
export const STRIDE: i32 = 16;

// A block of accumulators stays in registers while a sparse list is walked. AssemblyScript specialises generics at
// compile time, and the type argument stands for the width of the block in vectors: i8 1, i16 2, f32 3, i32 4, i64 8,
// v128 12, f64 13 (with the value and a product, all the registers that x86-64 has).
@inline
function widthOf<T>(): i32 {
  return isFloat<T>() ? (sizeof<T>() == 4 ? 3 : 13) : sizeof<T>() == 16 ? 12 : sizeof<T>();
}

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
export function sparseRow(count: i32, indices: usize, values: usize, base: usize, vectors: i32, init: usize, out: usize): void {
  rowSum(count, indices, values, base, vectors << 4, vectors, init, out);
}

// The same, of rows of any number of bytes.
export function rowSum(
  count: i32, indices: usize, values: usize, base: usize, rowBytes: i32, vectors: i32, init: usize, out: usize,
): void {
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
