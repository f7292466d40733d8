import { noiseTableSize, pcg4d } from '../../core/random.ts';

/** One memory, seen as numbers of each kind. */
export interface Memory {
  readonly f32: Float32Array;
  readonly f64: Float64Array;
  readonly i32: Int32Array;
  readonly u8: Uint8Array;
}

const noiseShift = 24 - Math.log2(noiseTableSize);

/** The row by row arithmetic that training and prediction share: assembly/sparse-row.ts and assembly/activation.ts. */
export function rowsIn({ f32, i32 }: Memory) {
  const words = new Uint32Array(4);

  function sparseRow(
    count: number,
    indices: number,
    values: number,
    base: number,
    vectors: number,
    init: number,
    out: number,
  ) {
    const width = vectors * 4;
    const to = out >> 2;
    const from = init >> 2;
    for (let k = 0; k < width; k++) f32[to + k] = f32[from + k];
    const rows = base >> 2;
    let i = 0;
    // Four entries at a time: the sum of four products is read and written once.
    for (; i + 3 < count; i += 4) {
      const at = (indices >> 2) + i;
      const v = (values >> 2) + i;
      const [r0, r1] = [rows + i32[at] * width, rows + i32[at + 1] * width];
      const [r2, r3] = [rows + i32[at + 2] * width, rows + i32[at + 3] * width];
      const [v0, v1, v2, v3] = [f32[v], f32[v + 1], f32[v + 2], f32[v + 3]];
      for (let k = 0; k < width; k++) {
        f32[to + k] += v0 * f32[r0 + k] + v1 * f32[r1 + k] + v2 * f32[r2 + k] + v3 * f32[r3 + k];
      }
    }
    for (; i < count; i++) {
      const row = rows + i32[(indices >> 2) + i] * width;
      const value = f32[(values >> 2) + i];
      for (let k = 0; k < width; k++) f32[to + k] += value * f32[row + k];
    }
  }

  function hashRow(units: number, example: number, step: number, key: number, out: number) {
    for (let unit = 0; unit < units; unit += 4) {
      pcg4d(unit >> 2, example, step, key, words);
      for (let c = 0; c < 4; c++) i32[(out >> 2) + unit + c] = words[c] >>> 8;
    }
  }

  function activateRow(
    z: number,
    units: number,
    noise: number,
    key: number,
    threshold: number,
    gain: number,
    sigma: number,
    table: number,
    step: number,
    example: number,
    list: number,
    values: number,
    factors: number,
    hashes: number,
  ): number {
    let n = 0;
    const quantiles = (table >> 2) + (noise - 2) * noiseTableSize;
    if (noise !== 0) hashRow(units, example, step, key, hashes);
    for (let u = 0; u < units; u++) {
      const value = f32[(z >> 2) + u];
      if (!(value > 0)) continue;
      const hash = noise === 0 ? 0 : i32[(hashes >> 2) + u];
      if (noise === 1 && hash < threshold) continue;
      const factor = noise >= 2 ? Math.fround(1 + Math.fround(sigma * f32[quantiles + (hash >> noiseShift)])) : gain;
      i32[(list >> 2) + n] = u;
      f32[(values >> 2) + n] = value * factor;
      f32[(factors >> 2) + n] = factor;
      n++;
    }
    return n;
  }

  return { sparseRow, activateRow };
}

export type RowKernels = ReturnType<typeof rowsIn>;
