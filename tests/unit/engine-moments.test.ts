import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spawnShard } from '../../src/cli/pool.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { poolBackend } from '../../src/engine/pool/backend.ts';
import type { Backend, LayerWeights } from '../../src/engine/types.ts';
import { sparseImages } from '../engine/checks.ts';
import {
  mixedFamily,
  mixedNetworks,
  momentErrors,
  otherWeights,
  partErrors,
  referenceMoments,
  relativeError,
  startErrors,
} from '../engine/moment-checks.ts';

const ports = [spawnShard(), spawnShard()];
afterAll(() => {
  for (const port of ports) port.close();
});

const open = async (name: 'wasm' | 'cpu' | 'pool'): Promise<Backend> =>
  name === 'pool' ? poolBackend(ports) : (await openBackend(name)).backend;

/** A copy of a list with another entry. */
const put = <T>(list: readonly T[], index: number, entry: T): T[] => list.map((old, i) => (i === index ? entry : old));

describe.each(['wasm', 'cpu', 'pool'] as const)('%s', (name) => {
  let backend: Backend;
  beforeAll(async () => {
    backend = await open(name);
  });

  test('moments are those of the float64 reference, for mixed widths, noises and rates', async () => {
    const errors = Object.entries(await momentErrors(backend));
    expect(errors.length).toBe(mixedNetworks.length * 18);
    for (const [what, error] of errors) expect(error, what).toBeLessThan(1e-4);
  });

  test('moments of a part of the images, after some of the numbers of masks, are those of all', async () => {
    for (const [what, error] of Object.entries(await partErrors(backend))) expect(error, what).toBe(0);
  });

  test('a family begun from the weights of another predicts the same, bit for bit, and without masks too', async () => {
    for (const [what, error] of Object.entries(await startErrors(backend))) expect(error, what).toBe(0);
  });

  test('without noise nothing differs from the scaled network', async () => {
    const images = sparseImages(4);
    const family = backend.createFamily(mixedFamily);
    const still = (await family.moments({ images, from: 0, to: 4, stream: 0, at: [1, 50] }))[4];
    family.dispose();
    for (const { differences, squares } of [still.logits, still.probabilities]) {
      expect(differences).toEqual(new Float32Array(80));
      expect(squares).toEqual(new Float32Array(80));
    }
    expect(still.scaled.logits.some((logit) => logit !== 0)).toBe(true);
  });

  test('scaled outputs alone, for no number of masks, and nothing for no image', async () => {
    const images = sparseImages(4);
    const family = backend.createFamily(mixedFamily);
    const bare = await family.moments({ images, from: 0, to: 4, stream: 0, at: [] });
    const full = await family.moments({ images, from: 0, to: 4, stream: 0, at: [2] });
    expect(bare.map(({ scaled }) => scaled)).toEqual(full.map(({ scaled }) => scaled));
    expect(bare[0].logits.squares).toHaveLength(0);
    const [none] = await family.moments({ images, from: 2, to: 2, stream: 0, at: [2] });
    expect([none.images, none.scaled.logits.length]).toEqual([0, 0]);
    family.dispose();
  });

  test('more numbers of masks and images than are summed at once', async () => {
    const images = sparseImages(35);
    const family = backend.createFamily({ ...mixedFamily, networks: mixedNetworks.slice(0, 1), initial: undefined });
    const at = Array.from({ length: 60 }, (_, i) => i + 1);
    const [all] = await family.moments({ images, from: 0, to: 35, stream: 0, at });
    const [last] = await family.moments({ images, from: 0, to: 35, stream: 0, at: [60] });
    family.dispose();
    expect(all.logits.squares.subarray(59 * 350)).toEqual(last.logits.squares);
    expect(all.probabilities.differences.subarray(59 * 350)).toEqual(last.probabilities.differences);
  });

  test('a network is measured under another noise than it was trained with', async () => {
    const images = sparseImages(6);
    const trained = backend.createFamily({ ...mixedFamily, initial: undefined });
    await trained.train(images, 2);
    const initial = await Promise.all(mixedNetworks.map((_, index) => trained.weights(index)));
    trained.dispose();
    const networks = mixedNetworks.map((network) => ({ ...network, rates: [0.7, 0.1, 0], noise: 'inverted' as const }));
    const measured = backend.createFamily({ ...mixedFamily, networks, initial });
    const options = { images, from: 0, to: 6, stream: 0, at: [4] };
    const got = await measured.moments(options);
    measured.dispose();
    networks.forEach((network, index) => {
      const { logits } = referenceMoments(network, initial[index], options);
      expect(relativeError(got[index].logits.squares, logits.squares)).toBeLessThan(1e-4);
    });
  });

  test('initial weights of the wrong shape or value are refused, with what is needed', () => {
    const make = (change: (weights: LayerWeights[][]) => LayerWeights[][]) => () =>
      backend.createFamily({ ...mixedFamily, initial: change(otherWeights(mixedNetworks)) });
    expect(make((weights) => weights.slice(1))).toThrow(
      new RangeError('Initial weights of 4 networks; needed are those of 5.'),
    );
    expect(make((weights) => put(weights, 2, weights[2].slice(1)))).toThrow(
      'Initial weights of network 3 have 3 layers; needed are 4.',
    );
    expect(make((weights) => put(weights, 0, weights[1]))).toThrow(
      'Initial weights of network 1, layer 1, are 784 × 40 in 31400 values; needed are 784 × 25 in (784 + 1) × 25 = 19625.',
    );
    const short = { inputs: 9, outputs: 10, values: new Float32Array(90) };
    expect(make((weights) => put(weights, 3, put(weights[3], 3, short)))).toThrow(
      'Initial weights of network 4, layer 4, are 9 × 10 in 90 values; needed are 9 × 10 in (9 + 1) × 10 = 100.',
    );
    const bad = make((weights) => {
      weights[1][2].values[7] = Number.NaN;
      return weights;
    });
    expect(bad).toThrow('Initial weights of network 2, layer 3, have NaN at 7; needed are finite numbers.');
  });

  test.each([
    [[0], 'Moments after 0 masks; allowed is 1 to 1000.'],
    [[1001], 'Moments after 1001 masks; allowed is 1 to 1000.'],
    [[1.5], 'Moments after 1.5 masks; allowed is 1 to 1000.'],
    [[2, 2], 'Moments after 2, then 2 masks; allowed are numbers that rise.'],
  ])('moments after %j masks are refused', async (at, message) => {
    const family = backend.createFamily(mixedFamily);
    const moments = family.moments({ images: sparseImages(2), from: 0, to: 2, stream: 0, at });
    await expect(moments).rejects.toThrow(message);
    family.dispose();
  });
});

test('two workers give the moments of one thread, bit for bit', async () => {
  const images = sparseImages(10);
  const [one, two] = await Promise.all(
    [await open('wasm'), await open('pool')].map((backend) =>
      backend.createFamily(mixedFamily).moments({ images, from: 1, to: 9, stream: 5, at: [3, 20] }),
    ),
  );
  expect(two).toEqual(one);
});

test('plain JavaScript and WASM draw the same masks: their moments agree to rounding', async () => {
  const images = sparseImages(10);
  const [wasm, cpu] = await Promise.all(
    [await open('wasm'), await open('cpu')].map((backend) =>
      backend.createFamily(mixedFamily).moments({ images, from: 0, to: 10, stream: 2, at: [10] }),
    ),
  );
  wasm.forEach(({ logits }, index) => {
    expect(relativeError(cpu[index].logits.squares, logits.squares)).toBeLessThan(1e-5);
  });
});

test('a network without a mask asked for adds nothing but what is scaled', async () => {
  const backend = await open('wasm');
  const family = backend.createFamily(mixedFamily);
  const into = mixedNetworks.map(() => emptyPrediction(0));
  await family.predict({ images: sparseImages(8), from: 0, to: 8, stream: 0 }, into);
  for (const { images, single, geometric, scaled } of into) {
    expect([images, single.correct, single.crossEntropy, geometric.correct.length]).toEqual([8, 0, 0, 0]);
    expect(scaled.crossEntropy).toBeGreaterThan(0);
  }
});
