import { kmeans } from 'ml-kmeans';
import { describe, expect, test } from 'vitest';
import { type Clustering, lloyd } from '../../src/core/kmeans.ts';
import { seedPoints } from '../../src/core/kmeans-greedy-seeds.ts';
import { lloydFromPairs, pairDistances } from '../../src/core/kmeans-pairs.ts';
import { type ClusterProgress, type ClusterWay, clusterRows, clusterRowsAtOnce } from '../../src/core/kmeans-rows.ts';
import { hashNormal, hashWord } from '../../src/core/random.ts';

const ways: readonly ClusterWay[] = ['library', 'pairs', 'plain'];

/** Overlapping clusters, so that many iterations are needed. */
const cloud = (n: number, dimensions: number, clusters: number, seed: number) =>
  Float32Array.from({ length: n * dimensions }, (_, i) => {
    const point = Math.floor(i / dimensions);
    return (
      0.05 * hashNormal(seed, 1, point % clusters, i % dimensions) + 0.1 * hashNormal(seed, 2, point, i % dimensions)
    );
  });

const rowsOf = (points: Float32Array | Float64Array, dimensions: number) =>
  Array.from({ length: points.length / dimensions }, (_, p) =>
    Array.from(points.subarray(p * dimensions, (p + 1) * dimensions)),
  );

function finish<T, R>(steps: Generator<T, R>): R {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}

const stream = (key: number) => {
  let drawn = 0;
  return () => hashWord(key, 0, 0, drawn++) / 2 ** 32;
};

const pairsFrom = (points: Float32Array, dimensions: number, seeds: Int32Array, maxIterations = 300) =>
  finish(lloydFromPairs(points, dimensions, finish(pairDistances(points, dimensions)), seeds, maxIterations));

function expectSame(one: Clustering, other: Clustering) {
  expect(Array.from(one.labels)).toEqual(Array.from(other.labels));
  expect(one).toMatchObject({
    emptyClusters: other.emptyClusters,
    converged: other.converged,
    iterations: other.iterations,
  });
  expect(Math.abs(one.inertia - other.inertia)).toBeLessThanOrEqual(1e-12 * other.inertia);
  one.centres.forEach((value, i) => {
    expect(Math.abs(value - other.centres[i])).toBeLessThan(1e-12);
  });
}

describe('distances between points', () => {
  test.each([1, 2, 3, 4, 5, 17])('%i points', (n) => {
    const points = cloud(n, 33, 3, n);
    const distances = finish(pairDistances(points, 33));
    const rows = rowsOf(points, 33);
    rows.forEach((a, i) => {
      rows.forEach((b, j) => {
        const expected = a.reduce((sum, value, d) => sum + (value - b[d]) ** 2, 0);
        expect(Math.abs(distances[i * n + j] - expected)).toBeLessThan(1e-12);
      });
    });
  });

  test('equal points are at distance 0, exactly', () => {
    const one = cloud(1, 784, 1, 1);
    const points = Float32Array.from({ length: 7 * 784 }, (_, i) => one[i % 784]);
    expect(finish(pairDistances(points, 784)).every((distance) => distance === 0)).toBe(true);
  });
});

describe('from the same centres', () => {
  test.each([
    [120, 200, 48],
    [97, 50, 10],
    [60, 8, 60],
    [33, 3, 1],
  ])('%i points of %i dimensions into %i: as plain Lloyd and ml-kmeans', (n, dimensions, k) => {
    const points = cloud(n, dimensions, 12, n);
    const seeds = Int32Array.from({ length: k }, (_, c) => c);
    const own = pairsFrom(points, dimensions, seeds);
    expectSame(own, lloyd(points, dimensions, points.slice(0, k * dimensions)));
    const rows = rowsOf(points, dimensions);
    const theirs = kmeans(rows, k, { initialization: rows.slice(0, k), tolerance: 0, maxIterations: 300 });
    expect(Array.from(own.labels)).toEqual(theirs.clusters);
    expect(own.converged && theirs.converged).toBe(true);
    theirs.centroids.flat().forEach((value, i) => {
      expect(Math.abs(value - own.centres[i])).toBeLessThan(1e-12);
    });
  });

  test('stopped after a number of iterations', () => {
    const points = cloud(97, 50, 12, 97);
    const seeds = Int32Array.from({ length: 10 }, (_, c) => c);
    for (const maxIterations of [1, 2, 3]) {
      const expected = lloyd(points, 50, points.slice(0, 500), { maxIterations });
      expect(expected.converged).toBe(false);
      expectSame(pairsFrom(points, 50, seeds, maxIterations), expected);
    }
  });

  test('duplicates among the centres leave clusters empty, where they were', () => {
    const points = Float32Array.of(1, 1, 2, 2, 5, 6);
    const seeds = Int32Array.of(0, 1, 2, 3, 4);
    const own = pairsFrom(points, 1, seeds);
    expectSame(own, lloyd(points, 1, points.slice(0, 5)));
    expect(own.emptyClusters).toEqual([1, 3]);
    expect(Array.from(own.centres)).toEqual([1, 1, 2, 2, 5.5]);
  });
});

describe('greedy k-means++', () => {
  const line = (points: readonly number[]) => (point: number) =>
    Float64Array.from(points, (value) => (value - points[point]) ** 2);

  test('far clusters get one centre each', () => {
    const points = [0, 0.1, 0.2, 1e6, 1e6 + 0.1, -1e6, -1e6 - 0.1];
    for (let key = 0; key < 50; key++) {
      const seeds = seedPoints(points.length, 3, line(points), stream(key));
      expect(Array.from(seeds, (point) => Math.round(points[point] / 1e6)).sort((a, b) => a - b)).toEqual([-1, 0, 1]);
    }
  });

  test('of the candidates drawn the best is taken', () => {
    // Squared distances to the first centre, 0, are 0, 100, 121, 144. Candidates 10 and 11 leave 1 + 4 and 1 + 1.
    const points = [0, 10, 11, 12];
    const draws = [0, 50 / 365, 150 / 365];
    expect(Array.from(seedPoints(4, 2, line(points), () => draws.shift() ?? 0))).toEqual([0, 2]);
    const others = [0, 150 / 365, 50 / 365];
    expect(Array.from(seedPoints(4, 2, line(points), () => others.shift() ?? 0))).toEqual([0, 2]);
  });

  test('every point once where there are as many centres; free points where the rest are duplicates', () => {
    expect(Array.from(seedPoints(4, 4, line([3, 1, 4, 9]), stream(1))).sort()).toEqual([0, 1, 2, 3]);
    expect(Array.from(seedPoints(5, 5, line([1, 1, 1, 2, 2]), stream(2))).sort()).toEqual([0, 1, 2, 3, 4]);
  });
});

describe('clusterRows', () => {
  const points = cloud(80, 40, 10, 4);
  const options = { dimensions: 40, seed: 11 };

  test('every way gives the same clustering, the best of its restarts', () => {
    const [library, ...others] = ways.map((way) => clusterRowsAtOnce(points, 9, { ...options, way, restarts: 5 }));
    for (const other of others) expectSame(other, library);
    const alone = clusterRowsAtOnce(points, 9, options);
    expect(library.inertia).toBeLessThanOrEqual(alone.inertia);
  });

  test('the seed, the layer and the variant choose the centres, and nothing else does', () => {
    const cluster = (more: object) => Array.from(clusterRowsAtOnce(points, 9, { ...options, ...more }).labels);
    const base = cluster({});
    expect(cluster({})).toEqual(base);
    for (const more of [{ seed: 12 }, { layer: 1 }, { variant: 1 }]) expect(cluster(more)).not.toEqual(base);
  });

  test.each(ways)('%s: tells progress that never falls and ends at 1, with clusterings that improve', (way) => {
    const told: ClusterProgress[] = [...clusterRows(points, 9, { ...options, way, restarts: 4 })];
    const fractions = told.map(({ fraction }) => fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBe(1);
    const inertias = told.flatMap(({ clustering }) => (clustering ? [clustering.inertia] : []));
    expect(inertias).toEqual([...inertias].sort((a, b) => b - a));
    expect(told.at(-1)?.clustering).toEqual(clusterRowsAtOnce(points, 9, { ...options, way, restarts: 4 }));
  });

  test('can be left between any two steps', () => {
    const large = cloud(400, 400, 10, 5);
    const steps = clusterRows(large, 20, { dimensions: 400, seed: 1 });
    expect(steps.next().value).toMatchObject({ clustering: null });
    steps.return();
    expect(steps.next().done).toBe(true);
  });

  test('duplicates are told by the clusters they leave empty', () => {
    const copies = Float32Array.from({ length: 30 }, (_, i) => [1, 2, 3][Math.floor(i / 10)]);
    for (const way of ways) {
      const clustering = clusterRowsAtOnce(copies, 5, { dimensions: 1, seed: 3, way });
      expect(clustering.emptyClusters).toHaveLength(2);
      expect(clustering.inertia).toBe(0);
      expect(clustering.converged).toBe(true);
    }
  });

  test('no worse than ml-kmeans from its own centres, over ten seeds', () => {
    const many = cloud(150, 60, 100, 8);
    const rows = rowsOf(many, 60);
    const inertiaOf = ({ clusters, centroids }: { clusters: number[]; centroids: number[][] }) =>
      rows.reduce(
        (sum, row, p) => sum + row.reduce((s, value, d) => s + (value - centroids[clusters[p]][d]) ** 2, 0),
        0,
      );
    const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const seeds = Array.from({ length: 10 }, (_, seed) => seed);
    const own = seeds.map((seed) => clusterRowsAtOnce(many, 60, { dimensions: 60, seed }).inertia);
    const theirs = seeds.map((seed) => inertiaOf(kmeans(rows, 60, { seed })));
    expect(mean(own)).toBeLessThanOrEqual(mean(theirs) * 1.01);
  });

  test.each([
    [0, {}, '0 clusters are not allowed; allowed is 1 to 80'],
    [81, {}, '81 clusters are not allowed; allowed is 1 to 80'],
    [2, { restarts: 0 }, '0 restarts are not allowed; allowed is 1 to 1000'],
    [2, { maxIterations: 0.5 }, '0.5 iterations are not allowed; allowed is 1 to 10000'],
    [2, { dimensions: 41 }, 'points has 3200 values; allowed is a positive multiple of 41 dimensions'],
  ])('%i clusters, %o: refused', (k, more, message) => {
    expect(() => clusterRowsAtOnce(points, k, { ...options, ...more })).toThrow(new RangeError(message));
  });
});
