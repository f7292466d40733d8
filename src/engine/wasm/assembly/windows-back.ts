// Gradients of sums over windows, through the places that have one; see src/engine/models/kernels.ts.
import { rowSum } from './sparse-row';

export function liveLists(
  delta: usize, values: usize, examples: i32, deltaBytes: i32, height: i32, width: i32, outputs: i32, inputBytes: i32,
  rowBytes: i32, placeBytes: i32, counts: usize, offsets: usize, list: usize, capacity: i32,
): void {
  memory.fill(counts, 0, <usize>outputs << 2);
  const zero = f32x4.splat(0);
  for (let e = 0; e < examples; e++) {
    let d = delta + <usize>(e * deltaBytes);
    let a = values + <usize>(e * deltaBytes);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const offset = e * inputBytes + y * rowBytes + x * placeBytes;
        for (let o = 0; o < outputs; o += 4) {
          const at = <usize>o << 2;
          let live = i32x4.bitmask(f32x4.ne(v128.load(d + at), zero));
          if (values != 0) live &= i32x4.bitmask(f32x4.gt(v128.load(a + at), zero));
          if (outputs - o < 4) live &= (1 << (outputs - o)) - 1;
          while (live != 0) {
            const lane = ctz(live);
            live &= live - 1;
            const count = counts + at + (<usize>lane << 2);
            const n = load<i32>(count);
            store<i32>(count, n + 1);
            const place = <usize>((o + lane) * capacity + n) << 2;
            store<i32>(offsets + place, offset);
            store<f32>(list + place, load<f32>(d + at + (<usize>lane << 2)));
          }
        }
        d += <usize>outputs << 2;
        a += <usize>outputs << 2;
      }
    }
  }
}

export function windowGradient(
  counts: usize, offsets: usize, list: usize, capacity: i32, outputs: i32, input: usize, kernelRows: i32, rowBytes: i32,
  vectors: i32, zeros: usize, gradient: usize,
): void {
  const bytes = <usize>vectors << 4;
  for (let o = 0; o < outputs; o++) {
    const count = load<i32>(counts + (<usize>o << 2));
    const at = <usize>(o * capacity) << 2;
    for (let k = 0; k < kernelRows; k++) {
      rowSum(count, offsets + at, list + at, input + <usize>(k * rowBytes), 1, vectors, zeros, gradient);
      gradient += bytes;
    }
    let sum: f32 = 0;
    for (let i = 0; i < count; i++) sum += load<f32>(list + at + (<usize>i << 2));
    v128.store(gradient, f32x4.replace_lane(f32x4.splat(0), 0, sum));
    gradient += 16;
  }
}

// Adds value × eight, four, two or one vector of weights where each offset says.
function add8(count: i32, offsets: usize, list: usize, w: usize, into: usize): void {
  const w0 = v128.load(w), w1 = v128.load(w, 16), w2 = v128.load(w, 32), w3 = v128.load(w, 48);
  const w4 = v128.load(w, 64), w5 = v128.load(w, 80), w6 = v128.load(w, 96), w7 = v128.load(w, 112);
  const end = offsets + (<usize>count << 2);
  while (offsets < end) {
    const p = into + <usize>load<i32>(offsets);
    const s = v128.load32_splat(list);
    v128.store(p, f32x4.add(v128.load(p), f32x4.mul(s, w0)));
    v128.store(p, f32x4.add(v128.load(p, 16), f32x4.mul(s, w1)), 16);
    v128.store(p, f32x4.add(v128.load(p, 32), f32x4.mul(s, w2)), 32);
    v128.store(p, f32x4.add(v128.load(p, 48), f32x4.mul(s, w3)), 48);
    v128.store(p, f32x4.add(v128.load(p, 64), f32x4.mul(s, w4)), 64);
    v128.store(p, f32x4.add(v128.load(p, 80), f32x4.mul(s, w5)), 80);
    v128.store(p, f32x4.add(v128.load(p, 96), f32x4.mul(s, w6)), 96);
    v128.store(p, f32x4.add(v128.load(p, 112), f32x4.mul(s, w7)), 112);
    offsets += 4;
    list += 4;
  }
}

function add2(count: i32, offsets: usize, list: usize, w: usize, into: usize): void {
  const w0 = v128.load(w), w1 = v128.load(w, 16);
  const end = offsets + (<usize>count << 2);
  while (offsets < end) {
    const p = into + <usize>load<i32>(offsets);
    const s = v128.load32_splat(list);
    v128.store(p, f32x4.add(v128.load(p), f32x4.mul(s, w0)));
    v128.store(p, f32x4.add(v128.load(p, 16), f32x4.mul(s, w1)), 16);
    offsets += 4;
    list += 4;
  }
}

function add1(count: i32, offsets: usize, list: usize, w: usize, into: usize): void {
  const w0 = v128.load(w);
  const end = offsets + (<usize>count << 2);
  while (offsets < end) {
    const p = into + <usize>load<i32>(offsets);
    v128.store(p, f32x4.add(v128.load(p), f32x4.mul(v128.load32_splat(list), w0)));
    offsets += 4;
    list += 4;
  }
}

export function windowBack(
  counts: usize, offsets: usize, list: usize, capacity: i32, outputs: i32, weights: usize, kernelRows: i32,
  rowBytes: i32, vectors: i32, into: usize,
): void {
  let w = weights;
  for (let o = 0; o < outputs; o++) {
    const count = load<i32>(counts + (<usize>o << 2));
    const at = <usize>(o * capacity) << 2;
    for (let k = 0; k < kernelRows; k++) {
      let base = into + <usize>(k * rowBytes);
      let left = vectors;
      for (; left >= 8; left -= 8) {
        add8(count, offsets + at, list + at, w, base);
        w += 128;
        base += 128;
      }
      for (; left >= 2; left -= 2) {
        add2(count, offsets + at, list + at, w, base);
        w += 32;
        base += 32;
      }
      if (left == 1) {
        add1(count, offsets + at, list + at, w, base);
        w += 16;
      }
    }
    w += 16;
  }
}
