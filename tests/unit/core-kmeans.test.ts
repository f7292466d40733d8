import { describe, expect, test } from 'vitest';
import { lloyd, lloydSteps } from '../../src/core/kmeans.ts';
import { seedCentres } from '../../src/core/kmeans-seeds.ts';
import { hashNormal, hashWord } from '../../src/core/random.ts';

const stream = (key: number) => {
  let drawn = 0;
  return () => hashWord(key, 0, 0, drawn++) / 2 ** 32;
};

const blobs = (n: number, dimensions: number, clusters: number, seed: number) =>
  Float32Array.from({ length: n * dimensions }, (_, i) => {
    const point = Math.floor(i / dimensions);
    return 8 * hashNormal(seed, 1, point % clusters, i % dimensions) + hashNormal(seed, 2, point, i % dimensions);
  });

describe('Lloyd', () => {
  test('by hand: two pairs on a line', () => {
    const clustering = lloyd(Float64Array.of(0, 1, 10, 11), 1, Float64Array.of(0, 1));
    expect(Array.from(clustering.labels)).toEqual([0, 0, 1, 1]);
    expect(Array.from(clustering.centres)).toEqual([0.5, 10.5]);
    expect(clustering).toMatchObject({ inertia: 1, emptyClusters: [], converged: true });
  });

  test('an empty cluster takes the point farthest from its centre, when that is asked for', () => {
    const clustering = lloyd(Float64Array.of(0, 1, 10, 11, 21), 1, Float64Array.of(0, 15, 1000), {
      onEmpty: 'relocate',
    });
    expect(Array.from(clustering.labels)).toEqual([0, 0, 1, 1, 2]);
    expect(Array.from(clustering.centres)).toEqual([0.5, 10.5, 21]);
    expect(clustering).toMatchObject({ inertia: 1, emptyClusters: [], converged: true });
  });

  test('an empty cluster is reported and stays where it is', () => {
    const clustering = lloyd(Float64Array.of(0, 1, 10, 11), 1, Float64Array.of(0, 10, 1000));
    expect(Array.from(clustering.centres)).toEqual([0.5, 10.5, 1000]);
    expect(clustering).toMatchObject({ inertia: 1, emptyClusters: [2], converged: true });
  });

  test('where all points are copies of others, clusters stay empty and are reported', () => {
    const clustering = lloyd(Float64Array.of(1, 1, 1, 5), 1, Float64Array.of(1, 1, 5), { onEmpty: 'relocate' });
    expect(clustering.emptyClusters).toEqual([1]);
    expect(Array.from(clustering.centres)).toEqual([1, 1, 5]);
    expect(clustering.inertia).toBe(0);
    // The mean of three copies of 0.1 is not 0.1 in floating point.
    expect(lloyd(Float64Array.of(0.1, 0.1, 0.1), 1, Float64Array.of(0.1, 0.1), { onEmpty: 'relocate' })).toMatchObject({
      emptyClusters: [1],
      converged: true,
    });
  });

  test('ties go to the first centre', () => {
    expect(Array.from(lloyd(Float64Array.of(1), 1, Float64Array.of(0, 2)).labels)).toEqual([0]);
  });

  test('centres given are left as they are', () => {
    const initial = Float64Array.of(0, 1);
    lloyd(Float64Array.of(0, 1, 10, 11), 1, initial);
    expect(Array.from(initial)).toEqual([0, 1]);
  });

  test('every step is yielded, and stopping early says so', () => {
    const points = blobs(200, 20, 5, 3);
    const initial = points.slice(0, 6 * 20);
    const steps = [...lloydSteps(points, 20, initial)];
    expect(steps.map(({ iterations }) => iterations)).toEqual(steps.map((_, i) => i + 1));
    expect(steps.map(({ converged }) => converged)).toEqual(steps.map((_, i) => i === steps.length - 1));
    expect(lloyd(points, 20, initial, { maxIterations: 1 })).toEqual(steps[0]);
    expect(lloyd(points, 20, initial)).toEqual(steps[steps.length - 1]);
  });

  test('leaving out hopeless distances changes no label', () => {
    const points = blobs(150, 50, 6, 9);
    const { labels, centres } = lloyd(points, 50, points.slice(0, 8 * 50));
    labels.forEach((label, p) => {
      const distances = Array.from({ length: 8 }, (_, c) =>
        points.subarray(p * 50, (p + 1) * 50).reduce((sum, value, d) => sum + (value - centres[c * 50 + d]) ** 2, 0),
      );
      expect(label).toBe(distances.indexOf(Math.min(...distances)));
    });
  });

  test.each([
    ['points that are no rows', () => lloyd(new Float64Array(5), 2, new Float64Array(2)), 'points has 5 values'],
    ['no points', () => lloyd(new Float64Array(0), 2, new Float64Array(2)), 'points has 0 values'],
    ['no centres', () => lloyd(new Float64Array(4), 2, new Float64Array(0)), 'centres has 0 values'],
    ['no dimensions', () => lloyd(new Float64Array(4), 0, new Float64Array(2)), 'multiple of 0 dimensions'],
    [
      'a diverged point',
      () => lloyd(Float64Array.of(1, Number.NaN), 1, Float64Array.of(1)),
      'points has the value NaN',
    ],
    ['no iterations', () => lloyd(new Float64Array(4), 2, new Float64Array(2), { maxIterations: 0 }), '0 iterations'],
  ])('%s: refused', (_, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});

describe('k-means++', () => {
  test('far clusters get one centre each', () => {
    const points = Float64Array.of(0, 0.1, 0.2, 1e6, 1e6 + 0.1, -1e6, -1e6 - 0.1);
    for (let key = 0; key < 50; key++) {
      const centres = Array.from(seedCentres(points, 1, 3, stream(key)), (value) => Math.round(value / 1e6));
      expect(centres.sort((a, b) => a - b)).toEqual([-1, 0, 1]);
    }
  });

  test('the second centre is drawn by squared distance', () => {
    // From 0 the squared distances to 1 and 2 are 1 and 4.
    let twos = 0;
    for (let i = 0; i < 1000; i++) {
      const draws = [0, (i + 0.5) / 1000];
      if (seedCentres(Float64Array.of(0, 1, 2), 1, 2, () => draws.shift() ?? 0)[1] === 2) twos++;
    }
    expect(twos).toBe(800);
  });

  test.each([0, 1 - 2 ** -53])('draws at the end of the range, %f, still choose a point', (draw) => {
    const centres = seedCentres(Float64Array.of(3, 4, 5, 5), 1, 3, () => draw);
    expect(Array.from(centres).sort()).toEqual([3, 4, 5]);
  });

  test('duplicates: fewer different points than centres still give centres, and Lloyd reports the empty ones', () => {
    const points = Float64Array.of(1, 1, 1, 2, 2);
    const centres = seedCentres(points, 1, 4, stream(5));
    expect(new Set(centres)).toEqual(new Set([1, 2]));
    const { emptyClusters, inertia } = lloyd(points, 1, centres);
    expect(emptyClusters).toHaveLength(2);
    expect(inertia).toBe(0);
  });

  test('as many centres as points takes each point once', () => {
    const points = blobs(12, 3, 4, 1);
    const centres = seedCentres(points, 3, 12, stream(1));
    expect(Array.from(centres).sort()).toEqual(Array.from(points).sort());
  });

  test.each([0, 6, 1.5])('refuses %f clusters of 5 points', (k) => {
    expect(() => seedCentres(new Float64Array(5), 1, k, () => 0)).toThrow(
      `${k} clusters are not allowed; allowed is 1 to 5`,
    );
  });
});
