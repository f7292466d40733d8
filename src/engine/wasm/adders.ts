import { listLive, type MakeAdders, type RowAdder } from '../../core/row-adder.ts';
import { Arena } from '../vector/arena.ts';
import type { MakeMachine, VectorMachine } from '../vector/kernels.ts';

/** Where the parts of an adder lie, in bytes; a row takes `stride` bytes. */
interface Room {
  readonly rows: number;
  readonly width: number;
  readonly stride: number;
  readonly matrix: number;
  readonly list: number;
  readonly factors: number;
  readonly sums: number;
}

/** `core/row-adder.ts` in WebAssembly SIMD: the same sums several times as fast. */
class WasmAdder implements RowAdder {
  readonly sums: Float64Array;
  private readonly matrix: Float64Array;
  private readonly list: Int32Array;
  private readonly factors: Float64Array;

  constructor(
    private readonly machine: VectorMachine,
    private readonly room: Room,
  ) {
    const { buffer } = machine;
    this.sums = new Float64Array(buffer, room.sums, room.width);
    this.matrix = new Float64Array(buffer, room.matrix, (room.rows * room.stride) / 8);
    this.list = new Int32Array(buffer, room.list, room.rows + 8);
    this.factors = new Float64Array(buffer, room.factors, room.rows + 8);
  }

  load(matrix: ArrayLike<number>) {
    const { rows, width, stride } = this.room;
    const count = Math.min(rows, Math.floor(matrix.length / width));
    for (let row = 0; row < count; row++) {
      const at = (row * stride) / 8;
      for (let o = 0; o < width; o++) this.matrix[at + o] = matrix[row * width + o];
    }
  }

  add(z: Float64Array, scale: number): number {
    const { matrix, list, factors, stride, sums } = this.room;
    const count = listLive(z, scale, this.list, this.factors, matrix, stride);
    this.machine.kernels.addRows?.(list, factors, Math.ceil(count / 8) * 8, stride, sums);
    return count;
  }
}

/** Adders in memories that are used again: browsers have room for few of them. */
export function wasmAdders(make: MakeMachine): MakeAdders {
  const spare: VectorMachine[] = [];
  return (shapes) => {
    const arena = new Arena();
    const rooms = shapes.map(({ rows, width }): Room => {
      const stride = Math.ceil(width / 8) * 64;
      return {
        ...{ rows, width, stride },
        matrix: arena.bytes(rows * stride),
        list: arena.words(rows + 8),
        factors: arena.bytes((rows + 8) * 8),
        sums: arena.bytes(stride),
      };
    });
    const fits = spare.findIndex(({ buffer }) => buffer.byteLength >= arena.size);
    const machine = fits < 0 ? make(arena.size) : spare.splice(fits, 1)[0];
    return { adders: rooms.map((room) => new WasmAdder(machine, room)), end: () => void spare.push(machine) };
  };
}
