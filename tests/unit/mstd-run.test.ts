import { beforeAll, describe, expect, test } from 'vitest';
import { joinSeeds } from '../../src/contract/result/tree.ts';
import { Cancelled, type Snapshot } from '../../src/contract/run.ts';
import { textOf } from '../../src/contract/table.ts';
import { clusterExponent, sharing } from '../../src/core/cluster-model.ts';
import { defaults } from '../../src/core/codec.ts';
import { initialWeights, layerSizes } from '../../src/core/initial-weights.ts';
import { mnist } from '../../src/core/mnist.ts';
import { fitPowerLaw } from '../../src/core/power-law.ts';
import { forward } from '../../src/core/reference.ts';
import type { DatasetSource } from '../../src/data/types.ts';
import { openBackend } from '../../src/engine/ladder.ts';
import type { Backend } from '../../src/engine/types.ts';
import { run } from '../../src/experiments/mstd/run/index.ts';
import { type MstdParams, type MstdResult, spec } from '../../src/experiments/mstd/spec.ts';
import { view } from '../../src/experiments/mstd/view/index.tsx';
import { kappa } from '../../src/experiments/mstd/view/kappa.ts';
import { strokes } from './data-toy.ts';
import { pageState, recordedMstd } from './mstd-made-up.ts';

const data: DatasetSource = { load: async () => ({ ...mnist, train: strokes(60), test: strokes(24, 100) }) };
/** What the command line prints. */
const table = (result: MstdResult): string =>
  view
    .tables({ recorded: null, run: recordedMstd(result), complete: true }, pageState)
    .map(textOf)
    .join('\n');

const small: MstdParams = {
  ...defaults<MstdParams>(spec.codecs),
  units: [8, 4, 16],
  samples: 12,
  steps: 6,
  batchSize: 8,
  testImages: 20,
  trainImages: 50,
};

describe('the runner', () => {
  let backend: Backend;
  beforeAll(async () => {
    backend = (await openBackend('cpu')).backend;
  });

  async function all(params: Partial<MstdParams>, gate: () => Promise<'go' | 'show'> = async () => 'go') {
    const snapshots: Snapshot<MstdResult>[] = [];
    const runner = run({ ...small, ...params }, { backend, data, gate });
    for (;;) {
      const { done, value } = await runner.next();
      if (done) return { snapshots, result: value };
      snapshots.push(value);
    }
  }

  test('measures every width with dropout and without, by rising width, and looks at the checkpoints', async () => {
    const { result, snapshots } = await all({ seeds: [3, 4] });
    expect(spec.problemWith(JSON.parse(JSON.stringify(result)))).toBeNull();
    expect(result).toMatchObject({ units: [4, 8, 16], seeds: [3, 4], masks: [5, 10, 12], images: 20, steps: 6 });
    expect(result.checkpoints.map(({ step }) => step)).toEqual([0, 0, 1, 2, 3, 4, 6]);
    // Untrained, the control is the same network, under the same masks.
    const [first] = result.checkpoints;
    expect(first.control?.mstd).toEqual(first.mstd);
    expect(first.mstd.every((value) => value > 0)).toBe(true);
    expect(result.control?.mstd).not.toEqual(result.mstd);
    const { slope, slopeCi95 } = result;
    expect(slopeCi95?.[0]).toBeLessThan(slope ?? Number.NaN);
    for (const { result: partial } of snapshots) if (partial) expect(spec.problemWith(partial)).toBeNull();
    const fractions = snapshots.map(({ fraction }) => fraction);
    expect(fractions.every((fraction, i) => i === 0 || fraction >= fractions[i - 1])).toBe(true);
    expect(Math.max(...fractions)).toBeLessThanOrEqual(1);
    expect(table(result)).toContain('without dropout');
  });

  test('a network does not depend on the widths, seeds and control beside it', async () => {
    const { result } = await all({ seeds: [3, 4] });
    const alone = await all({ units: [8], seeds: [4], control: 'no' });
    expect(alone.result.mstd[0][0]).toBe(result.mstd[1][1]);
    expect(alone.result.onProbabilities[0][0]).toBe(result.onProbabilities[1][1]);
    expect(alone.result.control).toBeNull();
  });

  test('runs of one seed each join to what the seeds give together', async () => {
    const both = await all({ seeds: [3, 4] });
    const [three, four] = [await all({ seeds: [3] }), await all({ seeds: [4] })];
    const joined = joinSeeds(spec.result, [three.result, four.result]);
    expect(joined).toEqual(both.result);
    expect(spec.problemWith(joined)).toBeNull();
  });

  test('one or two widths have no line', async () => {
    for (const units of [[8], [4, 8]]) {
      const { result } = await all({ units });
      expect(result).toMatchObject({ slope: null, slopeCi95: null, intercept: null, r2: null });
      expect(result.control?.slope).toBeNull();
      expect(spec.problemWith(result)).toBeNull();
      expect(table(result)).toContain('not fitted');
    }
  });

  test('at rate 0 MSTD is 0 and has no line', async () => {
    const { result } = await all({ rate: 0 });
    expect(result.mstd.flat()).toEqual([0, 0, 0]);
    expect(result.control?.mstd.flat()).toEqual([0, 0, 0]);
    expect(result.slope).toBeNull();
    expect(result.probabilities.slope).toBeNull();
    expect(result.accuracy).toEqual(result.control?.accuracy);
    expect(result.logitSize).toEqual(result.control?.logitSize);
    expect(JSON.stringify(result)).not.toContain('null,null]');
    expect(spec.problemWith(result)).toBeNull();
  });

  test.each(['inverted', 'gaussian'] as const)('runs with %s noise', async (noise) => {
    const { result } = await all({ noise });
    expect(result.kind).toBe(noise);
    expect(result.mstd.flat().every((value) => value > 0)).toBe(true);
  });

  test('shows a picture after each step that a paused visitor asks for', async () => {
    const { snapshots } = await all({}, async () => 'show');
    const training = snapshots.filter(({ stage, result }) => stage === 'training' && result);
    expect(training.length).toBeGreaterThan(7);
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

describe('what the page says about the paper’s argument', () => {
  const h = 7;
  const network = { units: [h, 5], seed: 11 };
  const layers = initialWeights(network).map((values, l) => {
    const [inputs, outputs] = layerSizes(network.units)[l];
    return { inputs, outputs, values: Float64Array.from(values, (value, i) => value + Math.sin(i) / 50) };
  });
  const { pixels } = strokes(1, 5);
  const image = Float64Array.from(pixels, (pixel) => pixel / 255);

  /** Variance over every mask, each with its probability, of what the units of the second layer receive. */
  function variances(given: typeof layers, rate: number, kept: number): number[] {
    const [hidden] = forward(given, [image]).activations;
    const { outputs } = given[1];
    const sums = Array.from({ length: outputs }, () => ({ mean: 0, square: 0 }));
    for (let mask = 0; mask < 2 ** hidden[0].length; mask++) {
      const bits = Array.from(hidden[0], (_, j) => (mask >> j) & 1);
      const probability = bits.reduce((product, bit) => product * (bit ? 1 - rate : rate), 1);
      const noise = [[bits.map((bit) => bit * kept)], [new Float64Array(outputs).fill(1)]];
      const received = forward(given, [image], noise).preactivations[1][0];
      sums.forEach((sum, u) => {
        sum.mean += probability * received[u];
        sum.square += probability * received[u] ** 2;
      });
    }
    return sums.map(({ mean, square }) => square - mean ** 2);
  }

  const squares = (given: typeof layers): number[] => {
    const [[outputs]] = forward(given, [image]).activations;
    const { values, outputs: width, inputs } = given[1];
    return Array.from({ length: width }, (_, u) => {
      let sum = 0;
      for (let j = 0; j < inputs; j++) sum += (values[j * width + u] * outputs[j]) ** 2;
      return sum;
    });
  };

  test.each([0.2, 0.5, 0.8])('the variance over masks is p(1 − p) Σ w²x², no pair of units in it: p = %d', (rate) => {
    const sum = squares(layers);
    expect(Math.max(...sum)).toBeGreaterThan(0.01);
    variances(layers, rate, 1).forEach((variance, u) => {
      expect(variance).toBeCloseTo(rate * (1 - rate) * sum[u], 10);
    });
    // Inverted dropout divides by 1 − p what it keeps.
    variances(layers, rate, 1 / (1 - rate)).forEach((variance, u) => {
      expect(variance).toBeCloseTo((rate / (1 - rate)) * sum[u], 10);
    });
  });

  test('the same holds where units are copies of each other', () => {
    const copied = layers.map((layer) => ({ ...layer, values: Float64Array.from(layer.values) }));
    for (let i = 0; i <= copied[0].inputs; i++) {
      for (const j of [1, 2, 3]) copied[0].values[i * h + j] = copied[0].values[i * h];
    }
    const [[outputs]] = forward(copied, [image]).activations;
    expect(outputs[1]).toBe(outputs[0]);
    variances(copied, 0.5, 1).forEach((variance, u) => {
      expect(variance).toBeCloseTo(0.25 * squares(copied)[u], 10);
    });
  });

  test('two units of k even clusters share one with the probability told, about 1/k where clusters are large', () => {
    for (const [units, k] of [
      [1000, 4],
      [1000, 50],
    ]) {
      let pairs = 0;
      for (let a = 0; a < units; a++) for (let b = 0; b < units; b++) if (a !== b && a % k === b % k) pairs++;
      const share = pairs / (units * (units - 1));
      expect(sharing(units, k)).toBeCloseTo(share, 12);
      expect(Math.abs(share - 1 / k)).toBeLessThan(1 / units);
      expect(Math.abs(share - k / units)).toBeGreaterThan(0.02);
    }
    expect([sharing(60, 1), sharing(60, 60)]).toEqual([1, 0]);
  });

  test('the paper’s slope as an exponent of clusters', () => {
    expect(kappa(-0.3541).printed).toBeCloseTo(0.2918, 10);
    const { corrected } = kappa(-0.3541);
    const widths = spec.codecs.units.default;
    const model = widths.map((h) => Math.sqrt(sharing(h, h ** corrected)));
    expect(fitPowerLaw(widths, model).slope).toBeCloseTo(-0.3541, 6);
    // Where clusters are large the slope is half of κ; at these widths they are not.
    const wide = [1e6, 1e7, 1e8];
    expect(clusterExponent(-0.25, wide)).toBeCloseTo(0.5, 2);
    expect(corrected).toBeGreaterThan(0.8);
    expect(() => clusterExponent(0.1, widths)).toThrow(RangeError);
  });
});
