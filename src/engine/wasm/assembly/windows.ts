// Sums over windows: convolutions and dense layers forward; see src/engine/models/kernels.ts.

// Stores the first `lanes` of four floats, so that nothing beyond a place is written.
@inline
function put(out: usize, a: v128, lanes: i32): void {
  if (lanes == 4) {
    v128.store(out, a);
    return;
  }
  v128.store32_lane(out, a, 0);
  if (lanes > 1) v128.store32_lane(out, a, 1, 4);
  if (lanes > 2) v128.store32_lane(out, a, 2, 8);
}

@inline
function plus(sum: v128, value: v128, weight: v128): v128 {
  return f32x4.add(sum, f32x4.mul(value, weight));
}

// Whether two floats, or four, are all 0.
@inline
function zeros2(a: v128, b: v128): bool {
  return !v128.any_true(v128.or(a, b));
}

// Two places, four vectors of outputs each: as many sums as stay in registers with what is multiplied. `T` is bool where
// zeros are looked for, else i32: a choice at compile time.
@inline
function two4<T>(
  x: usize, rowBytes: i32, placeBytes: i32, kernelRows: i32, run: i32, w: usize, weightBytes: i32, bias: usize,
  out: usize, outPlaceBytes: i32, lanes: i32,
): void {
  let a0 = v128.load(bias), a1 = v128.load(bias, 16), a2 = v128.load(bias, 32), a3 = v128.load(bias, 48);
  let b0 = a0, b1 = a1, b2 = a2, b3 = a3;
  for (let k = 0; k < kernelRows; k++) {
    let p = x + <usize>(k * rowBytes);
    const end = p + (<usize>run << 2);
    while (p < end) {
      const s = v128.load32_splat(p), t = v128.load32_splat(p + placeBytes);
      if (sizeof<T>() == 1 && zeros2(s, t)) {
        p += 4;
        w += weightBytes;
        continue;
      }
      const w0 = v128.load(w);
      a0 = plus(a0, s, w0);
      b0 = plus(b0, t, w0);
      const w1 = v128.load(w, 16);
      a1 = plus(a1, s, w1);
      b1 = plus(b1, t, w1);
      const w2 = v128.load(w, 32);
      a2 = plus(a2, s, w2);
      b2 = plus(b2, t, w2);
      const w3 = v128.load(w, 48);
      a3 = plus(a3, s, w3);
      b3 = plus(b3, t, w3);
      p += 4;
      w += weightBytes;
    }
  }
  v128.store(out, a0);
  v128.store(out, a1, 16);
  v128.store(out, a2, 32);
  put(out + 48, a3, lanes);
  out += outPlaceBytes;
  v128.store(out, b0);
  v128.store(out, b1, 16);
  v128.store(out, b2, 32);
  put(out + 48, b3, lanes);
}

// Four places, two vectors each.
@inline
function four2<T>(
  x: usize, rowBytes: i32, placeBytes: i32, kernelRows: i32, run: i32, w: usize, weightBytes: i32, bias: usize,
  out: usize, outPlaceBytes: i32, lanes: i32,
): void {
  let a0 = v128.load(bias), a1 = v128.load(bias, 16);
  let b0 = a0, b1 = a1, c0 = a0, c1 = a1, d0 = a0, d1 = a1;
  const second = <usize>placeBytes, third = second + second, fourth = third + second;
  for (let k = 0; k < kernelRows; k++) {
    let p = x + <usize>(k * rowBytes);
    const end = p + (<usize>run << 2);
    while (p < end) {
      const s = v128.load32_splat(p), t = v128.load32_splat(p + second);
      const u = v128.load32_splat(p + third), v = v128.load32_splat(p + fourth);
      if (sizeof<T>() == 1 && zeros2(v128.or(s, t), v128.or(u, v))) {
        p += 4;
        w += weightBytes;
        continue;
      }
      const w0 = v128.load(w), w1 = v128.load(w, 16);
      a0 = plus(a0, s, w0);
      a1 = plus(a1, s, w1);
      b0 = plus(b0, t, w0);
      b1 = plus(b1, t, w1);
      c0 = plus(c0, u, w0);
      c1 = plus(c1, u, w1);
      d0 = plus(d0, v, w0);
      d1 = plus(d1, v, w1);
      p += 4;
      w += weightBytes;
    }
  }
  v128.store(out, a0);
  put(out + 16, a1, lanes);
  out += outPlaceBytes;
  v128.store(out, b0);
  put(out + 16, b1, lanes);
  out += outPlaceBytes;
  v128.store(out, c0);
  put(out + 16, c1, lanes);
  out += outPlaceBytes;
  v128.store(out, d0);
  put(out + 16, d1, lanes);
}

// One place, four vectors.
function one4(
  x: usize, rowBytes: i32, kernelRows: i32, run: i32, w: usize, weightBytes: i32, bias: usize, out: usize, lanes: i32,
): void {
  let a0 = v128.load(bias), a1 = v128.load(bias, 16), a2 = v128.load(bias, 32), a3 = v128.load(bias, 48);
  for (let k = 0; k < kernelRows; k++) {
    let p = x + <usize>(k * rowBytes);
    const end = p + (<usize>run << 2);
    while (p < end) {
      const s = v128.load32_splat(p);
      a0 = plus(a0, s, v128.load(w));
      a1 = plus(a1, s, v128.load(w, 16));
      a2 = plus(a2, s, v128.load(w, 32));
      a3 = plus(a3, s, v128.load(w, 48));
      p += 4;
      w += weightBytes;
    }
  }
  v128.store(out, a0);
  v128.store(out, a1, 16);
  v128.store(out, a2, 32);
  put(out + 48, a3, lanes);
}

// One place, one vector.
function one(
  x: usize, rowBytes: i32, kernelRows: i32, run: i32, w: usize, weightBytes: i32, bias: usize, out: usize, lanes: i32,
): void {
  let a = v128.load(bias);
  for (let k = 0; k < kernelRows; k++) {
    let p = x + <usize>(k * rowBytes);
    const end = p + (<usize>run << 2);
    while (p < end) {
      a = plus(a, v128.load32_splat(p), v128.load(w));
      p += 4;
      w += weightBytes;
    }
  }
  put(out, a, lanes);
}

// The same functions, with and without looking for zeros, each once in the module.
function two4Dense(
  x: usize, rowBytes: i32, placeBytes: i32, kernelRows: i32, run: i32, w: usize, weightBytes: i32, bias: usize,
  out: usize, outPlaceBytes: i32, lanes: i32,
): void {
  two4<i32>(x, rowBytes, placeBytes, kernelRows, run, w, weightBytes, bias, out, outPlaceBytes, lanes);
}
function two4Sparse(
  x: usize, rowBytes: i32, placeBytes: i32, kernelRows: i32, run: i32, w: usize, weightBytes: i32, bias: usize,
  out: usize, outPlaceBytes: i32, lanes: i32,
): void {
  two4<bool>(x, rowBytes, placeBytes, kernelRows, run, w, weightBytes, bias, out, outPlaceBytes, lanes);
}
function four2Dense(
  x: usize, rowBytes: i32, placeBytes: i32, kernelRows: i32, run: i32, w: usize, weightBytes: i32, bias: usize,
  out: usize, outPlaceBytes: i32, lanes: i32,
): void {
  four2<i32>(x, rowBytes, placeBytes, kernelRows, run, w, weightBytes, bias, out, outPlaceBytes, lanes);
}
function four2Sparse(
  x: usize, rowBytes: i32, placeBytes: i32, kernelRows: i32, run: i32, w: usize, weightBytes: i32, bias: usize,
  out: usize, outPlaceBytes: i32, lanes: i32,
): void {
  four2<bool>(x, rowBytes, placeBytes, kernelRows, run, w, weightBytes, bias, out, outPlaceBytes, lanes);
}

export function windowSums(
  input: usize, examples: i32, inputBytes: i32, height: i32, width: i32, rowBytes: i32, placeBytes: i32,
  kernelRows: i32, run: i32, weights: usize, outputs: i32, out: usize, outBytes: i32, outPlaceBytes: i32, sparse: i32,
): void {
  const vectors = (outputs + 3) >> 2;
  const weightBytes = vectors << 4;
  const bias = weights + <usize>(kernelRows * run * weightBytes);
  const rest = outputs - ((vectors - 1) << 2);
  for (let e = 0; e < examples; e++) {
    for (let y = 0; y < height; y++) {
      const row = input + <usize>(e * inputBytes + y * rowBytes);
      const outRow = out + <usize>(e * outBytes + y * width * outPlaceBytes);
      for (let v = 0; v < vectors; ) {
        const block = vectors - v >= 4 ? 4 : vectors - v >= 2 ? 2 : 1;
        const last = v + block == vectors ? rest : 4;
        const w = weights + (<usize>v << 4), b = bias + (<usize>v << 4), o = outRow + (<usize>v << 4);
        let x = 0;
        if (block == 4) {
          for (; x + 2 <= width; x += 2) {
            const from = row + <usize>(x * placeBytes), to = o + <usize>(x * outPlaceBytes);
            if (sparse != 0) {
              two4Sparse(from, rowBytes, placeBytes, kernelRows, run, w, weightBytes, b, to, outPlaceBytes, last);
            } else {
              two4Dense(from, rowBytes, placeBytes, kernelRows, run, w, weightBytes, b, to, outPlaceBytes, last);
            }
          }
        } else if (block == 2) {
          for (; x + 4 <= width; x += 4) {
            const from = row + <usize>(x * placeBytes), to = o + <usize>(x * outPlaceBytes);
            if (sparse != 0) {
              four2Sparse(from, rowBytes, placeBytes, kernelRows, run, w, weightBytes, b, to, outPlaceBytes, last);
            } else {
              four2Dense(from, rowBytes, placeBytes, kernelRows, run, w, weightBytes, b, to, outPlaceBytes, last);
            }
          }
        }
        for (; x < width; x++) {
          const from = row + <usize>(x * placeBytes), to = o + <usize>(x * outPlaceBytes);
          if (block == 4) one4(from, rowBytes, kernelRows, run, w, weightBytes, b, to, last);
          else {
            for (let i = 0; i < block; i++) {
              const at = <usize>i << 4;
              one(from, rowBytes, kernelRows, run, w + at, weightBytes, b + at, to + at, i == block - 1 ? last : 4);
            }
          }
        }
        v += block;
      }
    }
  }
}
