import type { Table } from './types.ts';
import { words as told } from './words.ts';

/**
 * The packed form of a table. Layout: magic, rows, inputs, splits, length of each split (uint32 LE), places of each
 * split's test cases (uint32 LE), inputs [case, input], targets (float32 LE).
 */
const MAGIC = 0x31424154; // "TAB1"

export function encodeTable({ count, inputs, targets, splits }: Table): Uint8Array<ArrayBuffer> {
  const words = [MAGIC, count, inputs.length / count, splits.length, ...splits.map(({ length }) => length)];
  for (const split of splits) words.push(...split);
  const view = new DataView(new ArrayBuffer(4 * (words.length + inputs.length + targets.length)));
  words.forEach((word, i) => {
    view.setUint32(4 * i, word, true);
  });
  [...inputs, ...targets].forEach((value, i) => {
    view.setFloat32(4 * (words.length + i), value, true);
  });
  return new Uint8Array(view.buffer);
}

export const isTable = (bytes: Uint8Array): boolean =>
  bytes.length >= 16 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === MAGIC;

/** @throws RangeError if the bytes are no such table, saying what does not fit */
export function decodeTable(bytes: Uint8Array, rows: number, inputs: number, splits: number): Table {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const words = Math.floor(bytes.length / 4);
  const word = (i: number): number => view.getUint32(4 * i, true);
  if (!isTable(bytes) || words < 4 + splits) throw new RangeError(told.noTable);
  if (word(1) !== rows || word(2) !== inputs || word(3) !== splits)
    throw new RangeError(told.otherTable([word(1), word(2), word(3)], [rows, inputs, splits]));
  let at = 4 + splits;
  const lengths = Array.from({ length: splits }, (_, split) => word(4 + split));
  const needed = at + lengths.reduce((sum, length) => sum + length, 0) + rows * (inputs + 1);
  if (bytes.length !== 4 * needed) throw new RangeError(told.tableBytes(bytes.length, 4 * needed));
  const places = lengths.map((length) => Uint32Array.from({ length }, () => word(at++)));
  for (const split of places) {
    const right = split.length > 0 && split.length < rows && new Set(split).size === split.length;
    if (!right || split.some((place) => place >= rows)) throw new RangeError(told.split);
  }
  const floats = (length: number): Float32Array => Float32Array.from({ length }, () => view.getFloat32(4 * at++, true));
  const table = { count: rows, inputs: floats(rows * inputs), targets: floats(rows), splits: places };
  if (![table.inputs, table.targets].every((values) => values.every(Number.isFinite)))
    throw new RangeError(told.noNumbers);
  return table;
}
