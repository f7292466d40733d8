// Scaled, single-mask and Monte Carlo prediction; see kernels.ts.
import { firstNoisy, logitsOf } from './logits';
import { argmax10, exp4, maskPadding, max12, sum12 } from './softmax';
import { STRIDE } from './sparse-row';

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
  const begin = firstNoisy(layers, depth);
  for (let r = 0; r < rows; r++) {
    const image = firstImage + r;
    const start = z1 + <usize>(r * z1Vectors * STRIDE);
    const label = <i32>load<u8>(labels + r);
    const labelAt = <usize>label << 2;

    let z = logitsOf(start, layers, 0, depth, false, table, 0, image, indices, values, factors, hashes);
    let z0 = v128.load(z), z1v = v128.load(z, 16), z2 = maskPadding(v128.load(z, 32));
    let top = max12(z0, z1v, z2);
    let shift = f32x4.splat(top);
    let total = sum12(exp4(f32x4.sub(z0, shift)), exp4(f32x4.sub(z1v, shift)), v128.and(exp4(f32x4.sub(z2, shift)), i32x4(-1, -1, 0, 0)));
    const scaledRight = argmax10(z) == label;
    if (scaledRight) add(totals, 1);
    add(totals + 8, <f64>(Mathf.log(total) + top - load<f32>(z + labelAt)));

    if (samples == 0) continue;

    let l0 = f32x4.splat(0), l1 = l0, l2 = l0, p0 = l0, p1 = l0, p2 = l0;
    let singleRight = 0;
    let singleLoss: f64 = 0;
    for (let s = 0; s < samples; s++) {
      z = logitsOf(start, layers, begin, depth, true, table, s, image, indices, values, factors, hashes);
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
