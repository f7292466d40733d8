/** Sets besides MNIST: packed by the command line's own code and read back; what is damaged is named. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { nodeSource } from '../../src/cli/node-data.ts';
import { startPacking } from '../../src/cli/packing.ts';
import { data } from '../../src/cli/sets/command.ts';
import { nodeSets } from '../../src/cli/sets/node-sets.ts';
import { MANIFEST, type Shard } from '../../src/data/manifest.ts';
import { encodeImages } from '../../src/data/sets/images-file.ts';
import { knownSet } from '../../src/data/sets/known.ts';
import { aboutOf } from '../../src/data/sets/manifest.ts';
import { createSetSource } from '../../src/data/sets/source.ts';
import type { ImageSet, TableSet } from '../../src/data/sets/types.ts';
import type { LoadProgress } from '../../src/data/types.ts';
import { serveToy } from './data-toy.ts';
import {
  type Made,
  makeCifar,
  makeFashion,
  makeYacht,
  newFolder,
  packToyMnist,
  speckled,
  testIndices,
  urlOf,
} from './sets-toy.ts';

const folders: string[] = [];
const fresh = (): string => {
  folders.push(newFolder());
  return folders[folders.length - 1];
};
afterAll(() => {
  vi.restoreAllMocks();
  for (const folder of folders) rmSync(folder, { recursive: true });
});

const textOf = (folder: string): string => readFileSync(join(folder, MANIFEST), 'utf8');

/** A site with every kind of set, and what was packed. */
let site = '';
let mnistAlone = '';
let fashion: Made;
let cifar: Made;
let yacht: number[][];
const from = { fashion: '', png: '', bin: '', uci: '' };

const pack = (folder: string, ...given: string[]): Promise<void> => data(given, urlOf(folder), packToyMnist(folder));

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  site = fresh();
  for (const kind of Object.keys(from) as (keyof typeof from)[]) from[kind] = fresh();
  fashion = makeFashion(from.fashion);
  cifar = makeCifar(from.png, 'png');
  makeCifar(from.bin, 'bin');
  yacht = makeYacht(from.uci);
  await pack(site);
  mnistAlone = textOf(site);
  await pack(site, 'fashion-mnist', '--from', from.fashion);
  await pack(site, 'cifar-10', '--from', from.png);
  await pack(site, 'uci', '--from', from.uci);
});

const filesOf = (folder: string) =>
  new Map(readdirSync(folder).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]));

describe('packed and read back', () => {
  const same = ({ train, test: held }: ImageSet, made: Made): void => {
    for (const [got, wanted] of [
      [train, made.train],
      [held, made.test],
    ]) {
      expect(got.count).toBe(wanted.count);
      expect(Buffer.compare(got.pixels, wanted.pixels)).toBe(0);
      expect(Buffer.compare(got.labels, wanted.labels)).toBe(0);
    }
  };

  test('Fashion-MNIST from IDX files is the same bit for bit', async () => {
    const set = (await nodeSets(urlOf(site)).load('fashion-mnist')) as ImageSet;
    same(set, fashion);
    expect(set.about).toEqual(aboutOf(knownSet('fashion-mnist')!));
  });

  test('CIFAR-10 from pictures and from the binary version is the same bit for bit', async () => {
    same((await nodeSets(urlOf(site)).load('cifar-10')) as ImageSet, cifar);
    const other = fresh();
    writeFileSync(join(other, MANIFEST), mnistAlone);
    await pack(other, 'cifar-10', '--from', from.bin);
    same((await nodeSets(urlOf(other)).load('cifar-10')) as ImageSet, cifar);
  });

  test('a table has its numbers as 32-bit floats, and its splits', async () => {
    const { table, about } = (await nodeSets(urlOf(site)).load('uci-yacht')) as TableSet;
    expect(about.shape).toEqual([6]);
    expect([...table.inputs]).toEqual(yacht.flatMap((row) => row.slice(0, 6)).map(Math.fround));
    expect([...table.targets]).toEqual(yacht.map((row) => Math.fround(row[6])));
    expect(table.splits.map((split) => [...split])).toEqual(testIndices);
  });

  test('files that the host has decompressed are taken too', async () => {
    const files = filesOf(site);
    for (const [file, bytes] of files) if (file.endsWith('.bin')) files.set(file, new Uint8Array(gunzipSync(bytes)));
    const source = createSetSource(serveToy(files).fetchBytes);
    same((await source.load('cifar-10')) as ImageSet, cifar);
    expect((await source.load('uci-yacht')).kind).toBe('table');
  });

  test('of many files only those with the first images are fetched, with progress', async () => {
    const folder = fresh();
    writeFileSync(join(folder, MANIFEST), mnistAlone);
    const packing = await startPacking(urlOf(folder));
    const set = knownSet('fashion-mnist')!;
    const shards: Shard[] = [];
    for (const [i, counts] of [
      { train: 4, test: 0 },
      { train: 5, test: 0 },
      { train: 0, test: 3 },
    ].entries()) {
      const parts = encodeImages(speckled(counts.train + counts.test, 784, [i]), set.shape);
      shards.push({ ...(await packing.add(`fashion-mnist-${i}.bin`, parts)), ...counts });
    }
    await packing.end((present) => ({
      ...JSON.parse(present!),
      sets: { 'fashion-mnist': { ...aboutOf(set), shards } },
    }));
    const { fetchBytes, asked } = serveToy(filesOf(folder));
    const seen: LoadProgress[] = [];
    const { train, test: held } = (await createSetSource(fetchBytes).load('fashion-mnist', {
      atLeast: { train: 3, test: 1 },
      onProgress: (progress) => seen.push(progress),
    })) as ImageSet;
    expect([train.count, held.count]).toEqual([4, 3]);
    expect(asked).toEqual([MANIFEST, 'fashion-mnist-0.bin', 'fashion-mnist-2.bin']);
    const total = shards[0].compressed.bytes + shards[2].compressed.bytes;
    expect([seen[0], seen[seen.length - 1]]).toEqual([
      { received: 0, total },
      { received: total, total },
    ]);
  });
});

describe('one manifest for all', () => {
  test('MNIST’s part stays byte for byte when others are packed, and the page reads it', async () => {
    expect(textOf(site).startsWith(mnistAlone.replace(/\}\n$/, ',"sets":{"fashion-mnist":'))).toBe(true);
    const { train, test: held } = await nodeSource(urlOf(site)).load('all');
    expect([train.count, held.count]).toEqual([20, 10]);
  });

  test('the others stay byte for byte when MNIST is packed again, and files that nothing lists go', async () => {
    const folder = fresh();
    for (const [file, bytes] of filesOf(site)) writeFileSync(join(folder, file), bytes);
    writeFileSync(join(folder, 'mnist-99.bin'), 'old');
    await packToyMnist(folder, 3)();
    expect(textOf(folder)).not.toBe(textOf(site));
    const sets = (text: string) => text.slice(text.indexOf('"sets":'));
    expect(sets(textOf(folder))).toBe(sets(textOf(site)));
    expect(readdirSync(folder)).toEqual(readdirSync(site));
  });

  test('a set packed again gives the same files; without MNIST, MNIST is packed with it', async () => {
    const folder = fresh();
    await pack(folder, 'uci', '--from', from.uci);
    const files = filesOf(folder);
    await pack(folder, 'uci', '--from', from.uci);
    expect(filesOf(folder)).toEqual(files);
    expect((await nodeSource(urlOf(folder)).load('first')).train.count).toBe(20);
  });
});

describe('what cannot be read', () => {
  const file = 'cifar-10-0.bin';
  const load = async (change: (bytes: Uint8Array) => Uint8Array | null, id = 'cifar-10', name = file) => {
    const files = filesOf(site);
    const bytes = change(files.get(name)!);
    if (bytes) files.set(name, new Uint8Array(bytes));
    else files.delete(name);
    return createSetSource(serveToy(files).fetchBytes).load(id);
  };
  const flipped = (bytes: Uint8Array) => bytes.map((byte, i) => (i === 50 ? byte ^ 1 : byte));

  test('is named: an altered byte, a cut file, another page, a missing file', async () => {
    await expect(load(flipped)).rejects.toThrow(`${file} is altered: its checksum is not the one in the manifest`);
    await expect(load((bytes) => bytes.subarray(0, 100))).rejects.toThrow(
      /^cifar-10-0\.bin is truncated: 100 of \d+ bytes/,
    );
    await expect(load(() => Buffer.from('<!doctype html>'.repeat(3)))).rejects.toThrow(
      `${file} is altered: it holds no data`,
    );
    await expect(load(() => null)).rejects.toThrow(`${file} is missing: the server answered 404`);
    await expect(load(flipped, 'uci-yacht', 'uci-yacht-0.bin')).rejects.toThrow(
      /^uci-yacht-0\.bin is altered: its checksum/,
    );
    const folder = fresh();
    writeFileSync(join(folder, MANIFEST), textOf(site));
    await expect(nodeSets(urlOf(folder)).load('uci-yacht')).rejects.toThrow(
      /^uci-yacht-0\.bin is missing from .*"npm run data -- uci" makes it$/,
    );
  });

  test('a second try fetches only what failed, past any cache', async () => {
    const files = filesOf(site);
    const whole = files.get(file)!;
    files.set(file, new Uint8Array(flipped(whole)));
    const { fetchBytes, asked } = serveToy(files);
    const source = createSetSource(fetchBytes);
    await expect(source.load('cifar-10')).rejects.toThrow(file);
    files.set(file, whole);
    asked.length = 0;
    expect((await source.load('cifar-10')).kind).toBe('images');
    expect(asked).toEqual([MANIFEST, `${file}!`]);
  });

  test('a set that is not packed says how it is added', async () => {
    const folder = fresh();
    writeFileSync(join(folder, MANIFEST), mnistAlone);
    const source = nodeSets(urlOf(folder));
    await expect(source.load('fashion-mnist')).rejects.toThrow(
      'Fashion-MNIST is not on this site. Its owner can add it: npm run data -- fashion-mnist.',
    );
    await expect(source.load('uci-wine')).rejects.toThrow(
      'Wine Quality Red is not on this site. Its owner can add it: npm run data -- uci.',
    );
    await expect(source.load('imagenet')).rejects.toThrow('data set "imagenet" is unknown');
  });

  test.each([
    ['a file elsewhere', { shards: [{ file: '../secret-0.bin' }] }, 'does not describe its files'],
    ['another set’s file', { shards: [{ file: 'mnist-0.bin' }] }, 'does not describe its files'],
    ['no files', { shards: [] }, 'lists no files'],
    ['a count below 0', { shards: [{ train: -1 }] }, 'does not say how many images its files have'],
    ['more than fits', { shards: [{ train: 1e9 }] }, 'has 1000000000 images, more than this version unpacks'],
    ['a count that is text', { shards: [{ train: '10' }] }, 'does not say how many images its files have'],
    [
      'a checksum that is none',
      { shards: [{ compressed: { bytes: 5, sha256: 'x', crc32: '' } }] },
      'does not describe its files',
    ],
    ['another shape', { shape: [32, 32, 4096] }, 'has another shape, target or encoding than 32 × 32 × 3 bytes'],
    ['other classes', { targets: { kind: 'classes', names: ['<script>'] } }, 'has another shape, target or encoding'],
    ['an endless title', { title: 'a'.repeat(1e5) }, 'does not say title, licence and origin'],
    ['another set’s entry', { id: 'fashion-mnist' }, 'is not about it'],
  ])('a manifest with %s is refused', async (_, change, sentence) => {
    const manifest = JSON.parse(textOf(site));
    const entry = manifest.sets['cifar-10'];
    const shards = 'shards' in change ? change.shards.map((one) => ({ ...entry.shards[0], ...one })) : entry.shards;
    manifest.sets['cifar-10'] = { ...entry, ...change, shards };
    const files = filesOf(site).set(MANIFEST, new TextEncoder().encode(JSON.stringify(manifest)));
    const { fetchBytes, asked } = serveToy(files);
    await expect(createSetSource(fetchBytes).load('cifar-10')).rejects.toThrow(
      `manifest.json is altered: its entry for CIFAR-10 ${sentence}`,
    );
    expect(asked).toEqual([MANIFEST]);
  });

  test.each([
    ['<!doctype html>', 'it is no JSON'],
    ['[]', 'it has no format 1'],
    ['{"format":1,"sets":[1]}', 'its sets are no list of sets'],
    ['{"format":1,"sets":{"uci-yacht":null}}', 'its entry for Yacht Hydrodynamics is not about it'],
  ])('a manifest %s is refused', async (text, sentence) => {
    const files = new Map([[MANIFEST, new TextEncoder().encode(text)]]);
    await expect(createSetSource(serveToy(files).fetchBytes).load('uci-yacht')).rejects.toThrow(
      `manifest.json is altered: ${sentence}`,
    );
  });
});
