// Sparse lists: made from pixels, transposed, multiplied; see kernels.ts.
import { sparseRow, STRIDE } from './sparse-row';

export function sparsify(source: usize, rows: i32, columns: i32, pointers: usize, indices: usize, values: usize): void {
  let n: i32 = 0;
  store<i32>(pointers, 0);
  for (let r = 0; r < rows; r++) {
    const from = source + <usize>(r * columns);
    // Sixteen pixels at a time: a bit for each that is inked, then a visit to each bit.
    for (let c = 0; c < columns; c += 16) {
      let inked = i8x16.bitmask(i8x16.ne(v128.load(from + c), i8x16.splat(0)));
      if (columns - c < 16) inked &= (1 << (columns - c)) - 1;
      while (inked != 0) {
        const column = c + ctz(inked);
        inked &= inked - 1;
        store<i32>(indices + (<usize>n << 2), column);
        store<f32>(values + (<usize>n << 2), <f32>load<u8>(from + column) / 255.0);
        n++;
      }
    }
    store<i32>(pointers + (<usize>(r + 1) << 2), n);
  }
}

export function transpose(
  rows: i32, columns: i32, pointers: usize, indices: usize, values: usize,
  columnPointers: usize, columnIndices: usize, columnValues: usize,
): void {
  memory.fill(columnPointers, 0, <usize>(columns + 2) << 2);
  const total = load<i32>(pointers + (<usize>rows << 2));
  for (let i = 0; i < total; i++) {
    const at = columnPointers + (<usize>(load<i32>(indices + (<usize>i << 2)) + 2) << 2);
    store<i32>(at, load<i32>(at) + 1);
  }
  for (let c = 1; c <= columns; c++) {
    const at = columnPointers + (<usize>c << 2);
    store<i32>(at + 4, load<i32>(at + 4) + load<i32>(at));
  }
  for (let r = 0; r < rows; r++) {
    const end = load<i32>(pointers + (<usize>(r + 1) << 2));
    for (let i = load<i32>(pointers + (<usize>r << 2)); i < end; i++) {
      const at = columnPointers + (<usize>(load<i32>(indices + (<usize>i << 2)) + 1) << 2);
      const place = load<i32>(at);
      store<i32>(at, place + 1);
      store<i32>(columnIndices + (<usize>place << 2), r);
      store<f32>(columnValues + (<usize>place << 2), load<f32>(values + (<usize>i << 2)));
    }
  }
}

export function forward(
  rows: i32, pointers: usize, indices: usize, values: usize, weights: usize, inputs: i32, vectors: i32, out: usize,
): void {
  const bias = weights + <usize>(inputs * vectors * STRIDE);
  let from = load<i32>(pointers);
  for (let r = 0; r < rows; r++) {
    const end = load<i32>(pointers + (<usize>(r + 1) << 2));
    const at = <usize>from << 2;
    sparseRow(end - from, indices + at, values + at, weights, vectors, bias, out + <usize>(r * vectors * STRIDE));
    from = end;
  }
}
