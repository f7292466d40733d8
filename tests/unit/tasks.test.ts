import { beforeAll, describe, expect, test } from 'vitest';
import { Cancelled, type RunContext } from '../../src/contract/run.ts';
import { plain } from '../../src/core/arithmetic.ts';
import type { CompressOptions } from '../../src/core/compress-network.ts';
import { pairDistances } from '../../src/core/kmeans-pairs.ts';
import { poolBackend } from '../../src/engine/pool/backend.ts';
import { recoverable } from '../../src/engine/recover.ts';
import { tasksHere } from '../../src/engine/tasks.ts';
import type { Backend } from '../../src/engine/types.ts';
import type { MakeMachine } from '../../src/engine/vector/kernels.ts';
import { wasmArithmetic } from '../../src/engine/wasm/arithmetic.ts';
import { compileWasm } from '../../src/engine/wasm/machine.ts';
import type { Kit } from '../../src/run-kit/kit.ts';
import { runner } from '../../src/run-kit/runner.ts';
import { mortal, shardOf } from '../engine/shards.ts';
import { randomLayers } from './core-networks.ts';
import { strokes } from './data-toy.ts';

let make: MakeMachine;
let pool: Backend;
beforeAll(async () => {
  make = await compileWasm();
  pool = poolBackend([shardOf(make), shardOf(make)]);
});

const networkOf = (seed: number): CompressOptions => ({
  network: { layers: randomLayers([784, 21, 9, 10], seed, 0.3), means: [0.5, 0.5] },
  seed,
  sets: { validation: strokes(30), test: strokes(40, 100) },
  counts: [3, 8, 21],
  restarts: 2,
});

/** A run that does tasks, with what it tells. */
async function run(
  backend: Pick<Backend, 'tasks'>,
  body: (kit: Kit<number>) => Promise<unknown>,
  gate = async () => 'go',
) {
  const fractions: number[] = [];
  let answer: unknown;
  const running = runner<null, number>(async (_, kit) => {
    answer = await body(kit);
    return 0;
  })(null, { backend, gate, data: {} } as unknown as RunContext);
  for (let step = await running.next(); !step.done; step = await running.next()) fractions.push(step.value.fraction);
  return { answer, fractions };
}

const random = (count: number, seed: number) =>
  Float64Array.from({ length: count }, (_, i) => Math.sin(seed + i * i) * 10 ** ((i % 7) - 3));

describe('arithmetic in WebAssembly is the same to the last bit', () => {
  test.each([1, 7, 8, 10, 100])('sums of rows %d wide', (width) => {
    const rows = 37;
    const fast = wasmArithmetic(make);
    // The second time in the memory of the first; then with fewer rows.
    for (const [seed, some] of [
      [1, rows],
      [2, rows],
      [3, 20],
    ]) {
      const made = [plain, fast].map(({ adders }) => adders([{ rows, width }]));
      const sums = made.map(({ adders: [adder], end }) => {
        adder.load(random(some * width, seed));
        adder.input.set(random(rows, seed + 5));
        adder.sums.set(random(width, seed + 9));
        expect(adder.add(some, 0.7)).toBe(random(some, seed + 5).filter((z) => z > 0).length);
        end();
        return Float64Array.from(adder.sums);
      });
      expect(sums[1]).toEqual(sums[0]);
    }
  });

  test.each([1, 4, 6, 23])('distances between %d rows', (rows) => {
    const fast = wasmArithmetic(make);
    for (const seed of [1, 2]) {
      const points = Float32Array.from(random(rows * 19, seed));
      const [one, other] = [plain, fast].map(({ products }) => {
        const steps = pairDistances(points, 19, products);
        for (;;) {
          const { done, value } = steps.next();
          if (done) return value;
        }
      });
      expect(other).toEqual(one);
    }
  });
});

describe('tasks', () => {
  test('come out the same wherever they are done, each once, and progress never falls', async () => {
    const inputs = [1, 2, 3, 4, 5].map(networkOf);
    const body = async (kit: Kit<number>) => {
      kit.expect(inputs.length);
      const heard: number[] = [];
      const answers = await kit.tasks(
        'compressNetwork',
        inputs.length,
        async (i) => inputs[i],
        1,
        async (_, index) => void heard.push(index),
      );
      expect(heard.sort()).toEqual([0, 1, 2, 3, 4]);
      return answers;
    };
    const plain = await run({ tasks: tasksHere() }, body);
    const fast = await run({ tasks: tasksHere(wasmArithmetic(make)) }, body);
    const shared = await run(pool, body);
    expect(fast.answer).toEqual(plain.answer);
    expect(shared.answer).toEqual(plain.answer);
    // Where a worker dies, its task begins again elsewhere.
    const dying = recoverable(poolBackend([shardOf(make), mortal(shardOf(make), 2)]), async () => pool);
    expect((await run(dying, body)).answer).toEqual(plain.answer);
    expect(dying.losses).toHaveLength(1);
    const { fractions } = shared;
    expect(fractions.every((fraction, i) => i === 0 || fraction >= fractions[i - 1])).toBe(true);
  });

  test('end where one fails, and where the run is cancelled', async () => {
    const wrong = { ...networkOf(1), counts: [-1] };
    const failing = (kit: Kit<number>) =>
      kit.tasks('compressNetwork', 4, async (i) => (i === 1 ? wrong : networkOf(i)));
    await expect(run(pool, failing)).rejects.toThrow(/clusters are not allowed/);
    let calls = 0;
    const gate = async () => {
      if (++calls > 2) throw new Cancelled();
      return 'go';
    };
    const many = (kit: Kit<number>) =>
      kit.tasks('compressNetwork', 6, async (i) => ({ ...networkOf(i), counts: Array(400).fill(8), restarts: 9 }));
    await expect(run(pool, many, gate)).rejects.toThrow(Cancelled);
  });
});
