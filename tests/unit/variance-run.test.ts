import { beforeAll, describe, expect, test } from 'vitest';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import { Cancelled, type Snapshot } from '../../src/contract/run.ts';
import { textOf } from '../../src/contract/table.ts';
import { mnist } from '../../src/core/mnist.ts';
import {
  addMoments,
  emptyTally,
  maskNoiseOf,
  type OutputTally,
  scoresOf,
  type Tally,
} from '../../src/core/model-variance.ts';
import { emptyMoments, meanOutputs } from '../../src/core/moments.ts';
import { drawSubset, hashNormal } from '../../src/core/random.ts';
import { logSoftmax } from '../../src/core/softmax.ts';
import { modelVariance } from '../../src/core/variance.ts';
import type { DatasetSource } from '../../src/data/types.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import type { Backend } from '../../src/engine/types.ts';
import { run } from '../../src/experiments/variance/run/index.ts';
import { armsOf, networksOf, subsetsOf } from '../../src/experiments/variance/run/networks.ts';
import { spec, type VarianceParams, type VarianceResult } from '../../src/experiments/variance/spec.ts';
import { view } from '../../src/experiments/variance/view/index.tsx';
import { strokes } from './data-toy.ts';
import { oracleCases } from './oracle-vectors.ts';
import { recordedVariance, variancePage, varianceParams } from './variance-made-up.ts';

const classes = 10;
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);
const varianceOf = (output: OutputTally, tally: Tally) => scoresOf(output, tally).variance;
const average = (values: ArrayLike<number>) => sum(values) / values.length;

describe('the subsets', () => {
  test('hold different images of those there are, none twice, each equally often', () => {
    const drawn = drawSubset(17, 40, 100);
    expect(drawn.length).toBe(40);
    expect(new Set(drawn).size).toBe(40);
    expect(Math.max(...drawn)).toBeLessThan(100);
    expect([...drawSubset(17, 10, 100)]).toEqual([...drawn.slice(0, 10)]);
    const counts = new Uint32Array(20);
    for (let key = 0; key < 4000; key++) for (const image of drawSubset(key, 5, 20)) counts[image]++;
    // Binomial with mean 1,000 and sd 27.
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });

  test('differ between models and seeds, and may hold every image', () => {
    const [a, b] = subsetsOf(1, 2, 50, 100);
    expect([...a]).not.toEqual([...b]);
    expect([...subsetsOf(2, 1, 50, 100)[0]]).not.toEqual([...a]);
    expect([...drawSubset(3, 30, 30)].sort((x, y) => x - y)).toEqual(Array.from({ length: 30 }, (_, i) => i));
    expect(() => drawSubset(3, 31, 30)).toThrow('allowed is 1 to 30');
  });

  test('a model has the same seed at every rate and of every kind, and dropout in the layers asked for', () => {
    const arms = armsOf({ rates: [0, 0.5], kinds: ['classic', 'inverted'] });
    expect(arms.map(({ kind, rate }) => `${kind} ${rate}`)).toEqual(['classic 0', 'classic 0.5', 'inverted 0.5']);
    const [none, , inverted] = arms.map((arm) => networksOf(arm, [2, 3], 5, 3));
    expect(none.map(({ seed }) => seed)).toEqual(inverted.map(({ seed }) => seed));
    expect(new Set(none.map(({ seed }) => seed)).size).toBe(3);
    expect(inverted[0]).toMatchObject({ rates: [0, 0.5, 0.5], noise: 'inverted' });
  });
});

describe('the measures', () => {
  const models = 4;
  const images = 3;
  const masks = 6;
  const labels = Uint8Array.from([2, 7, 0]);
  // logits[model][mask][image, class], and those of the scaled network
  const outputs = Array.from({ length: models }, (_, m) => ({
    scaled: Float64Array.from({ length: images * classes }, (_, i) => Math.fround(2 * hashNormal(m, 0, 0, i))),
    masked: Array.from({ length: masks }, (_, s) =>
      Float64Array.from({ length: images * classes }, (_, i) => 2 * hashNormal(m, 0, 0, i) + hashNormal(m, 1, s, i)),
    ),
  }));
  const softmax = (logits: Float64Array) =>
    Float64Array.from(
      Array.from({ length: images }, (_, image) => [
        ...logSoftmax(logits.subarray(image * classes, (image + 1) * classes)).map(Math.exp),
      ]).flat(),
    );
  const moments = outputs.map(({ scaled, masked }) => {
    const made = emptyMoments([2, masks], images);
    const spaces = { logits: (values: Float64Array) => values, probabilities: softmax };
    for (const which of ['logits', 'probabilities'] as const) {
      const centre = spaces[which](scaled);
      made.scaled[which].set(centre);
      [2, masks].forEach((n, i) => {
        for (const one of masked.slice(0, n).map(spaces[which])) {
          one.forEach((value, j) => {
            made[which].differences[i * images * classes + j] += value - centre[j];
            made[which].squares[i * images * classes + j] += (value - centre[j]) ** 2;
          });
        }
      });
    }
    return made;
  });
  const tally = emptyTally(models, [2, masks]);
  addMoments(tally, moments, labels);
  const joined = (which: 'logits' | 'probabilities', index?: number): number[] =>
    moments.flatMap((one) => [...(index === undefined ? one.scaled[which] : meanOutputs(one, which, index))]);

  test.each(['logits', 'probabilities'] as const)('model variance is that of core/variance.ts: %s', (which) => {
    expect(varianceOf(tally.scaled[which], tally)).toBeCloseTo(modelVariance(joined(which), models), 12);
    for (const n of [0, 1]) {
      expect(varianceOf(tally.sampled[n][which], tally)).toBeCloseTo(modelVariance(joined(which, n), models), 12);
    }
    expect(average(scoresOf(tally.scaled[which], tally).distances)).toBeCloseTo(
      varianceOf(tally.scaled[which], tally),
      12,
    );
    expect(scoresOf(tally.scaled[which], tally).power).toBeCloseTo(
      average(joined(which).map((value) => value ** 2)),
      12,
    );
  });

  interface Case {
    readonly predictions: number[][][];
    readonly modelVariance: number;
  }
  test.each(oracleCases<Case>('variance-metrics'))(
    'and of the oracle: $label',
    ({ predictions, modelVariance: told }) => {
      const made = predictions.map((model) => {
        const one = emptyMoments([], model.length);
        one.scaled.logits.set(model.flat());
        return one;
      });
      const one = emptyTally(predictions.length, []);
      addMoments(one, made, new Uint8Array(predictions[0].length));
      expect(Math.abs(varianceOf(one.scaled.logits, one) / told - 1)).toBeLessThan(1e-5);
    },
  );

  test('bias² and variance make the mean squared error exactly', () => {
    const rules = [
      { rule: tally.scaled, predictions: joined('probabilities') },
      { rule: tally.sampled[0], predictions: joined('probabilities', 0) },
      { rule: tally.sampled[1], predictions: joined('probabilities', 1) },
    ];
    for (const { rule, predictions } of rules) {
      const errors = predictions.map((value, i) => {
        const place = i % (images * classes);
        return (value - (place % classes === labels[Math.floor(place / classes)] ? 1 : 0)) ** 2;
      });
      const parts = scoresOf(rule.probabilities, tally).bias2 + varianceOf(rule.probabilities, tally);
      expect(parts).toBeCloseTo(average(errors), 12);
    }
  });

  test('mask noise is (1 − 1/models) σ²/n, σ² the unbiased variance over masks', () => {
    let total = 0;
    for (const { masked } of outputs) {
      for (let i = 0; i < images * classes; i++) {
        const values = masked.map((one) => one[i]);
        total += sum(values.map((value) => (value - average(values)) ** 2)) / (masks - 1);
      }
    }
    const sigma = total / (models * images * classes);
    expect(maskNoiseOf(tally, 'logits', 50)).toBeCloseTo(((1 - 1 / models) * sigma) / 50, 5);
    expect(maskNoiseOf(tally, 'logits', 1)).toBeCloseTo(50 * maskNoiseOf(tally, 'logits', 50), 10);
  });

  test('it is what sampling adds on average', () => {
    // Means of n masks about fixed centres: the variance over models less that of the centres.
    const [K, n, trials] = [5, 3, 4000];
    const centres = Array.from({ length: K }, (_, m) => 2 * hashNormal(9, 0, 0, m));
    let found = 0;
    for (let t = 0; t < trials; t++) {
      const means = centres.map((centre, m) =>
        average(Array.from({ length: n }, (_, s) => centre + hashNormal(10 + s, t, 0, m))),
      );
      found += modelVariance(means, K) / trials;
    }
    expect(Math.abs(found - modelVariance(centres, K) - (1 - 1 / K) / n)).toBeLessThan(0.03);
  });

  test('cross-entropy and accuracy are means over models and images', () => {
    let entropy = 0;
    let right = 0;
    let mixed = 0;
    outputs.forEach(({ scaled }, m) => {
      const means = meanOutputs(moments[m], 'probabilities', 1);
      labels.forEach((label, image) => {
        const row = scaled.subarray(image * classes, (image + 1) * classes);
        entropy -= logSoftmax(row)[label] / (models * images);
        if (row.indexOf(Math.max(...row)) === label) right += 1 / (models * images);
        mixed -= Math.log(means[image * classes + label]) / (models * images);
      });
    });
    expect(scoresOf(tally.scaled.logits, tally).crossEntropy).toBeCloseTo(entropy, 9);
    expect(scoresOf(tally.scaled.logits, tally).accuracy).toBeCloseTo(right, 12);
    expect(scoresOf(tally.sampled[1].probabilities, tally).crossEntropy).toBeCloseTo(mixed, 9);
  });

  test('chunks add up', () => {
    const part = (from: number, to: number) =>
      moments.map((one) => {
        const piece = emptyMoments([2, masks], to - from);
        for (const which of ['logits', 'probabilities'] as const) {
          piece.scaled[which].set(one.scaled[which].subarray(from * classes, to * classes));
          for (const of of ['differences', 'squares'] as const) {
            for (const n of [0, 1]) {
              const start = (n * images + from) * classes;
              const rows = (to - from) * classes;
              piece[which][of].set(one[which][of].subarray(start, start + rows), n * rows);
            }
          }
        }
        return piece;
      });
    const parts = emptyTally(models, [2, masks]);
    addMoments(parts, part(0, 1), labels.subarray(0, 1));
    addMoments(parts, part(1, 3), labels.subarray(1, 3));
    expect(varianceOf(parts.sampled[1].logits, parts)).toBeCloseTo(varianceOf(tally.sampled[1].logits, tally), 12);
    expect(maskNoiseOf(parts, 'probabilities', 6)).toBeCloseTo(maskNoiseOf(tally, 'probabilities', 6), 12);
    expect(parts.images).toBe(3);
  });
});

const data: DatasetSource = { load: async () => ({ ...mnist, train: strokes(60), test: strokes(24, 100) }) };
const small: VarianceParams = {
  ...varianceParams,
  rates: [0.5, 0],
  models: 3,
  samples: [4, 1],
  modelImages: 20,
  steps: 4,
  batchSize: 4,
  testImages: 8,
  trainImages: 50,
};

describe('the runner', () => {
  let backend: Backend;
  beforeAll(async () => {
    backend = (await openBackend('wasm')).backend;
  });

  async function all(params: Partial<VarianceParams>, gate: () => Promise<'go' | 'show'> = async () => 'go') {
    const snapshots: Snapshot<VarianceResult>[] = [];
    const runner = run({ ...small, ...params }, { backend, data, gate });
    for (;;) {
      const { done, value } = await runner.next();
      if (done) return { snapshots, result: value };
      snapshots.push(value);
    }
  }

  test('measures every kind and rate, by rising rate and number of masks', async () => {
    const { result, snapshots } = await all({ seeds: [3, 4] });
    expect(spec.problemWith(JSON.parse(JSON.stringify(result)))).toBeNull();
    expect(result).toMatchObject({ rates: [0, 0.5], n: [1, 4], seeds: [3, 4], models: 3, images: 8, steps: 4 });
    expect(result.modelImages).toBe(20);
    for (const which of ['logits', 'probabilities'] as const) {
      const { noDropout, scaled, sampled, maskNoise } = result[which];
      expect(scaled[1][0]).toEqual(noDropout);
      expect(sampled[0][0][0]).toEqual(noDropout);
      expect(maskNoise[0][0][0]).toEqual([0, 0]);
      expect(maskNoise[0][1][0][0] / maskNoise[0][1][1][0]).toBeCloseTo(4, 4);
      expect(noDropout.every((value) => value > 0)).toBe(true);
      expect(scaled[0][1]).not.toEqual(scaled[1][1]);
    }
    for (const { result: partial } of snapshots) if (partial) expect(spec.problemWith(partial)).toBeNull();
    const fractions = snapshots.map(({ fraction }) => fraction);
    expect(fractions.every((fraction, i) => i === 0 || fraction >= fractions[i - 1])).toBe(true);
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
    const [table] = view.tables({ recorded: null, run: recordedVariance(result), complete: true }, variancePage);
    expect(textOf(table)).toContain('inverted');
  });

  test('a network does not depend on the rates, kinds and seeds beside it', async () => {
    const { result } = await all({ seeds: [3, 4], rates: [0.3, 0.5] });
    const alone = await all({ rates: [0.5], kinds: ['inverted'], seeds: [4] });
    expect(alone.result.logits.scaled[0][0][0]).toBe(result.logits.scaled[1][1][1]);
    expect(alone.result.logits.sampled[0][0][1][0]).toBe(result.logits.sampled[1][1][1][1]);
    expect(alone.result.logits.noDropout[0]).toBe(result.logits.noDropout[1]);
  });

  test('runs of one seed each join to what the seeds give together', async () => {
    const both = await all({ seeds: [3, 4] });
    const [three, four] = [await all({ seeds: [3] }), await all({ seeds: [4] })];
    expect(three.result.logits.byModel?.noDropout.length).toBe(3);
    const joined = joinSeeds(spec.result, [three.result, four.result]);
    expect(joined).toEqual(both.result);
    expect(spec.problemWith(joined)).toBeNull();
    expect(joinSeeds(spec.result, [three.result])).toEqual(three.result);
  });

  test('shows a picture after each step that a paused visitor asks for', async () => {
    const { snapshots } = await all({}, async () => 'show');
    expect(snapshots.filter(({ stage, result }) => stage === 'training' && result).length).toBeGreaterThan(3);
  });

  test('frees its families when it is cancelled', async () => {
    let open = 0;
    const counting: Backend = {
      ...backend,
      name: backend.name,
      device: backend.device,
      dispose: () => {},
      createFamily: (options) => {
        const family = backend.createFamily(options);
        open++;
        const dispose = family.dispose.bind(family);
        family.dispose = () => {
          open--;
          dispose();
        };
        return family;
      },
    };
    for (const after of [2, 8, 16]) {
      let calls = 0;
      const gate = async (): Promise<'go'> => {
        if (++calls > after) throw new Cancelled('cancelled');
        return 'go';
      };
      const runner = run(small, { backend: counting, data, gate });
      await expect(
        (async () => {
          while (!(await runner.next()).done);
        })(),
      ).rejects.toThrow(Cancelled);
      expect(open).toBe(0);
    }
  });
});
