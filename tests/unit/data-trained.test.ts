import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accuracy, digits, json, network } from '../../src/app/recorded-bytes.ts';
import { splitIndex, sumsOf } from '../../src/build/folders.ts';
import type { RecordedEntry } from '../../src/contract/view.ts';
import { initialWeights, layerSizes } from '../../src/core/initial-weights.ts';
import { dequantise, quantise, type TrainedNetwork } from '../../src/core/trained.ts';
import { decodeTrained, encodeTrained } from '../../src/data/trained-file.ts';

const trained = (units: readonly number[]): TrainedNetwork => {
  const network = { units, rates: units.map(() => 0.5), noise: 'classic', seed: 7 } as const;
  const sizes = layerSizes(units);
  const layers = initialWeights(network).map((values, l) =>
    quantise({ inputs: sizes[l][0], outputs: sizes[l][1], values }),
  );
  return {
    network,
    step: 500,
    layers,
    active: units.map((count) => Float32Array.from({ length: count }, Math.random)),
  };
};

describe('weights in eight bits', () => {
  test('are off by at most half a step of their unit', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: 6, maxLength: 6 }), (given) => {
        const layer = { inputs: 2, outputs: 2, values: Float32Array.from(given) };
        const small = quantise(layer);
        const { values } = dequantise(small);
        for (let i = 0; i < 6; i++) {
          expect(Math.abs(values[i] - layer.values[i])).toBeLessThanOrEqual(small.scales[i % 2] * 0.5001 + 1e-37);
        }
      }),
    );
  });

  test('of a unit without weights are 0', () => {
    const { values } = dequantise(quantise({ inputs: 1, outputs: 1, values: [0, 0] }));
    expect(Array.from(values)).toEqual([0, 0]);
  });
});

describe('the file of a trained network', () => {
  test.each([[[3]], [[5, 4]], [[100, 100, 100]]])('of shape %j is read as it was written', (units) => {
    const given = trained(units);
    expect(decodeTrained(encodeTrained(given))).toEqual(given);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])('with a scale or a share of %f is refused', (odd) => {
    for (const where of ['scales', 'active'] as const) {
      const given = trained([3]);
      (where === 'scales' ? given.layers[0].scales : given.active[0])[1] = odd;
      expect(() => decodeTrained(encodeTrained(given)), where).toThrow('some of its numbers are not finite');
    }
  });

  test('cut short, lengthened or of another kind is refused', () => {
    const bytes = encodeTrained(trained([3]));
    expect(() => decodeTrained(bytes.subarray(0, bytes.length - 1))).toThrow(/bytes; allowed is/);
    expect(() => decodeTrained(new Uint8Array([...bytes, 0]))).toThrow(/bytes; allowed is/);
    expect(() => decodeTrained(new Uint8Array(3))).toThrow(/no header/);
    const other = bytes.slice();
    other[8] = 120;
    expect(() => decodeTrained(other)).toThrow(/header is none/);
    for (const rates of [[], [1], ['half']]) {
      const whole = trained([3]);
      const odd = { ...whole, network: { ...whole.network, rates: rates as number[] } };
      expect(() => decodeTrained(encodeTrained(odd)), `${rates}`).toThrow(/header is none/);
    }
  });
});

const refused = 'its checksum is not the recorded one';
const bytesOf = (path: string) => new Uint8Array(readFileSync(`public/recorded/${path}`));

/** Alters one bit of its last number, or of its last byte. */
function alter(path: string, bytes: Uint8Array): void {
  const digits = [...bytes.keys()].filter((i) => bytes[i] >= 48 && bytes[i] < 56);
  bytes[(path.endsWith('.json') ? digits.at(-1) : undefined) ?? bytes.length - 1] ^= 1;
}

test('every file beside the recorded runs has the checksum that the page computes; one altered digit gives another', async () => {
  const sums = Object.entries(sumsOf('public/recorded'));
  expect(sums.length).toBeGreaterThan(90);
  for (const [path, sum] of sums) {
    const bytes = bytesOf(path);
    const read = { 'digits.bin': digits, 'cloud.json': accuracy }[path] ?? network;
    await read(path, bytes, { [path]: sum });
    const packed = new Uint8Array(gzipSync(bytes));
    await read(path, packed, { [path]: sum });
    alter(path, bytes);
    await expect(read(path, bytes, { [path]: sum }), path).rejects.toThrow(refused);
    await expect(read(path, bytes, {}), path).rejects.toThrow(refused);
    packed[packed.length - 6] ^= 1;
    await expect(read(path, packed, { [path]: sum }), path).rejects.toThrow('it is altered, or not all of it came');
  }
});

test('a packed file that is cut anywhere is told as that', async () => {
  const packed = new Uint8Array(gzipSync(bytesOf('digits.bin')));
  for (let length = 2; length < packed.length; length += 97)
    await expect(digits('digits.bin', packed.slice(0, length), null), `${length}`).rejects.toThrow(
      'not all of it came',
    );
});

test('every recorded run has its checksum in the built list of its part', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lists-'));
  cpSync('public/recorded', folder, { recursive: true });
  const count = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).length;
  splitIndex(folder);
  const lists = readdirSync(folder).filter((name) => /^index.*\.json$/.test(name));
  const entries: RecordedEntry[] = lists.flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  rmSync(folder, { recursive: true });
  expect(entries).toHaveLength(count);
  for (const { name, sum = 'none' } of entries) {
    const path = `${name}.json`;
    const bytes = bytesOf(path);
    await json(path, bytes, { [path]: sum });
    alter(path, bytes);
    await expect(json(path, bytes, { [path]: sum }), path).rejects.toThrow(refused);
  }
});
