/** Tables of numbers, and their splits with inputs and targets standardised. */
import type { Standard } from './regression.ts';

/** Cases with a number as target. Rows keep their order, so that a place means the same case everywhere. */
export interface Table {
  readonly count: number;
  /** [case, input]. */
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
  /** Of each split the places of its test cases; its training cases are all others. */
  readonly splits: readonly Uint32Array[];
}

/** Cases of a split: inputs [case, input] and targets. */
export interface Cases {
  readonly count: number;
  readonly inputs: Float32Array;
  readonly targets: Float32Array;
}

/** A split with inputs and targets standardised by its training cases alone. */
export interface StandardSplit {
  readonly train: Cases;
  readonly test: Cases;
  /** How targets were standardised. */
  readonly target: Standard;
}

/** Mean and population standard deviation; a column that does not vary keeps its scale. */
function standardOf(count: number, value: (row: number) => number): Standard {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += value(row);
  const mean = sum / count;
  let squares = 0;
  for (let row = 0; row < count; row++) squares += (value(row) - mean) ** 2;
  // The mean of equal numbers may differ from them by rounding.
  const scale = Math.sqrt(squares / count);
  return { mean, scale: scale > 1e-7 * Math.abs(mean) ? scale : 1 };
}

/** @throws RangeError if the table has no such split */
export function standardSplit({ count, inputs, targets, splits }: Table, split: number): StandardSplit {
  if (splits[split] === undefined) throw new RangeError(`split ${split} is none of 0 to ${splits.length - 1}`);
  const held = new Set(splits[split]);
  const trainRows = Array.from({ length: count }, (_, row) => row).filter((row) => !held.has(row));
  const width = inputs.length / count;
  const columns = Array.from({ length: width }, (_, i) =>
    standardOf(trainRows.length, (row) => inputs[trainRows[row] * width + i]),
  );
  const target = standardOf(trainRows.length, (row) => targets[trainRows[row]]);
  const cases = (rows: readonly number[]): Cases => ({
    count: rows.length,
    inputs: Float32Array.from({ length: rows.length * width }, (_, at) => {
      const { mean, scale } = columns[at % width];
      return (inputs[rows[Math.floor(at / width)] * width + (at % width)] - mean) / scale;
    }),
    targets: Float32Array.from(rows, (row) => (targets[row] - target.mean) / target.scale),
  });
  return { train: cases(trainRows), test: cases([...splits[split]]), target };
}
