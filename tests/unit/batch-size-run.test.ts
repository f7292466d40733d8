import { beforeAll, describe, expect, test } from 'vitest';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import { Cancelled, type Snapshot } from '../../src/contract/run.ts';
import { defaults } from '../../src/core/codec.ts';
import { mnist } from '../../src/core/mnist.ts';
import type { DatasetSource } from '../../src/data/types.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import type { Backend, FamilyOptions } from '../../src/engine/types.ts';
import { fluctuation, run } from '../../src/experiments/batch-size/run/index.ts';
import { type BatchSizeParams, type BatchSizeResult, spec } from '../../src/experiments/batch-size/spec.ts';
import { trendsOf } from '../../src/experiments/batch-size/view/evidence.ts';
import { strokes } from './data-toy.ts';

const data: DatasetSource = { load: async () => ({ ...mnist, train: strokes(60), test: strokes(24, 100) }) };
const small: BatchSizeParams = {
  ...defaults<BatchSizeParams>(spec.codecs),
  batches: [8, 4, 16],
  networkShape: [6, 5],
  layers: [1, 2],
  samples: 3,
  examples: 96,
  testImages: 20,
  trainImages: 50,
};

describe('the runner', () => {
  let backend: Backend;
  beforeAll(async () => {
    backend = (await openBackend('cpu')).backend;
  });

  /** The backend, telling what families are made and how many are open. */
  function watched() {
    const made: FamilyOptions[] = [];
    const watch = { open: 0 };
    const counting: Backend = {
      name: backend.name,
      device: backend.device,
      refuses: () => null,
      tasks: backend.tasks,
      dispose: () => {},
      createFamily: (options) => {
        const family = backend.createFamily(options);
        made.push(options);
        watch.open++;
        const dispose = family.dispose.bind(family);
        family.dispose = () => {
          watch.open--;
          dispose();
        };
        return family;
      },
    };
    return { made, watch, counting };
  }

  async function all(
    params: Partial<BatchSizeParams>,
    gate: () => Promise<'go' | 'show'> = async () => 'go',
    on: Backend = backend,
  ) {
    const snapshots: Snapshot<BatchSizeResult>[] = [];
    const runner = run({ ...small, ...params }, { backend: on, data, gate });
    for (;;) {
      const { done, value } = await runner.next();
      if (done) return { snapshots, result: value };
      snapshots.push(value);
    }
  }

  test('measures every batch size by rising size, at the same number of examples', async () => {
    const { result, snapshots } = await all({ seeds: [3, 4] });
    expect(spec.problemWith(JSON.parse(JSON.stringify(result)))).toBeNull();
    expect(result).toMatchObject({ batches: [4, 8, 16], seeds: [3, 4], steps: [24, 12, 6], examples: 96, images: 20 });
    expect(result.points).toEqual([8, 16, 24, 32, 40, 48, 56, 64, 72, 80, 88, 96]);
    for (const { scaled, withinRunSd, curve } of [result.dropout, result.noDropout]) {
      expect([...scaled, ...withinRunSd].flat()).not.toContain(null);
      expect(curve.flat().map(({ length }) => length)).toEqual([12, 12, 12, 12, 12, 12]);
    }
    expect(result.latest).toBeNull();
    const fractions = snapshots.map(({ fraction }) => fraction);
    expect(fractions.every((fraction, i) => i === 0 || fraction >= fractions[i - 1])).toBe(true);
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
    expect(trendsOf(result).dropout).toMatchObject({ over: 'seeds', count: 2 });
  });

  test('tells what is done on the way, the largest batch first', async () => {
    const { snapshots } = await all({});
    const told = snapshots.flatMap(({ result }) => (result ? [result] : []));
    for (const partial of told) expect(spec.problemWith(partial)).toBeNull();
    const done = told.map(({ dropout }) => dropout.scaled.map(([value]) => value !== null));
    expect(done).toContainEqual([false, false, true]);
    expect(done).toContainEqual([false, true, true]);
    expect(trendsOf(told[0])).toEqual({ dropout: null, noDropout: null, difference: null });
    // The last point of a curve is accuracy on test images in the end; here all of them are looked at.
    const { dropout, noDropout } = told[told.length - 1];
    expect(dropout.curve.map(([curve]) => curve[11])).toEqual(dropout.scaled.flat());
    expect(noDropout.curve.map(([curve]) => curve[11])).toEqual(noDropout.scaled.flat());
  });

  test('one family for each batch size, with dropout and without, at the learning rate asked for', async () => {
    const { made, counting } = watched();
    const rates = {
      no: [0.001, 0.001, 0.001],
      linear: [0.00025, 0.000125, 0.0000625],
      sqrt: [0.0005, 0.000353553, 0.00025],
    };
    for (const scaleRate of ['no', 'linear', 'sqrt'] as const) {
      const { result } = await all({ scaleRate, layers: [2], examples: 16 }, undefined, counting);
      const own = made.splice(0);
      expect(own.map(({ batch }) => batch)).toEqual([16, 8, 4]);
      expect(own.map(({ optimiser }) => optimiser.learningRate)).toEqual(rates[scaleRate]);
      expect(result.learningRate).toEqual([...rates[scaleRate]].reverse());
      expect(own[0].networks.map((network) => network.rates)).toEqual([
        [0, 0.4],
        [0, 0],
      ]);
      expect(new Set(own.map(({ dataSeed }) => dataSeed)).size).toBe(1);
    }
  });

  test('a network does not depend on the batch sizes and seeds beside it', async () => {
    const { result } = await all({ seeds: [3, 4] });
    const alone = await all({ batches: [8], seeds: [4] });
    expect(alone.result.dropout.curve[0][0]).toEqual(result.dropout.curve[1][1]);
    expect(alone.result.dropout.sampled[0][0]).toBe(result.dropout.sampled[1][1]);
    expect(alone.result.noDropout.scaled[0][0]).toBe(result.noDropout.scaled[1][1]);
  });

  test('runs of one seed each join to what the seeds give together', async () => {
    const both = await all({ seeds: [3, 4] });
    const [three, four] = [await all({ seeds: [3] }), await all({ seeds: [4] })];
    const joined = joinSeeds(spec.result, [three.result, four.result]);
    expect(joined).toEqual(both.result);
    expect(spec.problemWith(joined)).toBeNull();
  });

  test('few examples make few points, and at least one step', async () => {
    const { result } = await all({ examples: 16, batches: [16] });
    expect(result.steps).toEqual([1]);
    expect(spec.problemWith(result)).toBeNull();
    const few = await all({ examples: 4, batches: [4] });
    expect(few.result.points).toEqual([1, 2, 3, 4]);
  });

  test.each(['inverted', 'gaussian'] as const)('runs with %s noise', async (noise) => {
    const { result } = await all({ noise, examples: 32 });
    expect(result.kind).toBe(noise);
    expect(spec.problemWith(result)).toBeNull();
  });

  test('shows a picture after each step that a paused visitor asks for', async () => {
    const { snapshots } = await all({ batches: [4] }, async () => 'show');
    const latest = snapshots.flatMap(({ result }) => result?.latest ?? []);
    expect(latest.length).toBeGreaterThan(5);
    expect(latest[0]).toMatchObject({ batch: 4, seed: 1 });
    for (const { result } of snapshots) if (result) expect(spec.problemWith(result)).toBeNull();
  });

  test('frees its families when it is cancelled', async () => {
    const { watch, counting } = watched();
    for (const after of [2, 8, 16]) {
      let calls = 0;
      const gate = async (): Promise<'go'> => {
        if (++calls > after) throw new Cancelled('cancelled');
        return 'go';
      };
      await expect(all({}, gate, counting)).rejects.toThrow(Cancelled);
      expect(watch.open).toBe(0);
    }
  });
});

describe('fluctuation within a run', () => {
  const points = [1, 2, 3, 4, 5, 6, 7, 8];

  test('steady progress has none', () => {
    expect(
      fluctuation(
        points,
        points.map((point) => 0.5 + point / 100),
      ),
    ).toBeCloseTo(0, 12);
  });

  test('is the scatter of the second half about its line, two degrees of freedom given to the line', () => {
    const curve = [0.1, 0.9, 0.2, 0.4, 0.5, 0.7, 0.6, 0.8];
    // Least squares through (0, 5), (1, 7), (2, 6), (3, 8): residuals −0.3, 0.9, −0.9, 0.3.
    expect(fluctuation(points, curve)).toBeCloseTo(Math.sqrt(1.8 / 2) / 10, 6);
  });

  test('is not known before the end, nor for few points', () => {
    expect(fluctuation(points, [0.1, 0.2])).toBeNull();
    expect(fluctuation([1, 2, 3], [0.1, 0.2, 0.3])).toBeNull();
  });
});
