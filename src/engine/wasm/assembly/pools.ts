// Pools, forward and backward, channel by channel; see src/engine/models/kernels.ts.

export function maxPool(
  input: usize, examples: i32, inputBytes: i32, height: i32, width: i32, rowBytes: i32, channels: i32, size: i32,
  stride: i32, out: usize, outBytes: i32, winners: usize,
): void {
  const placeBytes = channels << 2;
  for (let e = 0; e < examples; e++) {
    let n = <usize>(e * outBytes);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const corner = y * stride * rowBytes + x * stride * placeBytes;
        const base = input + <usize>(e * inputBytes);
        let c = 0;
        for (; c + 4 <= channels; c += 4) {
          const lane = i32x4.add(i32x4.splat(c << 2), i32x4(0, 4, 8, 12));
          let best = v128.load(base + <usize>(corner + (c << 2)));
          let winner = i32x4.add(i32x4.splat(corner), lane);
          for (let i = 0; i < size; i++) {
            for (let j = i == 0 ? 1 : 0; j < size; j++) {
              const at = corner + i * rowBytes + j * placeBytes;
              const value = v128.load(base + <usize>(at + (c << 2)));
              const larger = f32x4.gt(value, best);
              best = v128.bitselect(value, best, larger);
              winner = v128.bitselect(i32x4.add(i32x4.splat(at), lane), winner, larger);
            }
          }
          v128.store(out + n, best);
          v128.store(winners + n, winner);
          n += 16;
        }
        for (; c < channels; c++) {
          let winner = corner + (c << 2);
          let best = load<f32>(base + <usize>winner);
          for (let i = 0; i < size; i++) {
            for (let j = i == 0 ? 1 : 0; j < size; j++) {
              const at = corner + i * rowBytes + j * placeBytes + (c << 2);
              const value = load<f32>(base + <usize>at);
              if (value > best) {
                best = value;
                winner = at;
              }
            }
          }
          store<f32>(out + n, best);
          store<i32>(winners + n, winner);
          n += 4;
        }
      }
    }
  }
}

export function maxPoolBack(
  delta: usize, examples: i32, count: i32, deltaBytes: i32, winners: usize, into: usize, intoBytes: i32,
): void {
  memory.fill(into, 0, <usize>(examples * intoBytes));
  for (let e = 0; e < examples; e++) {
    const base = into + <usize>(e * intoBytes);
    let n = <usize>(e * deltaBytes);
    const end = n + (<usize>count << 2);
    for (; n < end; n += 4) {
      const d = load<f32>(delta + n);
      if (d == 0) continue;
      const at = base + <usize>load<i32>(winners + n);
      store<f32>(at, load<f32>(at) + d);
    }
  }
}

export function averagePool(
  input: usize, examples: i32, inputBytes: i32, height: i32, width: i32, rowBytes: i32, channels: i32, size: i32,
  stride: i32, out: usize, outBytes: i32,
): void {
  const placeBytes = channels << 2;
  const share = <f32>1 / <f32>(size * size);
  for (let e = 0; e < examples; e++) {
    let n = out + <usize>(e * outBytes);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const corner = input + <usize>(e * inputBytes + y * stride * rowBytes + x * stride * placeBytes);
        let c = 0;
        for (; c + 4 <= channels; c += 4) {
          let sum = f32x4.splat(0);
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
              sum = f32x4.add(sum, v128.load(corner + <usize>(i * rowBytes + j * placeBytes + (c << 2))));
            }
          }
          v128.store(n, f32x4.mul(sum, f32x4.splat(share)));
          n += 16;
        }
        for (; c < channels; c++) {
          let sum: f32 = 0;
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) sum += load<f32>(corner + <usize>(i * rowBytes + j * placeBytes + (c << 2)));
          }
          store<f32>(n, sum * share);
          n += 4;
        }
      }
    }
  }
}

export function averagePoolBack(
  delta: usize, examples: i32, deltaBytes: i32, height: i32, width: i32, rowBytes: i32, channels: i32, size: i32,
  stride: i32, into: usize, intoBytes: i32,
): void {
  const placeBytes = channels << 2;
  const share = <f32>1 / <f32>(size * size);
  memory.fill(into, 0, <usize>(examples * intoBytes));
  for (let e = 0; e < examples; e++) {
    let n = delta + <usize>(e * deltaBytes);
    for (let y = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        const corner = into + <usize>(e * intoBytes + y * stride * rowBytes + x * stride * placeBytes);
        let c = 0;
        for (; c + 4 <= channels; c += 4) {
          const d = f32x4.mul(v128.load(n), f32x4.splat(share));
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
              const at = corner + <usize>(i * rowBytes + j * placeBytes + (c << 2));
              v128.store(at, f32x4.add(v128.load(at), d));
            }
          }
          n += 16;
        }
        for (; c < channels; c++) {
          const d = load<f32>(n) * share;
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) {
              const at = corner + <usize>(i * rowBytes + j * placeBytes + (c << 2));
              store<f32>(at, load<f32>(at) + d);
            }
          }
          n += 4;
        }
      }
    }
  }
}
