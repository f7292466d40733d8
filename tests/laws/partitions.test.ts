import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  adjustedRandIndex,
  canonicalLabels,
  contingencyTable,
  pairCounts,
  randIndex,
} from '../../src/core/partitions.ts';

const two = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 8 })).chain(([n, k]) => {
  const labels = fc.array(fc.nat({ max: k }), { minLength: n, maxLength: n });
  return fc.tuple(labels, labels);
});

/** Other names for labels 0 … 40: k ↦ a·k + b with a odd, never the same name twice. */
const renaming = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer()).map(
  ([a, b]) =>
    (label: number) =>
      (2 * a + 1) * label + b,
);

test('both indices are symmetric', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      expect(randIndex(a, b)).toBe(randIndex(b, a));
      expect(adjustedRandIndex(a, b)).toBeCloseTo(adjustedRandIndex(b, a), 14);
    }),
  );
});

test('both are bounded: Rand by 0 and 1, adjusted by −0.5 and 1 and never above Rand', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      const rand = randIndex(a, b);
      const adjusted = adjustedRandIndex(a, b);
      expect(rand).toBeGreaterThanOrEqual(0);
      expect(rand).toBeLessThanOrEqual(1);
      expect(adjusted).toBeGreaterThanOrEqual(-0.5 - 1e-12);
      expect(adjusted).toBeLessThanOrEqual(rand + 1e-12);
    }),
  );
});

test('neither depends on the names of the clusters', () => {
  fc.assert(
    fc.property(two, renaming, renaming, ([a, b], f, g) => {
      expect(randIndex(a.map(f), b.map(g))).toBe(randIndex(a, b));
      expect(adjustedRandIndex(a.map(f), b.map(g))).toBe(adjustedRandIndex(a, b));
    }),
  );
});

test('neither depends on the order of the units', () => {
  fc.assert(
    fc.property(two, fc.nat(), ([a, b], turn) => {
      const turned = (labels: number[]) => labels.map((_, i) => labels[(i + turn) % labels.length]);
      expect(randIndex(turned(a), turned(b))).toBe(randIndex(a, b));
      expect(adjustedRandIndex(turned(a), turned(b))).toBeCloseTo(adjustedRandIndex(a, b), 14);
    }),
  );
});

test('both are 1 for a clustering and itself renamed, and only then is Rand 1', () => {
  fc.assert(
    fc.property(two, renaming, ([a, b], f) => {
      expect(randIndex(a, a.map(f))).toBe(1);
      expect(adjustedRandIndex(a, a.map(f))).toBe(1);
      const same = canonicalLabels(a).join() === canonicalLabels(b).join();
      expect(randIndex(a, b) === 1).toBe(same);
      expect(adjustedRandIndex(a, b) === 1).toBe(same);
    }),
  );
});

test('pairs are counted as one by one', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      const counts = { togetherInBoth: 0, togetherInFirst: 0, togetherInSecond: 0, apartInBoth: 0 };
      for (let i = 0; i < a.length; i++) {
        for (let j = 0; j < i; j++) {
          const [first, second] = [a[i] === a[j], b[i] === b[j]];
          if (first && second) counts.togetherInBoth++;
          else if (first) counts.togetherInFirst++;
          else if (second) counts.togetherInSecond++;
          else counts.apartInBoth++;
        }
      }
      expect(pairCounts(a, b)).toEqual(counts);
    }),
  );
});

test('canonical labels are the same partition, named in order', () => {
  fc.assert(
    fc.property(two, renaming, ([a], f) => {
      const names = canonicalLabels(a);
      expect(canonicalLabels(a.map(f))).toEqual(names);
      expect(canonicalLabels(names)).toEqual(names);
      names.forEach((name, i) => {
        expect(name).toBeLessThanOrEqual(Math.max(-1, ...names.slice(0, i)) + 1);
      });
    }),
  );
});

test('the contingency table holds every unit once', () => {
  fc.assert(
    fc.property(two, ([a, b]) => {
      const table = contingencyTable(a, b);
      expect(table.flat().reduce((sum, count) => sum + count, 0)).toBe(a.length);
      expect(table.length).toBe(new Set(a).size);
    }),
  );
});
