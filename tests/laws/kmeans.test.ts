import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lloyd, lloydSteps } from '../../src/core/kmeans.ts';
import { seedCentres } from '../../src/core/kmeans-seeds.ts';
import { hashWord } from '../../src/core/random.ts';

interface Case {
  readonly points: Float64Array;
  readonly dimensions: number;
  readonly k: number;
  readonly seed: number;
}

/** Points on a coarse grid (with duplicates and ties) or on a fine one. */
const cases: fc.Arbitrary<Case> = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 20 }), fc.boolean())
  .chain(([n, dimensions, grid]) =>
    fc.record({
      points: fc
        .array(
          grid
            ? fc.integer({ min: -2, max: 2 }).map((v) => v / 10)
            : fc.integer({ min: -1e6, max: 1e6 }).map((v) => v / 1000),
          {
            minLength: n * dimensions,
            maxLength: n * dimensions,
          },
        )
        .map((values) => Float64Array.from(values)),
      dimensions: fc.constant(dimensions),
      k: fc.integer({ min: 1, max: n }),
      seed: fc.nat({ max: 0xffffffff }),
    }),
  );

const stream = (key: number) => {
  let drawn = 0;
  return () => hashWord(key, 0, 0, drawn++) / 2 ** 32;
};

const seeded = ({ points, dimensions, k, seed }: Case) => seedCentres(points, dimensions, k, stream(seed));
const rows = (values: Float64Array, dimensions: number) =>
  Array.from({ length: values.length / dimensions }, (_, i) => values.slice(i * dimensions, (i + 1) * dimensions));

test('inertia never rises', () => {
  fc.assert(
    fc.property(cases, (one) => {
      // From centres that leave clusters empty, too: some points twice, or far from all points.
      const { points, dimensions, k } = one;
      const twice = Float64Array.from(
        { length: k * dimensions },
        (_, i) => points[i % Math.max(dimensions, (k * dimensions) >> 1)],
      );
      const far = seeded(one).map((value, i) => value + (i < dimensions ? 1e4 : 0));
      for (const initial of [seeded(one), twice, far]) {
        for (const onEmpty of ['relocate', 'keep'] as const) {
          let before = Infinity;
          for (const { inertia } of lloydSteps(points, dimensions, initial, { onEmpty })) {
            expect(inertia).toBeLessThanOrEqual(before * (1 + 1e-12) + 1e-20);
            before = inertia;
          }
        }
      }
    }),
  );
});

test('at the end no point has a nearer centre, every centre is the mean of its points, and empty ones are named', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const { labels, centres, emptyClusters, converged, inertia } = lloyd(one.points, one.dimensions, seeded(one));
      expect(converged).toBe(true);
      const points = rows(one.points, one.dimensions);
      const means = rows(centres, one.dimensions);
      const distance = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, d) => sum + (value - b[d]) ** 2, 0);
      let total = 0;
      points.forEach((point, p) => {
        const own = distance(point, means[labels[p]]);
        total += own;
        for (const mean of means) expect(own).toBeLessThanOrEqual(distance(point, mean) * (1 + 1e-9) + 1e-9);
      });
      expect(Math.abs(inertia - total)).toBeLessThanOrEqual(1e-9 * (1 + total));
      means.forEach((mean, c) => {
        const members = points.filter((_, p) => labels[p] === c);
        expect(emptyClusters.includes(c)).toBe(members.length === 0);
        if (members.length === 0) return;
        mean.forEach((value, d) => {
          const expected = members.reduce((sum, member) => sum + member[d], 0) / members.length;
          expect(Math.abs(value - expected)).toBeLessThan(1e-9);
        });
      });
    }),
  );
});

test('relocated clusters stay empty only where points are too few or the same', () => {
  fc.assert(
    fc.property(cases, ({ points, dimensions, k }) => {
      const same = Float64Array.from({ length: k * dimensions }, (_, i) => points[i % dimensions]);
      const { emptyClusters, converged } = lloyd(points, dimensions, same, { onEmpty: 'relocate' });
      const different = new Set(rows(points, dimensions).map((row) => Array.from(row, (value) => value + 0).join()))
        .size;
      expect(converged).toBe(true);
      expect(emptyClusters).toHaveLength(Math.max(0, k - different));
    }),
  );
});

test('float32 points cluster as the same numbers in float64', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const single = Float32Array.from(one.points);
      const double = Float64Array.from(single);
      const centres = seedCentres(double, one.dimensions, one.k, stream(one.seed));
      expect(seedCentres(single, one.dimensions, one.k, stream(one.seed))).toEqual(centres);
      expect(lloyd(single, one.dimensions, centres)).toEqual(lloyd(double, one.dimensions, centres));
    }),
  );
});

test('initial centres are points, different ones as long as there are any', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const text = (row: Float64Array) => Array.from(row, (value) => value + 0).join();
      const points = new Set(rows(one.points, one.dimensions).map(text));
      const centres = rows(seeded(one), one.dimensions).map(text);
      for (const centre of centres) expect(points.has(centre)).toBe(true);
      expect(new Set(centres).size).toBe(Math.min(one.k, points.size));
    }),
  );
});

test('the same draws give the same clustering, and points are left as they are', () => {
  fc.assert(
    fc.property(cases, (one) => {
      const before = one.points.slice();
      const first = lloyd(one.points, one.dimensions, seeded(one));
      expect(lloyd(one.points, one.dimensions, seeded(one))).toEqual(first);
      expect(one.points).toEqual(before);
    }),
  );
});
