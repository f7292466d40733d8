import type { Arithmetic, RowAdder, RowProducts } from '../../core/arithmetic.ts';
import { Arena } from '../vector/arena.ts';
import type { MakeMachine, VectorMachine } from '../vector/kernels.ts';

/** Where the parts of an adder lie, in bytes; a row takes `stride` bytes. */
interface Room {
  readonly rows: number;
  readonly width: number;
  readonly stride: number;
  readonly input: number;
  readonly matrix: number;
  readonly list: number;
  readonly factors: number;
  readonly sums: number;
}

class WasmAdder implements RowAdder {
  readonly input: Float64Array;
  readonly sums: Float64Array;
  private readonly matrix: Float64Array;

  constructor(
    private readonly machine: VectorMachine,
    private readonly room: Room,
  ) {
    const { buffer } = machine;
    this.input = new Float64Array(buffer, room.input, room.rows);
    this.sums = new Float64Array(buffer, room.sums, room.width);
    this.matrix = new Float64Array(buffer, room.matrix, (room.rows * room.stride) / 8);
  }

  load(matrix: ArrayLike<number>) {
    const { rows, width, stride } = this.room;
    const count = Math.min(rows, Math.floor(matrix.length / width));
    for (let row = 0; row < count; row++) {
      const at = (row * stride) / 8;
      for (let o = 0; o < width; o++) this.matrix[at + o] = matrix[row * width + o];
    }
  }

  add(rows: number, scale: number): number {
    const { input, matrix, stride, list, factors, sums } = this.room;
    return this.machine.kernels.addLive?.(input, rows, scale, matrix, stride, list, factors, sums) ?? 0;
  }
}

/** `core/arithmetic.ts` in WebAssembly SIMD, in memories that are used again: browsers have room for few of them. */
export function wasmArithmetic(make: MakeMachine): Arithmetic {
  const spare: VectorMachine[] = [];
  const borrow = (size: number) => {
    const fits = spare.findIndex(({ buffer }) => buffer.byteLength >= size);
    const machine = fits < 0 ? make(size) : spare.splice(fits, 1)[0];
    return { machine, end: () => void spare.push(machine) };
  };
  return {
    adders(shapes) {
      const arena = new Arena();
      const rooms = shapes.map(({ rows, width }): Room => {
        const stride = Math.ceil(width / 8) * 64;
        return {
          ...{ rows, width, stride },
          input: arena.bytes(rows * 8),
          matrix: arena.bytes(rows * stride),
          list: arena.words(rows + 8),
          factors: arena.bytes((rows + 8) * 8),
          sums: arena.bytes(stride),
        };
      });
      const { machine, end } = borrow(arena.size);
      return { adders: rooms.map((room) => new WasmAdder(machine, room)), end };
    },
    products(points, dimensions): RowProducts {
      const count = points.length / dimensions;
      const size = Math.ceil(count / 4) * 4;
      const arena = new Arena();
      const [panels, out] = [arena.bytes(size * dimensions * 8), arena.bytes(size * size * 8)];
      const { machine, end } = borrow(arena.size);
      const x = new Float64Array(machine.buffer, panels, size * dimensions).fill(0);
      for (let row = 0; row < count; row++) {
        const at = (row - (row % 4)) * dimensions + (row % 4);
        for (let d = 0; d < dimensions; d++) x[at + d * 4] = points[row * dimensions + d];
      }
      return {
        size,
        products: new Float64Array(machine.buffer, out, size * size),
        fill: (i) => machine.kernels.dotRows?.(panels, dimensions, i, out, size),
        end,
      };
    },
  };
}
