// The output layer: ten classes in three vectors, the last two lanes padding; see kernels.ts.

// e^x for x in about [-87, 88], relative error 2e-7 (range reduction by powers of two, Cephes' polynomial).
@inline
export function exp4(input: v128): v128 {
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

@inline
export function sum12(a: v128, b: v128, c: v128): f32 {
  const s = f32x4.add(f32x4.add(a, b), c);
  return f32x4.extract_lane(s, 0) + f32x4.extract_lane(s, 1) + f32x4.extract_lane(s, 2) + f32x4.extract_lane(s, 3);
}

@inline
export function max12(a: v128, b: v128, c: v128): f32 {
  const s = f32x4.max(f32x4.max(a, b), c);
  return max(
    max(f32x4.extract_lane(s, 0), f32x4.extract_lane(s, 1)),
    max(f32x4.extract_lane(s, 2), f32x4.extract_lane(s, 3)),
  );
}

// The last two of twelve lanes are padding; they never win and weigh nothing.
@inline
export function maskPadding(c: v128): v128 {
  return f32x4.replace_lane(f32x4.replace_lane(c, 2, -1e30), 3, -1e30);
}

@inline
export function argmax10(at: usize): i32 {
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
