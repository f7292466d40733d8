// Noise as factors; see src/engine/models/kernels.ts.
import { hash16 } from './activation';

export function dropFactors(
  into: usize, rows: i32, width: i32, first: i32, step: i32, key: i32, threshold: i32, gain: f32,
): void {
  const z0 = i32x4.splat(step * 1664525 + 1013904223);
  const w0 = i32x4.splat(key * 1664525 + 1013904223);
  const limit = i32x4.splat(threshold);
  const kept = f32x4.splat(gain);
  for (let r = 0; r < rows; r++) {
    const y0 = i32x4.splat((first + r) * 1664525 + 1013904223);
    const yw = i32x4.mul(y0, w0);
    const row = into + (<usize>(r * width) << 2);
    // The last 16 reach into the next row, which comes later, or into what lies behind the array.
    for (let u = 0; u < width; u += 16) {
      const at = row + (<usize>u << 2);
      hash16(u >> 2, y0, z0, w0, yw, 2, limit, at);
      v128.store(at, v128.and(kept, i32x4.ge_s(v128.load(at), limit)));
      v128.store(at, v128.and(kept, i32x4.ge_s(v128.load(at, 16), limit)), 16);
      v128.store(at, v128.and(kept, i32x4.ge_s(v128.load(at, 32), limit)), 32);
      v128.store(at, v128.and(kept, i32x4.ge_s(v128.load(at, 48), limit)), 48);
    }
  }
}

export function multiply(
  values: usize, examples: i32, valuesBytes: i32, count: i32, factors: usize, width: i32, factorsBytes: i32, out: usize,
  outBytes: i32,
): void {
  const vectors = width & ~3;
  for (let e = 0; e < examples; e++) {
    const row = factors + <usize>(e * factorsBytes);
    for (let i = 0; i < count; i += width) {
      const x = values + <usize>(e * valuesBytes + (i << 2));
      const y = out + <usize>(e * outBytes + (i << 2));
      let j = 0;
      for (; j < vectors; j += 4) {
        const at = <usize>j << 2;
        v128.store(y + at, f32x4.mul(v128.load(x + at), v128.load(row + at)));
      }
      for (; j < width; j++) {
        const at = <usize>j << 2;
        store<f32>(y + at, load<f32>(x + at) * load<f32>(row + at));
      }
    }
  }
}
