/** A small network unit by unit: every mask of it, what means of draws settle on, what is drawn, the run, the claims. */
import { describe, expect, test } from 'vitest';
import type { Runner } from '../../src/contract/run.ts';
import { defaults } from '../../src/core/codec.ts';
import { allMasks, exactAverage } from '../../src/core/exact-average.ts';
import { drawPoints, planeReach, pointSets } from '../../src/core/point-sets.ts';
import { forward, scaledLogits, singleMaskLogits } from '../../src/core/reference.ts';
import { settlingErrors } from '../../src/core/settling.ts';
import { droppedSd, SmallNetwork, unitMoments } from '../../src/core/small-network.ts';
import { mean, sum } from '../../src/core/statistics.ts';
import { run } from '../../src/parts/basics/thinned/run/index.ts';
import { spec, type ThinnedResult } from '../../src/parts/basics/thinned/spec.ts';
import { factsOf } from '../../src/parts/basics/thinned/view/chapter-facts.ts';
import { claims } from '../../src/parts/basics/thinned/view/claims.ts';
import { contour } from '../../src/parts/basics/thinned/view/contour.ts';
import {
  drawnNetwork,
  exampleAt,
  maskOf,
  meansOver,
  type ShownNetwork,
} from '../../src/parts/basics/thinned/view/network.ts';
import { stepOfKey } from '../../src/parts/basics/thinned/view/walk-bar.tsx';
import { defaultPageState } from '../../src/state/page-state.ts';
import { perform } from '../contract/performing.ts';
import { randomLayers, randomRows } from './core-networks.ts';

const layers = randomLayers([2, 4, 3, 2], 5);
const points = randomRows(6, 2, 7);
const small = new SmallNetwork(layers, points);
const red = (logits: readonly Float64Array[]) => logits.map(([a, b]) => 1 / (1 + Math.exp(a - b)));
const close = (found: ArrayLike<number>, wanted: readonly number[]) => {
  expect(found).toHaveLength(wanted.length);
  for (const [i, value] of wanted.entries()) expect(found[i]).toBeCloseTo(value, 12);
};

describe('a small network', () => {
  test('says under a mask and scaled what the reference says', () => {
    const mask = [Float64Array.of(1, 0, 1, 1), Float64Array.of(0, 1, 1)];
    close(small.probabilities(mask), red(singleMaskLogits(layers, points, mask)));
    close(small.scaledBy(0.7), red(scaledLogits(layers, points, [0.3, 0.3], 'classic')));
  });

  test.each([0, 0.3, 0.8])('averages over every mask at rate %d', (rate) => {
    const { mean: averaged, votes } = small.average(rate);
    close(
      averaged,
      exactAverage(layers, points, [rate, rate]).arithmetic.map((row) => row[1]),
    );
    const masks = allMasks([4, 3], [rate, rate], 'classic');
    close(
      votes,
      points.map((_, p) =>
        sum(
          masks.map(({ mask, probability }) =>
            red(singleMaskLogits(layers, points, mask))[p] > 0.5 ? probability : 0,
          ),
        ),
      ),
    );
  });

  test('of other layers is refused', () => {
    expect(() => new SmallNetwork(randomLayers([2, 4, 2], 1), points)).toThrow('two of at most 12');
    expect(() => new SmallNetwork(randomLayers([2, 8, 8, 2], 1), points)).toThrow('8,8');
  });
});

describe('moments of a unit’s output', () => {
  const rate = 0.4;
  const all = allMasks([4, 3], [rate, rate], 'classic');

  test.each([0, 1])('are those over every mask, in layer %d', (layer) => {
    const moments = unitMoments(layers, points[0], rate)[layer];
    for (const [u, one] of moments.entries()) {
      const over = all.map(({ mask, probability }) => {
        const active = forward(
          layers,
          [points[0]],
          mask.map((row) => [row]),
        );
        return { probability, dx: active.activations[layer][0][u], x: Math.max(0, active.preactivations[layer][0][u]) };
      });
      const of = (value: (one: (typeof over)[number]) => number) => sum(over.map((m) => m.probability * value(m)));
      expect(one.mean).toBeCloseTo(
        of(({ x }) => x),
        12,
      );
      // E(DX) = (1 − p) E(X), whatever X depends on but D.
      expect(of(({ dx }) => dx)).toBeCloseTo((1 - rate) * one.mean, 12);
      expect(droppedSd(one, rate) ** 2).toBeCloseTo(of(({ dx }) => dx ** 2) - of(({ dx }) => dx) ** 2, 12);
    }
  });

  test('scaling is exact in the first layer, and never above the mean in the second', () => {
    for (const point of randomRows(30, 2, 3)) {
      const [first, second] = unitMoments(layers, point, rate);
      for (const { scaled, mean: expected } of first) expect(scaled).toBe(expected);
      for (const { scaled, mean: expected } of second) expect(scaled).toBeLessThanOrEqual(expected + 1e-12);
    }
  });
});

test('means of draws are off by one standard error, and without 1 − p by √(np/(1 − p))', () => {
  for (const rate of [0.2, 0.5, 0.8]) {
    const found = settlingErrors(rate, 5, 60, 3, [1, 100, 1000]);
    for (const { scaled } of found) expect(Math.abs(scaled - 1)).toBeLessThan(0.15);
    expect(found[2].unscaled / Math.sqrt((1000 * rate) / (1 - rate))).toBeCloseTo(1, 1);
  }
  expect(() => settlingErrors(0, 5, 1, 1, [1])).toThrow('allowed is 0 < p < 1');
});

test.each(pointSets)('%s are two classes by turns, the same for a seed, other ones for a test', (set) => {
  const { points: some, labels } = drawPoints(set, 400, 1, 'train');
  expect(Array.from(labels.subarray(0, 3))).toEqual([0, 1, 0]);
  expect(drawPoints(set, 10, 1, 'train').points).toEqual(some.slice(0, 10));
  expect(drawPoints(set, 10, 1, 'test').points).not.toEqual(some.slice(0, 10));
  expect(mean(some.map((point) => Number(point.every((x) => Math.abs(x) < planeReach))))).toBeGreaterThan(0.99);
});

describe('the drawing', () => {
  const network: ShownNetwork = {
    ...{ layers, units: [4, 3], rate: 0.3, seed: 1, data: 'moons', points: 10, source: null },
  };
  const point = [0.5, -1];
  const mask = maskOf(network, 3, 0);

  test('is the thinned network where units are out, and the scaled one in the test, in both conventions', () => {
    for (const convention of ['classic', 'inverted'] as const) {
      close(
        drawnNetwork(network, point, mask, 'drop', convention).logits,
        Array.from(singleMaskLogits(layers, [point], mask)[0]),
      );
      close(
        drawnNetwork(network, point, mask, 'test', convention).logits,
        Array.from(scaledLogits(layers, [point], [0.3, 0.3], 'classic')[0]),
      );
    }
  });

  test('in the inverted convention has the numbers of a network whose outgoing weights are 1 − p times as large', () => {
    const inverted = layers.map((layer, l) =>
      l === 0
        ? layer
        : { ...layer, values: Array.from(layer.values, (w, i) => (i < layer.inputs * layer.outputs ? 0.7 * w : w)) },
    );
    const { activations, logits } = forward(
      inverted,
      [point],
      mask.map((row) => [row.map((d) => d / 0.7)]),
    );
    const drawn = drawnNetwork(network, point, mask, 'drop', 'inverted');
    for (const [l, units] of drawn.hidden.entries())
      close(
        units.map(({ value }) => value),
        Array.from(activations[l][0]),
      );
    close(drawn.logits, Array.from(logits[0]));
  });

  test('has a mask for every point, and one for all where it is frozen', () => {
    expect(exampleAt([0.5, 1], true)).toBe(exampleAt([-1, 2], true));
    expect(exampleAt([0.5, 1], false)).not.toBe(exampleAt([0.52, 1], false));
    expect(exampleAt([-2.4, -2.4], false)).toBeGreaterThan(0);
  });

  test('has means of draws that settle on (1 − p)E(X)', () => {
    for (const place of [
      [0, 1],
      [1, 2],
    ] as const) {
      const moments = unitMoments(layers, point, 0.3)[place[0]][place[1]];
      const last = meansOver(network, point, 4, place, 1000)[999];
      expect(Math.abs(last - 0.7 * moments.mean)).toBeLessThanOrEqual((4 * droppedSd(moments, 0.3)) / Math.sqrt(1000));
    }
  });

  test('walks by the keys of a clicker, and lets those at an end pass', () => {
    expect(stepOfKey('PageDown', 'whole')).toBe('draw');
    expect(stepOfKey('PageUp', 'test')).toBe('drop');
    expect(stepOfKey('ArrowRight', 'test')).toBeNull();
    expect(stepOfKey('a', 'draw')).toBeNull();
  });
});

test('a contour is where values pass the level', () => {
  const size = 21;
  const values = Float64Array.from({ length: size * size }, (_, i) =>
    Math.hypot((i % size) - 10, Math.floor(i / size) - 10),
  );
  const numbers = contour(values, size, 6, [(x) => x, (y) => y]).match(/[\d.]+,[\d.]+/g) ?? [];
  expect(numbers.length).toBeGreaterThan(40);
  for (const text of numbers) {
    const [x, y] = text.split(',').map(Number);
    expect(Math.abs(Math.hypot(x - 10, y - 10) - 6)).toBeLessThan(0.15);
  }
});

const made = async (seeds: readonly number[]): Promise<ThinnedResult> => {
  const params = { ...defaults(spec.codecs), seeds, rates: [0, 0.5], steps: 200, batchSize: 32, data: 'circles' };
  return (await perform({ run: run as Runner<never, unknown> } as never, params as never)).result as ThinnedResult;
};
const several = await made([1, 2, 3, 4, 5]);

test('a run measures what follows from its weights', () => {
  expect(spec.problemWith(several)).toBeNull();
  for (const [s, accuracy] of several.single[0].entries()) {
    expect(accuracy).toBeCloseTo(several.scaled[0][s], 5);
    expect(several.average[0][s]).toBe(several.scaled[0][s]);
    expect(several.disagreement[0][s]).toBe(0);
  }
  for (const share of several.shortfall[1]) expect(share).toBeGreaterThan(0);
});

test('the claims of a mean that settles and of averaging hold over seeds, and are not decided by one', async () => {
  const verdicts = (result: ThinnedResult) =>
    claims.map(({ judge }) => judge(result, defaultPageState as never)?.verdict);
  expect(verdicts(several).slice(0, 2)).toEqual(['holds', 'holds']);
  expect(factsOf(several)?.found).toBe('better');
  expect(verdicts(await made([1]))).toEqual(['undecided', 'undecided', 'undecided']);
});
