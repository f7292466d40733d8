import { describe, expect, test } from 'vitest';
import { cosine, nearestCosine } from '../../src/core/cosine.ts';
import { restartsOf, withDistances } from '../../src/core/kmeans-restarts.ts';
import { clusterRowsAtOnce } from '../../src/core/kmeans-rows.ts';
import { canonicalLabels } from '../../src/core/partitions.ts';
import { dequantise } from '../../src/core/trained.ts';
import { activeShares, isDead, sparse } from '../../src/core/unit-activity.ts';
import { clusterUnitsAtOnce, incomingRows } from '../../src/core/unit-clusters.ts';
import { measured, toyNetwork } from './clusters-toy.ts';
import { strokes } from './data-toy.ts';

function end<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
  }
}

describe('clusters of a network’s units', () => {
  test('are those that the page computes of the same network', () => {
    const network = toyNetwork({ noise: 3, seed: 7 });
    const weights = network.layers.map(dequantise);
    const [, second] = measured(network, [2, 4], 5);
    for (const { k, rand, adjustedRand, labelsIn, labelsOut } of second.byK) {
      const page = clusterUnitsAtOnce(weights[1], weights[2], k, { seed: 7, hiddenLayer: 2, restarts: 5 });
      expect(canonicalLabels(labelsIn)).toEqual(canonicalLabels(page.incoming.labels));
      expect(canonicalLabels(labelsOut)).toEqual(canonicalLabels(page.outgoing.labels));
      expect([rand, adjustedRand]).toEqual([page.rand, page.adjustedRand]);
    }
  });

  test('are the best of the restarts, each of which is known', () => {
    const rows = incomingRows(dequantise(toyNetwork({ noise: 3 }).layers[0]));
    const all = end(restartsOf(end(withDistances(rows)), 4, { seed: 5, layer: 1, side: 0, restarts: 6 }));
    const options = { dimensions: 784, seed: 5, layer: 1, variant: 0, restarts: 6 };
    const known = clusterRowsAtOnce(rows.values, 4, options);
    expect(all.best.labels).toEqual(known.labels);
    expect(all.best.inertia).toBeCloseTo(known.inertia, 9);
    expect(all.all).toHaveLength(6);
  });

  test('agree wholly where units are copies, and no more than chance where they are not', () => {
    const [copies] = measured(toyNetwork({ noise: 0.01 }), [3]);
    expect(copies.byK[0]).toMatchObject({ rand: 1, adjustedRand: 1, liveAdjustedRand: 1, trivial: 0, largestIn: 4 });
    expect(copies.nearestCosine).toBeGreaterThan(0.99);
    expect(copies.byK[0].chanceAdjusted).toBeLessThan(0.1);
    const [strangers] = measured(toyNetwork({ noise: 300, units: [40, 9] }), [5]);
    expect(strangers.byK[0].adjustedRand).toBeLessThan(0.25);
    expect(strangers.byK[0].chanceRand).toBeGreaterThan(0.4);
  });

  test('of the live units are clustered by themselves', () => {
    const [layer] = measured(toyNetwork({ dead: [0, 1] }), [3]);
    expect(layer.deadUnits).toBe(2);
    expect(layer.byK[0].liveAdjustedRand).toBe(1);
  });
});

describe('what is 1 by necessity is flagged', () => {
  test.each([
    ['one cluster', 1, []],
    ['more clusters than units', 40, []],
    ['as many clusters as live units', 3, [0, 1, 2, 3, 4, 5, 6, 7, 8]],
    ['no live unit', 3, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]],
  ])('%s', (_, k, dead) => {
    const [layer] = measured(toyNetwork({ dead }), [k]);
    expect(layer.byK[0].trivial).toBe(1);
    expect(layer.byK[0].liveAdjustedRand).toBe(1);
    for (const value of Object.values(layer.byK[0])) if (typeof value === 'number') expect(value).not.toBeNaN();
  });

  test('a layer of one unit, and identical units, give numbers', () => {
    for (const layer of [
      ...measured(toyNetwork({ units: [1, 1] }), [1, 5]),
      ...measured(toyNetwork({ noise: 0 }), [5]),
    ]) {
      for (const one of layer.byK) {
        for (const value of Object.values(one))
          if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      }
    }
  });
});

test('a unit is active where its output is above 0, and dead where that is on a thousandth of images or fewer', () => {
  const images = strokes(20);
  const network = { units: [2, 3], rates: [0.5, 0], noise: 'classic' as const, seed: 1 };
  const layer = (inputs: number, outputs: number, value: (i: number, o: number) => number) => ({
    inputs,
    outputs,
    values: Float32Array.from({ length: (inputs + 1) * outputs }, (_, at) =>
      value(Math.floor(at / outputs), at % outputs),
    ),
  });
  // Unit 0 is the sum of the ink, unit 1 is never on; behind them, half of that sum less a bound, plus and minus.
  const first = layer(784, 2, (i, o) => (o === 0 && i < 784 ? 1 : o === 1 ? -1 : 0));
  const sums = Array.from({ length: 20 }, (_, n) =>
    images.pixels.subarray(n * 784, (n + 1) * 784).reduce((sum, ink) => sum + ink / 255, 0),
  );
  const bound = [...sums].sort((a, b) => a - b)[5] / 2 + 1e-3;
  const second = layer(
    2,
    3,
    (i, o) =>
      [
        [1, -1, 0],
        [1, 1, 1],
        [-bound, bound, 0],
      ][i][o],
  );
  const last = layer(3, 10, () => 0);
  const active = end(activeShares(network, [first, second, last], sparse(images)));
  expect(Array.from(active[0])).toEqual([1, 0]);
  const above = sums.filter((sum) => sum / 2 > bound).length / 20;
  expect(active[1][0]).toBeCloseTo(above, 6);
  expect(active[1][1]).toBeCloseTo(1 - above, 6);
  expect(active[1][2]).toBe(0);
  expect([0, 0.001, 0.002].map(isDead)).toEqual([true, true, false]);
});

test('cosines', () => {
  expect(cosine([1, 0], [1, 1])).toBeCloseTo(Math.SQRT1_2, 12);
  expect(cosine([0, 0], [1, 1])).toBe(0);
  const rows = { units: 3, dimensions: 2, values: Float32Array.from([1, 0, 2, 0, 0, 1]) };
  expect(nearestCosine(rows, end(withDistances(rows)).distances)).toBeCloseTo(2 / 3, 6);
});
