import { expect, test } from 'vitest';
import { plainProducts } from '../../src/core/products64.ts';
import { hashNormal } from '../../src/core/random.ts';
import { Fit } from '../../src/core/residual/fit.ts';
import { priors } from '../../src/core/residual/network.ts';
import { toyTable } from '../../src/core/residual/toy.ts';
import { standardSplit } from '../../src/core/standardise.ts';
import { wasmProducts } from '../../src/engine/wasm/products.ts';

const make = await wasmProducts();

/** Sizes that fill registers and such that leave one or three over. */
const sizes = [
  { width: 1, outputs: 1, count: 1 },
  { width: 2, outputs: 9, count: 3 },
  { width: 5, outputs: 16, count: 7 },
  { width: 20, outputs: 20, count: 32 },
  { width: 13, outputs: 50, count: 4 },
];

test.each(sizes)(
  'in WebAssembly they are those of plain JavaScript to the last bit: $width × $outputs, $count',
  (size) => {
    const { width, outputs, count } = size;
    const from = 3;
    const answers = [plainProducts, make].map((products) => {
      const lengths = [count * width, from + width * outputs, count * outputs, from + width * outputs, count * width];
      const by = products(
        lengths.reduce((a, b) => a + b),
        lengths.length,
      );
      const [x, w, z, into, before] = lengths.map((length, a) => {
        const values = by.array(length);
        expect(values.every((value) => value === 0)).toBe(true);
        values.forEach((_, i) => {
          values[i] = i % 5 === 4 ? 0 : hashNormal(7, a, i, 0);
        });
        return values;
      });
      by.addProducts(x, w, from, size, z);
      by.addOuter(x, z, size, into, from);
      by.addBack(z, w, from, size, before);
      return [z, into, before].map((values) => Array.from(values));
    });
    expect(answers[1]).toEqual(answers[0]);
  },
);

test('more than was asked for is refused', () => {
  const by = make(10, 2);
  by.array(5);
  expect(() => by.array(200)).toThrow('200 numbers');
});

test.each(priors)('residual networks are trained to the same numbers: %s', (prior) => {
  const { train } = standardSplit(toyTable(1, 60), 0);
  const hyperprior = { kind: 'half-cauchy', eta: 1 } as const;
  const kind = { inputs: 2, units: 13, blocks: 3, start: 0.5, biases: true, prior, rate: 0.2, hyperprior };
  const [plain, fast] = [undefined, make].map((products) => {
    const fit = new Fit(kind, train, { batch: 9, steps: 20, seed: 3 }, products);
    for (let step = 0; step < 20; step++) fit.step();
    return { values: Array.from(fit.values), samples: fit.samples(train, 2).map((row) => Array.from(row)) };
  });
  expect(fast).toEqual(plain);
});
