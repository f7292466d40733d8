import { reservedBytes } from './kernels.ts';

/** Hands out byte offsets, 16-byte aligned, of a memory that is made afterwards with `size` bytes. */
export class Arena {
  size = reservedBytes;

  bytes(count: number): number {
    const at = this.size;
    this.size += Math.ceil(count / 16) * 16;
    return at;
  }

  /** Room for `count` four-byte words. */
  words(count: number): number {
    return this.bytes(count * 4);
  }

  /** A sparse matrix: see Kernels. One spare element and 16 spare bytes for vector stores. */
  sparse(rows: number, columns: number): SparseRoom {
    const room = rows * columns + 4;
    return { pointers: this.words(Math.max(rows, columns) + 4), indices: this.words(room), values: this.words(room) };
  }
}

export interface SparseRoom {
  readonly pointers: number;
  readonly indices: number;
  readonly values: number;
}
