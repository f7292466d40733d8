import type { MakeProducts, ProductSize } from '../../core/products64.ts';
import { compile } from './machine.ts';
import { productsBase64 } from './products.generated.ts';

type Kernel = (a: number, b: number, width: number, outputs: number, count: number, c: number) => void;

/** `core/products64.ts` in WebAssembly SIMD. Memories are shared: browsers have room for few of them. */
export async function wasmProducts(): Promise<MakeProducts> {
  const make = await compile<Record<'addProducts' | 'addOuter' | 'addBack', Kernel>>(productsBase64);
  const least = 2 ** 20;
  let machine = make(least);
  let used = 0;
  return (numbers, arrays) => {
    // Each begins at a multiple of 16 bytes.
    const size = 8 * (numbers + arrays);
    if (used + size > machine.buffer.byteLength) {
      machine = make(Math.max(least, size));
      used = 0;
    }
    const { buffer, kernels } = machine;
    let at = used;
    used += size;
    const end = used;
    const place = (values: Float64Array, from = 0) => values.byteOffset + 8 * from;
    const run = (kernel: Kernel, a: number, b: number, { width, outputs, count }: ProductSize, c: number) =>
      kernel(a, b, width, outputs, count, c);
    return {
      array(length) {
        const bytes = 16 * Math.ceil(length / 2);
        if (at + bytes > end) throw new RangeError(`an array of ${length} numbers is more than was asked for`);
        const values = new Float64Array(buffer, at, length);
        at += bytes;
        return values;
      },
      addProducts: (x, w, from, size, z) => run(kernels.addProducts, place(x), place(w, from), size, place(z)),
      addOuter: (x, delta, size, into, from) => run(kernels.addOuter, place(x), place(delta), size, place(into, from)),
      addBack: (delta, w, from, size, before) =>
        run(kernels.addBack, place(delta), place(w, from), size, place(before)),
    };
  };
}
