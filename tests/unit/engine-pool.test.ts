import { afterAll, expect, test } from 'vitest';
import { spawnShard } from '../../src/cli/pool.ts';
import type { Network } from '../../src/core/network.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { poolBackend } from '../../src/engine/pool/backend.ts';
import { deal } from '../../src/engine/pool/deal.ts';
import type { Backend, FamilyOptions } from '../../src/engine/types.ts';
import { diverged, divergence, sparseImages } from '../engine/checks.ts';

const networks: Network[] = [0, 0.3, 0.5, 0.7, 0.9].map((rate, i) => ({
  units: [20 + i, 11],
  rates: [rate, rate],
  noise: i === 2 ? 'gaussian' : 'classic',
  seed: i,
}));
const options: FamilyOptions = { networks, optimiser: { kind: 'adam', learningRate: 1e-3 }, batch: 8, dataSeed: 2 };
const subsets = networks.map((_, i) => Uint32Array.from([i, i + 5, i + 10, 29 - i]));

const ports = [spawnShard(), spawnShard(), spawnShard()];
afterAll(() => {
  for (const port of ports) port.close();
});

async function outcome(backend: Backend, family: FamilyOptions) {
  const images = sparseImages(30);
  const made = backend.createFamily(family);
  await made.train(images, 3);
  await made.train(images, 2);
  const into = networks.map(() => emptyPrediction(6));
  await made.predict({ images, from: 3, to: 11, stream: 0 }, into);
  await made.predict({ images, from: 11, to: 30, stream: 0 }, into);
  const weights = await Promise.all(networks.map((_, i) => made.weights(i)));
  const result = { weights, loss: await made.loss(), into, steps: made.stepsDone };
  made.dispose();
  return result;
}

test.each([1, 2, 3])('%i workers give what one thread gives, bit for bit', async (count) => {
  const { backend } = await openBackend('wasm');
  const pool = poolBackend(ports.slice(0, count));
  expect(await outcome(pool, options)).toEqual(await outcome(backend, options));
  const own = { ...options, subsets };
  expect(await outcome(pool, own)).toEqual(await outcome(backend, own));
});

test('where no further worker can be made, one thread of WASM goes on alone', async () => {
  let made = 0;
  let closed = 0;
  const spawn = () => {
    if (made === 1) throw new ReferenceError('Worker is not defined');
    made += 1;
    const port = spawnShard();
    return {
      ...port,
      close: () => {
        closed += 1;
        port.close();
      },
    };
  };
  const { backend } = await openBackend('wasm', { count: 3, spawn });
  expect([backend.name, backend.device, made, closed]).toEqual(['wasm', 'one SIMD thread', 1, 1]);
});

test('families that train on different images in turn do not mix them up', async () => {
  const { backend } = await openBackend('wasm');
  const sets = [sparseImages(30), sparseImages(12), { ...sparseImages(30), count: 9 }];
  const losses = async (on: Backend) => {
    const families = sets.map(() => on.createFamily(options));
    for (let turn = 0; turn < 2; turn++) {
      await Promise.all(families.map((family, f) => family.train(sets[f], 2)));
    }
    return Promise.all(families.map((family) => family.loss()));
  };
  expect(await losses(poolBackend(ports.slice(0, 2)))).toEqual(await losses(backend));
});

test('every network is dealt to one worker, dear and cheap ones alike to each', () => {
  const rates = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
  const family = rates.map((rate, seed) => ({
    ...networks[0],
    units: [100, 100, 100],
    rates: Array(3).fill(rate),
    seed,
  }));
  const hands = deal(family, 2);
  expect(hands.flat().sort((a, b) => a - b)).toEqual([...rates.keys()]);
  const sums = hands.map((hand) => hand.reduce((sum, index) => sum + rates[index], 0));
  expect(Math.abs(sums[0] - sums[1])).toBeLessThan(0.2);
  expect(deal(family.slice(0, 3), 3).map(({ length }) => length)).toEqual([1, 1, 1]);
});

test('what fails in a worker is told in words', async () => {
  const pool = poolBackend(ports.slice(0, 2));
  const bad = pool.createFamily({ ...options, networks: [networks[0], { ...networks[1], rates: [1.5, 0] }] });
  const error: Error = await bad.train(sparseImages(5), 1).then(
    () => expect.fail('nothing failed'),
    (thrown) => thrown,
  );
  expect(error).toMatchObject({
    name: 'RangeError',
    message: expect.stringMatching(/Dropout rate 1.5 of layer 1; allowed is 0 to below 1/),
  });
  expect(error.stack).toMatch(/serveShard|shard\.ts/);
});

test.each([1, 2, 3])('a network that diverges has its number in the whole family: %i workers', async (count) => {
  expect(await divergence(poolBackend(ports.slice(0, count)))).toEqual(diverged);
});

test('who waits for a pool that is ended is told at once', async () => {
  const silent = { postMessage: () => {}, onMessage: () => {}, onFailure: () => {}, close: () => {} };
  const pool = poolBackend([silent]);
  const waiting = pool.createFamily({ ...options, networks: networks.slice(0, 1) }).train(sparseImages(5), 1);
  pool.dispose();
  await expect(waiting).rejects.toThrow('A worker of the pool was ended.');
});
