import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { noiseRows } from '../../src/core/mask.ts';
import { type Network, noiseKinds } from '../../src/core/network.ts';
import { layerNoise } from '../../src/core/noise.ts';
import { emptyPrediction } from '../../src/core/prediction.ts';
import { standardTables } from '../../src/core/standard-noise.ts';
import { makeCpuMachine } from '../../src/engine/cpu/kernels.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import { selfTest } from '../../src/engine/self-test.ts';
import type { Backend, FamilyOptions } from '../../src/engine/types.ts';
import { type MakeMachine, reservedBytes } from '../../src/engine/vector/kernels.ts';
import { compileWasm } from '../../src/engine/wasm/machine.ts';
import {
  diverged,
  divergence,
  predictionErrors,
  sparseImages,
  subsetError,
  tolerance,
  trainingErrors,
} from '../engine/checks.ts';

describe.each(['wasm', 'cpu'] as const)('%s', (name) => {
  let backend: Backend;
  let make: MakeMachine;
  beforeAll(async () => {
    const opened = await openBackend(name);
    expect(opened.rejected).toEqual([]);
    backend = opened.backend;
    make = name === 'wasm' ? await compileWasm() : makeCpuMachine;
  });

  test('is the backend that was asked for, and passes its own self-test', async () => {
    expect(backend.name).toBe(name);
    expect(await selfTest(backend)).toBeLessThan(tolerance);
  });

  test('trains like the float64 reference: every optimiser, every noise, mixed widths', async () => {
    for (const [what, error] of Object.entries(await trainingErrors(backend)))
      expect(error, what).toBeLessThan(tolerance);
  });

  test('tells the network whose training diverged when asked for losses', async () => {
    expect(await divergence(backend)).toEqual(diverged);
  });

  test('trains networks on subsets of their own', async () => {
    expect(await subsetError(backend)).toBeLessThan(tolerance);
  });

  test.each(noiseKinds)('predicts like the reference: %s', async (noise) => {
    for (const [what, error] of Object.entries(await predictionErrors(backend, noise))) {
      expect(error, what).toBeLessThan(what.endsWith('Loss') ? 1e-5 : 1e-9);
    }
  });

  test.each(noiseKinds)('draws the masks of core/mask.ts bit for bit: %s', (noise) => {
    const units = 37;
    const rows = 9;
    const { buffer, kernels } = make(reservedBytes + 131072);
    const f32 = new Float32Array(buffer);
    const i32 = new Int32Array(buffer);
    const [z, pointers, indices, values, factors, hashes, table] = [0, 26000, 28000, 30000, 32000, 34000, 40000].map(
      (at) => reservedBytes + at,
    );
    f32.fill(1, z >> 2, (z >> 2) + rows * 40);
    f32.set(standardTables(), table >> 2);
    for (const [rate, key, step, first] of [
      [0.1, 1, 0, 0],
      [0.5, 4000000000, 4999, 63],
      [0.83, 12345, 199, 9990],
    ]) {
      const network = { units: [units], rates: [rate], noise };
      const { code, threshold, gain, sigma } = layerNoise(network, 0);
      kernels.activate(
        z,
        rows,
        units,
        10,
        code,
        key,
        threshold,
        gain,
        sigma,
        table,
        step,
        first,
        pointers,
        indices,
        values,
        factors,
        hashes,
      );
      const got = new Float32Array(rows * units);
      for (let r = 0; r < rows; r++) {
        for (let i = i32[(pointers >> 2) + r]; i < i32[(pointers >> 2) + r + 1]; i++) {
          got[r * units + i32[(indices >> 2) + i]] = f32[(values >> 2) + i];
        }
      }
      const expected = noiseRows(network, 0, key, step, first, rows).flatMap((row) => [...row].map(Math.fround));
      expect(standardTables()).toHaveLength(4 * 4096);
      expect(new Set(expected).size).toBeGreaterThan(1);
      expect([...got]).toEqual(expected);
    }
  });

  test('a network comes out the same, bit for bit, alone and in a family', async () => {
    const images = sparseImages(30);
    const network: Network = { units: [19, 14], rates: [0.5, 0.3], noise: 'inverted', seed: 4 };
    const options: Omit<FamilyOptions, 'networks'> = {
      optimiser: { kind: 'adam', learningRate: 1e-3 },
      batch: 8,
      dataSeed: 2,
    };
    const others: Network[] = [
      { ...network, units: [40, 33], seed: 9 },
      { ...network, rates: [0.9, 0] },
    ];
    const alone = backend.createFamily({ ...options, networks: [network] });
    const together = backend.createFamily({ ...options, networks: [...others, network] });
    await alone.train(images, 5);
    await together.train(images, 2);
    await together.train(images, 3);
    expect(await together.weights(2)).toEqual(await alone.weights(0));
    const [a, b] = [emptyPrediction(7), emptyPrediction(7)];
    await alone.predict({ images, from: 0, to: 30, stream: 0 }, [a]);
    await together.predict({ images, from: 0, to: 30, stream: 0 }, [emptyPrediction(3), emptyPrediction(7), b]);
    expect(b).toEqual(a);
  });
});

test('a network without noise draws one mask, which stands for all', async () => {
  const { backend } = await openBackend('wasm');
  const images = sparseImages(20);
  const network: Network = { units: [9], rates: [0], noise: 'classic', seed: 1 };
  const family = backend.createFamily({
    networks: [network],
    optimiser: { kind: 'sgd', learningRate: 0.1 },
    batch: 4,
    dataSeed: 1,
  });
  const got = emptyPrediction(5);
  await family.predict({ images, from: 0, to: 20, stream: 0 }, [got]);
  expect(new Set(got.geometric.correct)).toEqual(new Set([got.scaled.correct]));
  expect(got.arithmetic.crossEntropy[4]).toBeCloseTo(got.scaled.crossEntropy, 4);
  expect([...got.geometric.discordant]).toEqual([0, 0, 0, 0, 0]);
});

test('a dropout rate outside its range is refused by name', async () => {
  const { backend } = await openBackend('wasm');
  const network: Network = { units: [9], rates: [1], noise: 'classic', seed: 1 };
  const make = () =>
    backend.createFamily({ networks: [network], optimiser: { kind: 'sgd', learningRate: 0.1 }, batch: 4, dataSeed: 1 });
  expect(make).toThrow(/Dropout rate 1 of layer 1; allowed is 0 to below 1/);
});

describe('the ladder', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('goes down to plain JavaScript where there is no WebAssembly, and says why', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    const { backend, rejected, speed } = await openBackend('auto');
    expect(backend.name).toBe('cpu');
    expect(rejected).toEqual([expect.stringMatching(/^WebGL: /), 'WASM: there is no WebAssembly here.']);
    expect(speed.stepMs).toBeGreaterThan(0);
  });

  test('goes down where WebAssembly has no SIMD', async () => {
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    const { backend, rejected } = await openBackend('wasm');
    expect(backend.name).toBe('cpu');
    expect(rejected).toEqual(['WASM: WebAssembly has no SIMD here.']);
  });
});
