import { beforeAll, describe, expect, test } from 'vitest';
import { checkParams } from '../../src/contract/check.ts';
import { lastCheckpoint } from '../../src/contract/checkpoints.ts';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import { Cancelled, type Checkpoint, type Snapshot } from '../../src/contract/run.ts';
import { defaults } from '../../src/core/codec.ts';
import { mnist } from '../../src/core/mnist.ts';
import { dequantise } from '../../src/core/trained.ts';
import type { DatasetSource, Images } from '../../src/data/types.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import type { Backend } from '../../src/engine/types.ts';
import { recordings } from '../../src/experiments/compression/recordings.ts';
import { run } from '../../src/experiments/compression/run/index.ts';
import {
  type CompressionParams,
  type CompressionResult,
  spec,
  validationOf,
} from '../../src/experiments/compression/spec.ts';
import { strokes } from './data-toy.ts';

const source = (test: Images, train = strokes(60)): DatasetSource => ({
  load: async () => ({ ...mnist, train, test }),
});
const small: CompressionParams = {
  ...defaults<CompressionParams>(spec.codecs),
  units: 12,
  rates: [0, 0.5],
  C: [3, 12, 20],
  steps: 6,
  batchSize: 8,
  testImages: 20,
  trainImages: 60,
  restarts: 2,
};

let backend: Backend;
beforeAll(async () => {
  backend = (await openBackend('wasm')).backend;
});

interface Way {
  readonly data?: DatasetSource;
  readonly gate?: () => Promise<'go' | 'show'>;
  readonly keep?: (checkpoint: Checkpoint) => void;
}

async function all(params: Partial<CompressionParams> = {}, way: Way = {}) {
  const { data = source(strokes(24, 100)), gate = async () => 'go', keep } = way;
  const snapshots: Snapshot<CompressionResult>[] = [];
  const runner = run({ ...small, ...params }, { backend, data, gate, keep });
  for (;;) {
    const { done, value } = await runner.next();
    if (done) return { snapshots, result: value };
    snapshots.push(value);
  }
}

describe('the runner', () => {
  test('tells complete results that improve, and progress that never falls', async () => {
    const { result, snapshots } = await all({ seeds: [3, 4] });
    expect(spec.problemWith(JSON.parse(JSON.stringify(result)))).toBeNull();
    expect(result).toMatchObject({ units: 12, seeds: [3, 4], C: [3, 12, 20], images: 20, steps: 6 });
    expect(result).toMatchObject({ validationImages: 10, trainImages: 50 });
    expect(result.checkpoints.map(({ step }) => step)).toEqual([0, 0, 1, 2, 3, 4, 6]);
    expect(result.baselines.scratch?.flat(2).every((value) => value !== null)).toBe(true);
    const told = snapshots.flatMap((one) => (one.result ? [one.result] : []));
    for (const partial of told) expect(spec.problemWith(JSON.parse(JSON.stringify(partial)))).toBeNull();
    expect(told[0].steps).toBe(0);
    expect(told[0].baselines.scratch?.flat(2).every((value) => value === null)).toBe(true);
    const fractions = snapshots.map(({ fraction }) => fraction);
    expect(fractions.every((fraction, i) => i === 0 || fraction >= fractions[i - 1])).toBe(true);
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
  });

  test('as many units as there are, or more: the whole network', async () => {
    const { result } = await all();
    result.rates.forEach((_, r) => {
      for (const c of [1, 2]) {
        expect(result.chosenUnits[r][c]).toEqual([12]);
        expect(result.chosen[r][c]).toEqual(result.full[r]);
        expect(result.baselines.randomSubset[r][c]).toEqual(result.full[r]);
        expect(result.factor[r][c]).toEqual([1]);
        expect(result.byIncoming[r][c]).toEqual(result.full[r]);
        expect(result.byOutgoing[r][c]).toEqual(result.full[r]);
        expect(result.agreementOnly.units[r][c]).toEqual([12]);
      }
    });
    expect(result.parameters.compressed.slice(1)).toEqual([result.parameters.full, result.parameters.full]);
  });

  test('test images decide nothing', async () => {
    const test = strokes(24, 100);
    const { result } = await all({ seeds: [5] }, { data: source(test) });
    const shuffled = { ...test, labels: test.labels.map((label) => (label * 7 + 3) % 10) };
    const { result: other } = await all({ seeds: [5] }, { data: source(shuffled) });
    for (const field of ['chosenSide', 'chosenUnits', 'factor', 'validation'] as const) {
      expect(other[field]).toEqual(result[field]);
    }
    expect(other.agreementOnly.units).toEqual(result.agreementOnly.units);
  });

  test('training does not see the images that are kept to choose on', async () => {
    const train = strokes(60);
    const kept = validationOf(train.count);
    const pixels = train.pixels.slice();
    pixels.fill(200, (train.count - kept) * 784);
    const networks: Checkpoint[] = [];
    const keep = (checkpoint: Checkpoint) => networks.push(checkpoint);
    await all({}, { keep, data: source(strokes(24, 100), train) });
    await all({}, { keep, data: source(strokes(24, 100), { ...train, pixels }) });
    expect(networks[1]).toEqual(networks[0]);
  });

  test('hands over the first seed’s networks, once, at the end', async () => {
    const networks: Checkpoint[] = [];
    await all({ seeds: [3, 4] }, { keep: (checkpoint) => networks.push(checkpoint) });
    expect(networks.map(({ index }) => index)).toEqual([lastCheckpoint]);
    const [one, other] = networks[0].networks;
    expect(one).toMatchObject({ network: { units: [12, 100, 100], rates: [0, 0, 0], seed: 3 }, step: 6 });
    expect(other.network.rates).toEqual([0.5, 0.5, 0.5]);
    expect(one.active.map(({ length }) => length)).toEqual([12, 100, 100]);
    expect(one.layers.map(dequantise)[0].values.every(Number.isFinite)).toBe(true);
  });

  test('a network comes out the same whatever is trained beside it', async () => {
    const { result } = await all();
    const { result: alone } = await all({ rates: [0.5], C: [3], scratch: 'off' });
    expect(alone.chosen[0][0]).toEqual(result.chosen[1][0]);
    expect(alone.full[0]).toEqual(result.full[1]);
    expect(alone.baselines.scratch).toBeNull();
  });

  test.each([
    ['one unit', { C: [1] }],
    ['a layer of one unit', { units: 1, C: [1, 5] }],
    ['networks that collapse', { rates: [0.95], learningRate: 1 }],
    ['two training images', { trainImages: 2, batchSize: 2 }],
    ['inverted dropout nowhere', { layers: [], noise: 'inverted' as const }],
  ])('%s: finite numbers', async (_, params) => {
    const { result } = await all({ ...params, scratch: 'off' });
    expect(spec.problemWith(JSON.parse(JSON.stringify(result)))).toBeNull();
  });

  test('a paused visitor’s step shows a picture; cancelling ends it', async () => {
    let calls = 0;
    const { snapshots } = await all({}, { gate: async () => (++calls % 2 === 0 ? 'show' : 'go') });
    expect(snapshots.some(({ stage, result }) => stage === 'training' && result)).toBe(true);
    const gate = async () => {
      if (++calls > 3) throw new Cancelled();
      return 'go' as const;
    };
    calls = 0;
    await expect(all({}, { gate })).rejects.toThrow(Cancelled);
  });
});

test('parameters that do not fit one another are refused', () => {
  expect(checkParams(spec, { layers: [4] })).toEqual({
    problem: 'layer 4 does not exist; allowed is 1 to 3',
  });
  expect(checkParams(spec, { trainImages: 1 })).toHaveProperty('problem');
});

describe('recorded runs', () => {
  test('ask for parameters that are allowed', () => {
    for (const { params } of recordings.list) expect(checkParams(spec, params)).toHaveProperty('params');
  });

  test('are seeds joined: the same as run together', async () => {
    const [one, other, both] = [await all({ seeds: [3] }), await all({ seeds: [4] }), await all({ seeds: [3, 4] })];
    const join = (...results: CompressionResult[]) => joinSeeds(spec.result, results);
    const merged = join(one.result, other.result);
    expect(merged).toEqual(both.result);
    expect(spec.problemWith(merged)).toBeNull();
    expect(() => join(one.result, one.result)).toThrow('seed 3 comes twice');
    expect(() => join(one.result, { ...other.result, steps: 9 })).toThrow('steps differs: 6 and 9');
  });
});
