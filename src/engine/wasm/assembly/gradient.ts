// Backward pass and optimisers; see kernels.ts.
import { sparseRow, STRIDE } from './sparse-row';

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
@inline
export function optimiseRow(
  kind: i32, gradient: usize, weights: usize, first: usize, second: usize, vectors: i32, rate: f32, correction: f32,
  epsilon: f32,
): void {
  const step = f32x4.splat(rate);
  const bytes = <usize>vectors << 4;
  if (kind == 2) {
    const b1 = f32x4.splat(0.9), c1 = f32x4.splat(0.1), b2 = f32x4.splat(0.999), c2 = f32x4.splat(0.001);
    // Without a floor, means of weights that get no gradient decay to denormals, which are slow, and stay there.
    const tiny = f32x4.splat(1e-30), tiniest = f32x4.splat(1e-36);
    const eps = f32x4.splat(epsilon), root = f32x4.splat(correction);
    for (let k: usize = 0; k < bytes; k += 16) {
      const g = v128.load(gradient + k);
      let m = f32x4.add(f32x4.mul(b1, v128.load(first + k)), f32x4.mul(c1, g));
      let v = f32x4.add(f32x4.mul(b2, v128.load(second + k)), f32x4.mul(c2, f32x4.mul(g, g)));
      m = v128.and(m, f32x4.gt(f32x4.abs(m), tiny));
      v = v128.and(v, f32x4.gt(v, tiniest));
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
  zeros: usize, touched: usize,
): void {
  const bytes = <usize>vectors << 4;
  for (let i = 0; i < inputs; i++) {
    const from = load<i32>(columnPointers + (<usize>i << 2));
    const count = load<i32>(columnPointers + (<usize>(i + 1) << 2)) - from;
    if (count == 0 && load<u8>(touched + i) == 0) continue;
    store<u8>(touched + i, 1);
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
