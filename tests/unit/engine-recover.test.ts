import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { spawnShard } from '../../src/cli/pool.ts';
import type { OptimiserKind } from '../../src/core/network.ts';
import { poolBackend } from '../../src/engine/pool/backend.ts';
import { recoverable } from '../../src/engine/recover.ts';
import type { Backend } from '../../src/engine/types.ts';
import { vectorBackend } from '../../src/engine/vector/backend.ts';
import { compileWasm } from '../../src/engine/wasm/machine.ts';
import { wasmModels } from '../../src/engine/wasm/models.ts';
import { recovered } from '../../src/protocol/words.ts';
import { sparseImages } from '../engine/checks.ts';
import { allAnswers, familyOf, flat } from '../engine/families.ts';
import { mortal, shardOf } from '../engine/shards.ts';

/** Short, so that a difference is told without ten thousand lines. */
const text = (answer: unknown): string =>
  createHash('sha256')
    .update(Float64Array.from(flat(answer)))
    .digest('hex');
const make = await compileWasm();
const dying = (orders: number) => mortal(shardOf(make), orders);
const alone = async () => vectorBackend('wasm', 'one SIMD thread', make, wasmModels);

test('a family goes on from its state on another backend as if it had never stopped', async () => {
  const images = sparseImages(30);
  const [wasm, other] = [await alone(), poolBackend([shardOf(make), shardOf(make)])];
  for (const kind of ['sgd', 'momentum', 'adam'] satisfies OptimiserKind[]) {
    const whole = wasm.createFamily(familyOf(kind));
    await whole.train(images, 7);
    const left = other.createFamily(familyOf(kind));
    await left.train(images, 4);
    const gone = wasm.createFamily({ ...familyOf(kind), ...(await left.state()) });
    expect(await gone.loss()).toEqual(await left.loss());
    await gone.train(images, 3);
    expect(text(await gone.state())).toBe(text(await whole.state()));
  }
});

test('wherever a worker of the pool is killed, the numbers are those of a run without loss, bit for bit', async () => {
  const options = familyOf('adam');
  const expected = text(await allAnswers(await alone(), options));
  // With checkpoints after each call, and with none at all. The first order makes the family, the last frees it.
  for (const everyMs of [0, Number.POSITIVE_INFINITY]) {
    for (let orders = 1; orders <= 10; orders++) {
      const pool = poolBackend([shardOf(make), dying(orders)]);
      const backend = recoverable(pool, alone, everyMs);
      const heard: string[] = [];
      backend.onLoss = ({ from, to }) => heard.push(`${from.device}, then ${to.device}`);
      expect(text(await allAnswers(backend, options)), `killed at order ${orders}`).toBe(expected);
      expect(heard).toEqual(['2 SIMD threads, then one SIMD thread']);
      expect(backend.losses).toHaveLength(1);
      expect(backend.device).toBe('one SIMD thread');
      backend.dispose();
    }
  }
});

test('a network that a backend refuses is trained on the next one, and what is told of it names the reason', async () => {
  const options = familyOf('adam');
  const expected = text(await allAnswers(await alone(), options));
  const refusing: Backend = {
    ...(await alone()),
    name: 'webgl',
    refuses: ({ layers }) => (layers.length === 2 ? 'It trains networks of other depths.' : null),
  };
  const backend = recoverable(refusing, alone);
  const heard: string[] = [];
  backend.onLoss = (loss) => heard.push(recovered(loss));
  expect(text(await allAnswers(backend, options))).toBe(expected);
  expect(heard).toEqual([
    'This network cannot be trained with WebGL, so WebAssembly trains it. It trains networks of other depths.',
  ]);
  expect(backend.name).toBe('wasm');

  const alas = recoverable(refusing, () => Promise.reject(new Error('nothing')));
  await expect(alas.createFamily(options).train(sparseImages(30), 1)).rejects.toThrow('of other depths');
});

test('backends that are lost one after another are replaced one after another', async () => {
  const options = familyOf('momentum');
  const pools = [9, 5, 3].map((orders) => poolBackend([dying(orders), shardOf(make)]));
  const rungs: Backend[] = [...pools.slice(1), await alone()];
  const backend = recoverable(
    pools[0],
    async () => rungs.shift() ?? expect.fail('one backend too many was asked for'),
    0,
  );
  expect(text(await allAnswers(backend, options))).toBe(text(await allAnswers(await alone(), options)));
  expect(backend.losses).toHaveLength(3);
});

test('where there is no other backend, the loss is told', async () => {
  const backend = recoverable(poolBackend([dying(2), shardOf(make)]), async () => {
    throw new Error('nothing is left');
  });
  await expect(allAnswers(backend, familyOf('sgd'))).rejects.toMatchObject({
    name: 'BackendLost',
    message: expect.stringMatching(/^A worker of the pool stopped: .*\.$/),
  });
  backend.dispose();
});

test('a thread that ends is a loss as well', async () => {
  const port = spawnShard();
  const backend = recoverable(poolBackend([port, spawnShard()]), alone);
  const options = familyOf('sgd');
  const family = backend.createFamily(options);
  await family.train(sparseImages(30), 3);
  port.close();
  await family.train(sparseImages(30), 4);
  const undisturbed = (await alone()).createFamily(options);
  await undisturbed.train(sparseImages(30), 7);
  expect(await family.weights(0)).toEqual(await undisturbed.weights(0));
  expect(backend.losses?.map(({ reason }) => reason)).toEqual(['A worker of the pool stopped: it ended with code 1.']);
  backend.dispose();
});
