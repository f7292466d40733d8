import type { Memory, RowKernels } from './rows.ts';

/** One image through the hidden layers: assembly/logits.ts. */
export function logitsIn({ f32, i32 }: Memory, { sparseRow, activateRow }: RowKernels) {
  /** The first layer with noise, or `depth`: what lies before it is the same for every mask of an image. */
  function firstNoisy(layers: number, depth: number): number {
    let l = 0;
    while (l < depth && i32[(layers >> 2) + l * 12 + 1] === 0) l++;
    return l;
  }

  /** Answers the byte offset of the logits; runs on from hidden layer `first`, as a run from 0 has left it. */
  function logitsOf(
    z1: number,
    layers: number,
    first: number,
    depth: number,
    noisy: boolean,
    table: number,
    sample: number,
    image: number,
    list: number,
    values: number,
    factors: number,
    hashes: number,
  ): number {
    let z = first === 0 ? z1 : i32[(layers >> 2) + (first - 1) * 12 + 9];
    for (let l = first; l < depth; l++) {
      const d = (layers >> 2) + l * 12;
      const units = i32[d];
      const count = activateRow(
        z,
        units,
        noisy ? i32[d + 1] : 0,
        i32[d + 2],
        i32[d + 3],
        noisy ? f32[d + 4] : f32[d + 6],
        f32[d + 5],
        table,
        sample,
        image,
        list,
        values,
        factors,
        hashes,
      );
      const weights = i32[d + 7];
      const vectors = i32[d + 8];
      z = i32[d + 9];
      sparseRow(count, list, values, weights, vectors, weights + units * vectors * 16, z);
    }
    return z;
  }

  return { firstNoisy, logitsOf };
}

export type LogitsKernels = ReturnType<typeof logitsIn>;
