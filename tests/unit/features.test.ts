/** Features: what is measured of units, images made smaller, first weights, what is told of tiles, claims, and a short run. */
import { describe, expect, test } from 'vitest';
import { nodeSource } from '../../src/cli/node-data.ts';
import { readDrawing } from '../../src/core/drawing.ts';
import { firstOf, type Images } from '../../src/core/images.ts';
import { hashNormal } from '../../src/core/random.ts';
import { mean, sd } from '../../src/core/statistics.ts';
import { sparse } from '../../src/core/unit-activity.ts';
import { readWeights, writeWeights } from '../../src/core/weights-text.ts';
import { digitsOf, tilesOf } from '../../src/parts/basics/features/run/gallery.ts';
import { halved } from '../../src/parts/basics/features/run/halved.ts';
import {
  activeShare,
  bestWindowShare,
  meanCorrelation,
  outgoing,
  outputsOn,
} from '../../src/parts/basics/features/run/measures.ts';
import { startOf } from '../../src/parts/basics/features/run/start.ts';
import { autoencoder, type FeaturesResult, marksTo, spec } from '../../src/parts/basics/features/spec.ts';
import { claims } from '../../src/parts/basics/features/view/claims.ts';
import { lastMeasured, sheetOf, stepAt } from '../../src/parts/basics/features/view/curves.ts';
import { columns, tileAfter } from '../../src/parts/basics/features/view/tile-grid.tsx';
import { defaultPageState } from '../../src/state/page-state.ts';

const { test: unseen } = await nodeSource().load('first');

function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('the best window', () => {
  const side = 9;
  const zeros = () => new Float32Array(side * side);

  test('holds all of what fits in it, wherever it is, whatever the sign and size', () => {
    for (const corner of [0, 5 * side + 6, 6 * side]) {
      const weights = zeros();
      for (const [i, at] of [0, 1, side + 2, 2 * side].entries()) weights[corner + at] = (-1) ** i * 10 ** (i - 2);
      expect(bestWindowShare(weights, 3)).toBeCloseTo(1, 9);
      expect(bestWindowShare(weights, side)).toBeCloseTo(1, 9);
    }
  });

  test('holds its share of even weights, and half of two spots far apart', () => {
    expect(bestWindowShare(zeros().fill(-2), 3)).toBeCloseTo(1 / 9, 9);
    const two = zeros();
    two[0] = 3;
    two[side * side - 1] = -3;
    expect(bestWindowShare(two, 4)).toBeCloseTo(0.5, 9);
    expect(bestWindowShare(zeros(), 4)).toBe(0);
  });

  test('is the largest of all windows, summed one by one', () => {
    const weights = zeros().map((_, i) => hashNormal(5, 1, 0, i));
    const window = 4;
    let best = 0;
    for (let y = 0; y + window <= side; y++)
      for (let x = 0; x + window <= side; x++) {
        let sum = 0;
        for (let i = 0; i < window * window; i++)
          sum += weights[(y + Math.floor(i / window)) * side + x + (i % window)] ** 2;
        best = Math.max(best, sum);
      }
    expect(bestWindowShare(weights, window)).toBeCloseTo(best / weights.reduce((sum, w) => sum + w * w, 0), 6);
  });

  test('fits in the image', () => {
    expect(() => bestWindowShare(zeros(), 10)).toThrow('a window of 10 is not allowed in 81 weights');
    expect(() => bestWindowShare(new Float32Array(10), 2)).toThrow('10 weights');
  });
});

describe('outputs of units', () => {
  const images: Images = { count: 2, pixels: Uint8Array.of(255, 0, 51, 0, 255, 0), labels: Uint8Array.of(1, 2) };
  /** [3 pixels and the bias, 2 units] */
  const layer = { inputs: 3, outputs: 2, values: Float32Array.of(1, -1, 2, 2, 5, 0, 0.5, -1) };

  test('are ReLU of weights, ink and bias; their share above 0 is counted', () => {
    const outputs = finished(outputsOn(layer, sparse(images)));
    expect([...outputs]).toEqual([2.5, 0, 2.5, 1]);
    expect(activeShare(outputs)).toBe(0.75);
  });

  test('correlate by size, over pairs of units that vary', () => {
    // The second is a multiple of the first, the third its negative, the fourth a constant, the fifth independent of them.
    const rows = [
      [1, 2, -1, 7, 1],
      [2, 4, -2, 7, -1],
      [3, 6, -3, 7, -1],
      [4, 8, -4, 7, 1],
    ];
    const of = (units: readonly number[]) =>
      finished(meanCorrelation(Float32Array.from(rows.flatMap((row) => units.map((u) => row[u]))), units.length));
    expect(of([0, 1])).toBeCloseTo(1, 9);
    expect(of([0, 1, 2, 3])).toBeCloseTo(1, 9);
    expect(of([0, 1, 4])).toBeCloseTo(1 / 3, 9);
    expect(of([0, 3])).toBe(0);
  });

  test('what a unit writes is a row of the decoder, without the biases', () => {
    expect(outgoing(layer).map((row) => [...row])).toEqual([
      [1, -1],
      [2, 2],
      [5, 0],
    ]);
  });
});

test('images of half the side are means of four pixels, image by image', () => {
  const pixels = Uint8Array.of(0, 4, 8, 8, 8, 0, 8, 8, 1, 1, 200, 200, 1, 1, 200, 200);
  const two: Images = {
    count: 2,
    pixels: Uint8Array.from([...pixels, ...pixels.map((ink) => 255 - ink)]),
    labels: Uint8Array.of(3, 4),
  };
  const small = halved(two);
  expect([...small.pixels]).toEqual([3, 8, 1, 200, 252, 247, 254, 55]);
  expect(small.labels).toBe(two.labels);
  expect(() => halved({ count: 1, pixels: new Uint8Array(9), labels: Uint8Array.of(1) })).toThrow('images of 9 values');
});

test('first weights are the same at every rate, with the variance that fits both sides of a layer', () => {
  const { networks, initial } = startOf(
    [0, 0.5].map((rate) => autoencoder(28, 64, rate)),
    3,
  );
  expect(networks.map(({ rates }) => rates)).toEqual([[0], [0.5]]);
  expect(initial?.[0]).toEqual(initial?.[1]);
  for (const { inputs, outputs, values } of initial?.[0] ?? []) {
    const weights = values.subarray(0, inputs * outputs);
    expect(sd(weights) ** 2 / (2 / (inputs + outputs))).toBeCloseTo(1, 1);
    expect(values.subarray(inputs * outputs).every((bias) => bias === 0)).toBe(true);
  }
});

describe('what is told of tiles', () => {
  test('weights come back to half a level, and full from the limit on', () => {
    const weights = Float32Array.from({ length: 500 }, (_, i) => hashNormal(2, 0, 0, i));
    const back = readWeights(writeWeights(weights, 1), 1);
    weights.forEach((weight, i) => {
      expect(Math.abs(back[i] - Math.max(-1, Math.min(1, weight)))).toBeLessThanOrEqual(1 / 30 + 1e-6);
    });
    expect(writeWeights([0, 0], 3)).toMatch(/^(.)\1$/);
    expect(() => writeWeights([1], 0)).toThrow('limit 0 is not allowed');
  });

  test('a unit names the images on which its output is largest, and none on which it is 0', () => {
    const weights = [Float32Array.of(1, -2, 0, 0), Float32Array.of(0, 0, 0, 1)];
    const outputs = Float32Array.of(0, 0, 3, 0, 5, 0, 0.5, 0);
    const { limit, tiles } = tilesOf([{ weights, outputs }]);
    expect(tiles).toHaveLength(2);
    expect(tiles[0].wakers).toEqual([[2, 1, 3]]);
    expect(tiles[0].outputs).toEqual([[5, 3, 0.5]]);
    expect(tiles[1].wakers).toEqual([[]]);
    expect(limit).toBeGreaterThan(0);
  });

  test('digits come back in sixteen greys, with their labels', () => {
    const some = firstOf(unseen, 3);
    const { digits, labels } = digitsOf(some);
    expect(labels).toEqual([...unseen.labels.subarray(0, 3)]);
    const back = readDrawing(digits[2]);
    some.pixels.subarray(2 * 784, 3 * 784).forEach((ink, i) => {
      expect(Math.abs((back?.[i] ?? 0) - ink)).toBeLessThanOrEqual(9);
    });
  });

  test('tiles stand beside one another, row by row', () => {
    const text = (levels: number[]) => writeWeights(levels, 15);
    const tile = (level: number) => ({ weights: [text([level, 0, 0, -level])], wakers: [[]], outputs: [[]] });
    const tiles = Array.from({ length: columns + 1 }, (_, i) => tile(i + 1));
    const result = { side: 2, gallery: { digits: [''], labels: [0], limits: [15], tiles: [tiles] } };
    const { values, rows, columns: across } = sheetOf(result as unknown as FeaturesResult, 0, 0, columns);
    expect([rows, across]).toEqual([4, 2 * columns]);
    expect([values[0], values[2], values[across + 3], values[2 * across]]).toEqual([1, 2, -2, columns + 1]);
  });

  test('arrow keys walk over them and stay inside', () => {
    expect(['ArrowRight', 'ArrowDown', 'End'].map((key) => tileAfter(key, 3, 48))).toEqual([4, 3 + columns, 48]);
    expect(['ArrowLeft', 'ArrowUp', 'Home'].map((key) => tileAfter(key, 1, 48))).toEqual([1, 1, 1]);
    expect(tileAfter('ArrowDown', 48, 48)).toBe(48);
    expect(tileAfter('a', 1, 48)).toBeNull();
  });
});

test('a run is looked at as far as it gets, a short one in quarters', () => {
  expect(marksTo(3000)).toEqual([0, 250, 500, 1000, 2000, 3000]);
  expect(marksTo(1200)).toEqual([0, 250, 500, 1000, 1200]);
  expect(marksTo(4)).toEqual([0, 1, 2, 3, 4]);
  expect(marksTo(1)).toEqual([0, 1]);
});

describe('claims', () => {
  /** Seeds differ by so much in both networks, and in their difference by a tenth of it. */
  const rows = (without: number, with_: number) =>
    [without, with_].map((value) => [
      [0.1, 0.1, 0.1],
      [-0.01, 0, 0.01].map((noise) => value + noise * (value === with_ ? 1.1 : 1)),
      [null, null, null],
    ]);
  const result = {
    ...{ rates: [0, 0.5], steps: [0, 100, 200], seeds: [1, 2, 3] },
    ...{ locality: rows(0.15, 0.3), active: rows(0.98, 0.5), correlation: rows(0.2, 0.1), squaredError: rows(3, 9) },
  } as unknown as FeaturesResult;
  const judged = (of: FeaturesResult) =>
    claims.map((claim) => claim.judge(of, { ...defaultPageState, ...claim.state } as never));

  test('are judged at the last step that is measured, by the sign that they name', () => {
    expect(lastMeasured(result)).toBe(1);
    expect(judged(result).map((one) => [one?.verdict, one?.at])).toEqual([
      ['holds', '100 steps'],
      ['does not hold', '100 steps'],
      ['holds', '100 steps'],
    ]);
    expect(judged(result)[0]?.control).toContain('untrained 0.100');
  });

  test('turn round with the numbers, and are undecided without an interval', () => {
    const other = { ...result, correlation: rows(0.1, 0.2), active: rows(0.5, 0.6), locality: rows(0.3, 0.3) };
    expect(judged(other as FeaturesResult).map((one) => one?.verdict)).toEqual(['does not hold', 'holds', 'undecided']);
    const first = (table: unknown) => (table as number[][][]).map((steps) => steps.map(([one]) => [one]));
    const alone = { ...result, seeds: [1], locality: first(result.locality), correlation: first(result.correlation) };
    expect(judged({ ...alone, active: first(result.active) } as FeaturesResult)[2]?.verdict).toBe('undecided');
  });

  test('there is nothing to judge without a second network', () => {
    const only = (table: unknown) => (table as unknown[]).slice(0, 1);
    const one = { ...result, rates: [0], locality: only(result.locality), correlation: only(result.correlation) };
    expect(judged({ ...one, active: only(result.active) } as FeaturesResult)).toEqual([null, null, null]);
  });

  test('the step shown is the nearest that was looked at', () => {
    expect([0, 120, 20000].map((after) => stepAt(result, after))).toEqual([0, 1, 2]);
  });
});

test('a foreign gallery is refused by the first thing that is wrong with it', () => {
  const tile = { weights: ['P'.repeat(784)], wakers: [[0]], outputs: [[1]] };
  const made = (gallery: unknown) => ({
    ...{ rates: [0], steps: [0], seeds: [1], side: 28, window: 7, units: 1, trainImages: 1, images: 1 },
    ...{ locality: [[[0.1]]], active: [[[1]]], correlation: [[[0]]], squaredError: [[[2]]] },
    gallery,
  });
  const fine = { digits: ['AA'], labels: [3], limits: [1], tiles: [[tile]] };
  expect(spec.problemWith(made(fine))).toBeNull();
  expect(spec.problemWith(made({ ...fine, limits: [] }))).toContain('gallery.limits has 0 entries');
  expect(spec.problemWith(made({ ...fine, tiles: [[{ ...tile, weights: ['P'.repeat(785)] }]] }))).toContain(
    'weights[0]',
  );
  expect(spec.problemWith(made({ ...fine, tiles: [[{ ...tile, wakers: [[200]] }]] }))).toContain('wakers');
});

const recorded = async (name: string) =>
  (await import(`../../public/recorded/${name}.json`)).default.result as FeaturesResult;

describe('recorded', () => {
  const at = (result: FeaturesResult, measure: 'locality' | 'active' | 'correlation', step: number) =>
    result[measure].map((steps) => mean(steps[result.steps.indexOf(step)] as number[]));
  const near = (found: readonly number[], wanted: readonly number[], most: number) => {
    for (const [i, value] of found.entries()) expect(Math.abs(value - wanted[i])).toBeLessThan(most);
  };

  test('28 × 28: local features, fewer units awake, less correlation, as another implementation found', async () => {
    const result = await recorded('features');
    expect(result.seeds.length).toBeGreaterThanOrEqual(5);
    near(at(result, 'locality', 1000), [0.15, 0.2], 0.02);
    near(at(result, 'locality', 3000), [0.16, 0.31], 0.02);
    near(at(result, 'active', 3000), [0.98, 0.52], 0.02);
    near(at(result, 'correlation', 3000), [0.23, 0.11], 0.02);
  });

  test('14 × 14: fewer awake and less correlation, but no local features', async () => {
    const result = await recorded('features-small');
    near(at(result, 'active', 1000), [0.97, 0.66], 0.02);
    near(at(result, 'correlation', 1000), [0.25, 0.17], 0.02);
    const [without, with_] = at(result, 'locality', 1000);
    expect(with_).toBeLessThan(without + 0.01);
  });
});
