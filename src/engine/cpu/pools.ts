import type { ModelKernels } from '../models/kernels.ts';
import type { Memory } from './rows.ts';

type PoolKernels = Pick<ModelKernels, 'maxPool' | 'maxPoolBack' | 'averagePool' | 'averagePoolBack'>;

/** Pools, forward and backward: assembly/pools.ts. */
export function poolsIn({ f32, i32 }: Memory): PoolKernels {
  /** Calls `see` with each place's number in the result and the offsets, in floats, of what it sees in an example. */
  function eachWindow(
    height: number,
    width: number,
    rowBytes: number,
    channels: number,
    size: number,
    stride: number,
    see: (place: number, offsets: readonly number[]) => void,
  ) {
    const row = rowBytes >> 2;
    const offsets = Array.from({ length: size * size }, () => 0);
    for (let place = 0; place < height * width * channels; place++) {
      const [spot, channel] = [Math.floor(place / channels), place % channels];
      const [y, x] = [Math.floor(spot / width), spot % width];
      for (let i = 0; i < size * size; i++)
        offsets[i] = (y * stride + Math.floor(i / size)) * row + (x * stride + (i % size)) * channels + channel;
      see(place, offsets);
    }
  }

  return {
    maxPool(input, examples, inputBytes, height, width, rowBytes, channels, size, stride, out, outBytes, winners) {
      eachWindow(height, width, rowBytes, channels, size, stride, (place, offsets) => {
        for (let e = 0; e < examples; e++) {
          const x = (input + e * inputBytes) >> 2;
          let winner = offsets[0];
          for (const at of offsets) if (f32[x + at] > f32[x + winner]) winner = at;
          const to = (e * outBytes) / 4 + place;
          f32[(out >> 2) + to] = f32[x + winner];
          i32[(winners >> 2) + to] = winner * 4;
        }
      });
    },

    maxPoolBack(delta, examples, count, deltaBytes, winners, into, intoBytes) {
      f32.fill(0, into >> 2, (into + examples * intoBytes) >> 2);
      for (let e = 0; e < examples; e++) {
        for (let i = 0; i < count; i++) {
          const from = (e * deltaBytes) / 4 + i;
          f32[(into + e * intoBytes + i32[(winners >> 2) + from]) >> 2] += f32[(delta >> 2) + from];
        }
      }
    },

    averagePool(input, examples, inputBytes, height, width, rowBytes, channels, size, stride, out, outBytes) {
      eachWindow(height, width, rowBytes, channels, size, stride, (place, offsets) => {
        for (let e = 0; e < examples; e++) {
          const x = (input + e * inputBytes) >> 2;
          let sum = 0;
          for (const at of offsets) sum += f32[x + at];
          f32[((out + e * outBytes) >> 2) + place] = sum / offsets.length;
        }
      });
    },

    averagePoolBack(delta, examples, deltaBytes, height, width, rowBytes, channels, size, stride, into, intoBytes) {
      f32.fill(0, into >> 2, (into + examples * intoBytes) >> 2);
      eachWindow(height, width, rowBytes, channels, size, stride, (place, offsets) => {
        for (let e = 0; e < examples; e++) {
          const x = (into + e * intoBytes) >> 2;
          const share = f32[((delta + e * deltaBytes) >> 2) + place] / offsets.length;
          for (const at of offsets) f32[x + at] += share;
        }
      });
    },
  };
}
