import { describe, expect, test } from 'vitest';
import {
  drawIndex,
  dropThreshold,
  hashNormal,
  hashWord,
  noiseTableSize,
  normalQuantile,
  normalTable,
  pcg4d,
  purposes,
  streamKey,
} from '../../src/core/random.ts';
import { standardTables } from '../../src/core/standard-noise.ts';

type Words = readonly [number, number, number, number];

const hashed = (...words: Words): number[] => {
  const out = new Uint32Array(4);
  pcg4d(...words, out);
  return Array.from(out);
};

/** pcg4d as the paper's listing has it, in arbitrary precision: Jarzynski & Olano 2020, listing of pcg4d. */
function definition(...words: Words): number[] {
  const u32 = (value: bigint) => BigInt.asUintN(32, value);
  let [x, y, z, w] = words.map((word) => u32(BigInt(word) * 1664525n + 1013904223n));
  const round = () => {
    x = u32(x + y * w);
    y = u32(y + z * x);
    z = u32(z + x * y);
    w = u32(w + y * z);
  };
  round();
  [x, y, z, w] = [x, y, z, w].map((word) => word ^ (word >> 16n));
  round();
  return [x, y, z, w].map(Number);
}

describe('pcg4d', () => {
  // Made with Python's whole numbers modulo 2³².
  test.each<[Words, number[]]>([
    [
      [0, 0, 0, 0],
      [251852841, 760645481, 850445371, 3542436074],
    ],
    [
      [1, 2, 3, 4],
      [908250390, 4044648920, 3775961919, 45698095],
    ],
    [
      [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
      [2538526866, 3222658151, 2677364576, 2713428488],
    ],
    [
      [25, 63, 1499, 0xdeadbeef],
      [1099503261, 2966415287, 1011146528, 133700856],
    ],
    [
      [0x80000000, 1, 0x7fffffff, 0x12345678],
      [2467076158, 3517240451, 1636289132, 1755515766],
    ],
  ])('of %j is %j', (words, expected) => {
    expect(hashed(...words)).toEqual(expected);
    expect(definition(...words)).toEqual(expected);
  });

  test('is its definition on words of every size', () => {
    let words: Words = [1, 2, 3, 4];
    for (let i = 0; i < 2000; i++) {
      const next = definition(...words);
      expect(hashed(...words)).toEqual(next);
      const shift = i % 32;
      words = [next[0] >>> shift, next[1], next[2] >>> (31 - shift), next[3]];
    }
  });
});

describe('streams', () => {
  test('golden keys and words', () => {
    expect(streamKey(1, purposes.trainingMask)).toBe(2938805989);
    const key = streamKey(7, purposes.predictionMask, 2, 5);
    expect(key).toBe(160663694);
    expect([0, 1, 2, 3, 4, 5].map((unit) => hashWord(key, 123, 9, unit))).toEqual([
      299493580, 2056164846, 2295625447, 2862681283, 2739428615, 4055968460,
    ]);
  });

  test('a word is hashed from unit / 4, example, step and key, in that order', () => {
    for (let unit = 0; unit < 40; unit++) {
      expect(hashWord(0x9abcdef0, 77, 5, unit)).toBe(definition(unit >>> 2, 5, 77, 0x9abcdef0)[unit & 3]);
    }
  });

  test('seeds, purposes, layers and variants have keys of their own', () => {
    const keys = new Set<number>();
    for (const seed of [0, 1, 2, 3, 4294967295]) {
      for (const purpose of Object.values(purposes)) {
        for (let layer = 0; layer < 5; layer++) {
          for (let variant = 0; variant < 4; variant++) keys.add(streamKey(seed, purpose, layer, variant));
        }
      }
    }
    expect(keys.size).toBe(5 * Object.keys(purposes).length * 5 * 4);
  });

  test('the order in which words are asked for does not matter', () => {
    const forwards = Array.from({ length: 100 }, (_, unit) => hashWord(5, 1, 2, unit));
    streamKey(99, purposes.order);
    const backwards = Array.from({ length: 100 }, (_, i) => hashWord(5, 1, 2, 99 - i)).reverse();
    expect(backwards).toEqual(forwards);
  });
});

describe('thresholds', () => {
  test.each([
    [0, 0],
    [0.25, 2 ** 22],
    [0.5, 2 ** 23],
    [0.95, 15938355],
  ])('rate %f drops words below %i', (rate, threshold) => {
    expect(dropThreshold(rate)).toBe(threshold);
  });

  test('indices cover the images from first to last', () => {
    const drawn = Array.from({ length: 4000 }, (_, slot) => drawIndex(3, 8, slot, 10));
    expect(new Set(drawn)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]));
    expect(drawIndex(3, 8, 0, 1)).toBe(0);
  });
});

describe('normal numbers', () => {
  // Roots of the distribution function in 40 digits (mpmath).
  test.each([
    [0.6, 0.2533471031357997],
    [0.12, -1.1749867920660901],
    [0.925, 1.4395314709384561],
    [0.9251, 1.440238267527964],
    [0.975, 1.9599639845400538],
    [1e-5, -4.264890793922825],
    [1e-10, -6.361340902404057],
    [2 ** -33, -6.3379577545537895],
    [0.5 + 2 ** -33, 2.918099372916623e-10],
  ])('the quantile at %f is %f', (u, z) => {
    expect(Math.abs(normalQuantile(u) / z - 1)).toBeLessThan(2e-15);
  });

  test('the quantile is 0 in the middle and odd about it', () => {
    expect(normalQuantile(0.5)).toBe(0);
    for (let i = 1; i < 512; i++) expect(normalQuantile(i / 1024)).toBe(-normalQuantile(1 - i / 1024));
  });

  test('the extreme words have finite normal numbers', () => {
    expect(normalQuantile((2 ** 32 - 0.5) / 2 ** 32)).toBeCloseTo(6.3379577545537895, 14);
  });

  test('the table of Gaussian noise has mean 0 and variance 1, in rising order', () => {
    const table = normalTable();
    expect(table).toHaveLength(noiseTableSize);
    const mean = table.reduce((sum, v) => sum + v, 0) / table.length;
    const variance = table.reduce((sum, v) => sum + v * v, 0) / table.length;
    expect(Math.abs(mean)).toBeLessThan(1e-12);
    expect(Math.abs(variance - 1)).toBeLessThan(1e-7);
    table.forEach((value, i) => {
      expect(value).toBe(-table[table.length - 1 - i]);
      if (i > 0) expect(value).toBeGreaterThan(table[i - 1]);
    });
  });

  test('the tables of other noise have its shape, mean 0 and variance 1', () => {
    const at = (i: number) => (i + 0.5) / noiseTableSize;
    const shapes = [
      (u: number) => Math.sqrt(12) * (u - 0.5),
      (u: number) => -Math.SQRT2 * Math.cos(Math.PI * u),
      (u: number) => (Math.sqrt(-2 * Math.log(1 - u)) - Math.sqrt(Math.PI / 2)) / Math.sqrt(2 - Math.PI / 2),
    ];
    expect(standardTables().subarray(0, noiseTableSize)).toEqual(normalTable());
    expect(standardTables()).toHaveLength(4 * noiseTableSize);
    shapes.forEach((quantile, k) => {
      const table = standardTables().subarray((k + 1) * noiseTableSize, (k + 2) * noiseTableSize);
      expect(Math.abs(table.reduce((sum, v) => sum + v, 0)) / noiseTableSize).toBeLessThan(1e-8);
      expect(table.reduce((sum, v) => sum + v * v, 0) / noiseTableSize).toBeCloseTo(1, 7);
      // The last steps' middles cut a tail off: half a thousandth of the variance of a Rayleigh distribution.
      table.forEach((value, i) => {
        expect(Math.abs(value - quantile(at(i)))).toBeLessThan(2e-3);
      });
    });
  });

  test('normal numbers have the moments of the normal distribution', () => {
    const n = 100000;
    const values = Array.from({ length: n }, (_, unit) => hashNormal(streamKey(4, purposes.weights), 0, 0, unit));
    const moment = (power: number) => values.reduce((sum, v) => sum + v ** power, 0) / n;
    // Standard errors of the first four moments: 1, √2, √15, √96, each over √n.
    expect(Math.abs(moment(1))).toBeLessThan(4.5 / Math.sqrt(n));
    expect(Math.abs(moment(2) - 1)).toBeLessThan(4.5 * Math.sqrt(2 / n));
    expect(Math.abs(moment(3))).toBeLessThan(4.5 * Math.sqrt(15 / n));
    expect(Math.abs(moment(4) - 3)).toBeLessThan(4.5 * Math.sqrt(96 / n));
  });
});
