// Sums over masks of what one image's outputs do; see kernels.ts.
import { firstNoisy, logitsOf } from './logits';
import { exp4, maskPadding, max12, sum12 } from './softmax';
import { STRIDE } from './sparse-row';

// Ten of twelve lanes, without the padding.
@inline
function store10(at: usize, a: v128, b: v128, c: v128): void {
  v128.store(at, a);
  v128.store(at, b, 16);
  v128.store64_lane(at, c, 0, 32);
}

export function moments(
  z1: usize, z1Vectors: i32, rows: i32, firstImage: i32, layers: usize, depth: i32, at: usize, marks: i32,
  table: usize, indices: usize, values: usize, factors: usize, hashes: usize, scaled: usize, sums: usize,
): void {
  const begin = firstNoisy(layers, depth);
  const scaledPart = <usize>(rows * 40);
  const part = <usize>(marks * rows * 40);
  for (let r = 0; r < rows; r++) {
    const image = firstImage + r;
    const start = z1 + <usize>(r * z1Vectors * STRIDE);
    const row = <usize>(r * 40);

    let z = logitsOf(start, layers, 0, depth, false, table, 0, image, indices, values, factors, hashes);
    const s0 = v128.load(z), s1 = v128.load(z, 16), s2 = v128.load(z, 32);
    let shift = f32x4.splat(max12(s0, s1, maskPadding(s2)));
    let e0 = exp4(f32x4.sub(s0, shift));
    let e1 = exp4(f32x4.sub(s1, shift));
    let e2 = v128.and(exp4(f32x4.sub(s2, shift)), i32x4(-1, -1, 0, 0));
    let inverse = f32x4.splat(<f32>1 / sum12(e0, e1, e2));
    const p0 = f32x4.mul(e0, inverse), p1 = f32x4.mul(e1, inverse), p2 = f32x4.mul(e2, inverse);
    store10(scaled + row, s0, s1, s2);
    store10(scaled + scaledPart + row, p0, p1, p2);

    const zero = f32x4.splat(0);
    let d0 = zero, d1 = zero, d2 = zero, q0 = zero, q1 = zero, q2 = zero;
    let f0 = zero, f1 = zero, f2 = zero, g0 = zero, g1 = zero, g2 = zero;
    let sample = 0;
    for (let mark = 0; mark < marks; mark++) {
      const until = load<i32>(at + (<usize>mark << 2));
      for (; sample < until; sample++) {
        z = logitsOf(start, layers, begin, depth, true, table, sample, image, indices, values, factors, hashes);
        const z0 = v128.load(z), z1v = v128.load(z, 16), z2 = v128.load(z, 32);
        shift = f32x4.splat(max12(z0, z1v, maskPadding(z2)));
        e0 = exp4(f32x4.sub(z0, shift));
        e1 = exp4(f32x4.sub(z1v, shift));
        e2 = v128.and(exp4(f32x4.sub(z2, shift)), i32x4(-1, -1, 0, 0));
        inverse = f32x4.splat(<f32>1 / sum12(e0, e1, e2));
        const x0 = f32x4.sub(z0, s0), x1 = f32x4.sub(z1v, s1), x2 = f32x4.sub(z2, s2);
        d0 = f32x4.add(d0, x0);
        d1 = f32x4.add(d1, x1);
        d2 = f32x4.add(d2, x2);
        q0 = f32x4.add(q0, f32x4.mul(x0, x0));
        q1 = f32x4.add(q1, f32x4.mul(x1, x1));
        q2 = f32x4.add(q2, f32x4.mul(x2, x2));
        const y0 = f32x4.sub(f32x4.mul(e0, inverse), p0);
        const y1 = f32x4.sub(f32x4.mul(e1, inverse), p1);
        const y2 = f32x4.sub(f32x4.mul(e2, inverse), p2);
        f0 = f32x4.add(f0, y0);
        f1 = f32x4.add(f1, y1);
        f2 = f32x4.add(f2, y2);
        g0 = f32x4.add(g0, f32x4.mul(y0, y0));
        g1 = f32x4.add(g1, f32x4.mul(y1, y1));
        g2 = f32x4.add(g2, f32x4.mul(y2, y2));
      }
      const out = sums + <usize>(mark * rows * 40) + row;
      store10(out, d0, d1, d2);
      store10(out + part, q0, q1, q2);
      store10(out + 2 * part, f0, f1, f2);
      store10(out + 3 * part, g0, g1, g2);
    }
  }
}
