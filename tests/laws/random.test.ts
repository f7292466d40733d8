import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawIndex, dropThreshold, hashWord, pcg4d, purposes, streamKey } from '../../src/core/random.ts';

const word = fc.nat({ max: 0xffffffff });
const key = streamKey(2024, purposes.trainingMask);

/** How many standard deviations a deterministic sample may be off: one test in 150,000 would fail by chance. */
const sigmas = 4.5;

test('a word is a whole number below 2³², the same whenever it is asked for', () => {
  fc.assert(
    fc.property(word, word, word, word, (k, step, example, unit) => {
      const first = hashWord(k, step, example, unit);
      streamKey(unit, purposes.order, example);
      expect(hashWord(k, step, example, unit)).toBe(first);
      expect(Number.isInteger(first) && first >= 0 && first < 2 ** 32).toBe(true);
    }),
  );
});

test('a hash writes four words and nothing else', () => {
  fc.assert(
    fc.property(word, word, word, word, (x, y, z, w) => {
      const out = new Uint32Array(6).fill(7);
      pcg4d(x, y, z, w, out);
      expect([out[4], out[5]]).toEqual([7, 7]);
    }),
  );
});

test('an index drawn is an index', () => {
  fc.assert(
    fc.property(word, word, fc.nat(511), fc.integer({ min: 1, max: 60000 }), (k, step, slot, count) => {
      const index = drawIndex(k, step, slot, count);
      expect(Number.isInteger(index) && index >= 0 && index < count).toBe(true);
    }),
  );
});

test('a unit dropped at one rate is dropped at every higher rate', () => {
  fc.assert(
    fc.property(
      word,
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      (w, a, b) => {
        const dropped = (rate: number) => w >>> 8 < dropThreshold(rate);
        if (dropped(Math.min(a, b))) expect(dropped(Math.max(a, b))).toBe(true);
        expect(dropped(0)).toBe(false);
      },
    ),
  );
});

describe('share of dropped units', () => {
  const rates = [0.001, 0.01, 0.05, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

  test.each(rates)('rate %f', (rate) => {
    const threshold = dropThreshold(rate);
    const [steps, examples, units] = [20, 64, 100];
    const n = steps * examples * units;
    const perUnit = new Float64Array(units);
    let dropped = 0;
    let squares = 0;
    for (let step = 0; step < steps; step++) {
      for (let example = 0; example < examples; example++) {
        let row = 0;
        for (let unit = 0; unit < units; unit++) {
          if (hashWord(key, step, example, unit) >>> 8 >= threshold) continue;
          perUnit[unit]++;
          row++;
        }
        dropped += row;
        squares += (row - units * rate) ** 2;
      }
    }
    const variance = rate * (1 - rate);
    expect(Math.abs(dropped - n * rate)).toBeLessThan(sigmas * Math.sqrt(n * variance));

    // Units dropped a row vary as independent ones do: neither too evenly nor too unevenly.
    const rows = steps * examples;
    const fourth = 3 * (units * variance) ** 2 + units * variance * (1 - 6 * variance);
    const error = Math.sqrt((fourth - (units * variance) ** 2) / rows);
    expect(Math.abs(squares / rows - units * variance)).toBeLessThan(sigmas * error);

    for (const count of perUnit) {
      expect(Math.abs(count - rows * rate)).toBeLessThan((sigmas + 0.5) * Math.sqrt(rows * variance) + 1);
    }
  });
});

describe('no correlation', () => {
  const next = (seed: number, layer: number) => streamKey(seed, purposes.trainingMask, layer);
  type Place = readonly [key: number, step: number, example: number, unit: number];
  const lags = [1, 2, 3, 4, 5, 8, 16, 64, 100, 256];
  const moves: [string, (place: Place, by: number) => Place][] = [
    ['units', ([k, s, e, u], by) => [k, s, e, u + by]],
    ['examples', ([k, s, e, u], by) => [k, s, e + by, u]],
    ['steps', ([k, s, e, u], by) => [k, s + by, e, u]],
    ['layers', ([, s, e, u], by) => [next(2024, by), s, e, u]],
    ['seeds', ([, s, e, u], by) => [next(2024 + by, 0), s, e, u]],
    ['example and step, the other way', ([k, s, e, u], by) => [k, s + by, Math.abs(e - by), u]],
  ];
  const [steps, examples, units] = [16, 32, 100];
  const n = steps * examples * units;
  const places: Place[] = Array.from({ length: n }, (_, i) => [
    key,
    Math.floor(i / (examples * units)),
    Math.floor(i / units) % examples,
    i % units,
  ]);
  const centred = (place: Place) => (hashWord(...place) + 0.5) / 2 ** 32 - 0.5;
  const here = places.map(centred);

  test.each(moves)('between neighbouring %s', (_, move) => {
    for (const lag of lags) {
      let product = 0;
      let both = 0;
      places.forEach((place, i) => {
        const there = centred(move(place, lag));
        product += here[i] * there;
        if (here[i] < -0.2 && there < -0.2) both++;
      });
      // The product of two independent uniform numbers about 0 has variance 1/144.
      expect(Math.abs(product * 12) / Math.sqrt(n), `values at lag ${lag}`).toBeLessThan(sigmas);
      const z = (both - n * 0.09) / Math.sqrt(n * 0.09 * 0.91);
      // Pairs overlap, which widens the count of joint drops by less than 1.5.
      expect(Math.abs(z), `joint drops at rate 0.3, lag ${lag}`).toBeLessThan(1.5 * sigmas);
    }
  });
});

describe('uniformity', () => {
  const n = 2 ** 18;
  const bins = 256;
  const chiSquare = (bin: (i: number) => number) => {
    const counts = new Float64Array(bins);
    for (let i = 0; i < n; i++) counts[bin(i)]++;
    return counts.reduce((sum, count) => sum + (count - n / bins) ** 2 / (n / bins), 0);
  };
  // Chi-square with 255 degrees of freedom: mean 255, sd √510.
  const limits = [255 - sigmas * Math.sqrt(510), 255 + (sigmas + 1) * Math.sqrt(510)];
  const within = (value: number) => {
    expect(value).toBeGreaterThan(limits[0]);
    expect(value).toBeLessThan(limits[1]);
  };
  const at = (i: number) => hashWord(key, i >>> 13, (i >>> 7) & 63, i & 127);

  test.each([24, 16, 8])('the eight bits from bit %i', (shift) => {
    within(chiSquare((i) => (at(i) >>> shift) & 255));
  });

  test('four bits each of neighbouring units', () => {
    within(chiSquare((i) => ((at(2 * i) >>> 28) << 4) | (at(2 * i + 1) >>> 28)));
  });

  test('four bits each of the same unit in successive steps', () => {
    within(chiSquare((i) => ((hashWord(key, 2 * i, 0, 5) >>> 28) << 4) | (hashWord(key, 2 * i + 1, 0, 5) >>> 28)));
  });

  test('indices of training images', () => {
    const order = streamKey(1, purposes.order);
    within(chiSquare((i) => Math.floor((drawIndex(order, i >>> 6, i & 63, 60000) * bins) / 60000)));
  });
});
