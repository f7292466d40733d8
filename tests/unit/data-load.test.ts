import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { createSource } from '../../src/data/load.ts';
import type { LoadProgress } from '../../src/data/types.ts';
import { allTests, makeToy, serveToy, strokes, type Toy } from './data-toy.ts';

let toy: Toy;

beforeAll(async () => {
  toy = await makeToy();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const damaged = (file: string, bytes: Uint8Array<ArrayBuffer> | null): Map<string, Uint8Array<ArrayBuffer>> => {
  const files = new Map(toy.files);
  if (bytes) files.set(file, bytes);
  else files.delete(file);
  return files;
};

describe('loading', () => {
  test('gives the first shard, then everything, tests in their original order', async () => {
    const { fetchBytes, asked } = serveToy(toy.files);
    const source = createSource(fetchBytes);
    const first = await source.load('first');
    expect(asked).toEqual(['manifest.json', 'toy-0.bin']);
    expect([first.train.count, first.test.count]).toEqual([6, 4]);
    expect(first.train).toEqual(strokes(6));
    expect(first.test).toEqual(strokes(4, 100));

    const all = await source.load('all');
    expect(asked).toEqual(['manifest.json', 'toy-0.bin', 'toy-1.bin', 'toy-2.bin']);
    expect([all.train.count, all.test.count]).toEqual([14, 9]);
    expect([...all.train.labels]).toEqual([...strokes(6).labels, ...strokes(8, 20).labels]);
    expect(all.test).toEqual(allTests());
  });

  test('fetches once however often and in whatever order it is asked', async () => {
    const { fetchBytes, asked } = serveToy(toy.files);
    const source = createSource(fetchBytes);
    const [all, first, again] = await Promise.all([source.load('all'), source.load('first'), source.load('all')]);
    expect(again).toBe(all);
    expect(first.train).toEqual(strokes(6));
    expect((await source.load('first')).test).toEqual(strokes(4, 100));
    expect(asked.length).toBe(4);
  });

  test('tells its progress, from nothing to all of it, never falling', async () => {
    const source = createSource(serveToy(toy.files).fetchBytes);
    const seen: LoadProgress[] = [];
    await source.load('all', (progress) => seen.push(progress));
    const total = toy.manifest.shards.reduce((sum, { compressed }) => sum + compressed.bytes, 0);
    expect(seen[0]).toEqual({ received: 0, total });
    expect(seen.at(-1)).toEqual({ received: total, total });
    expect(seen.every(({ received }, i) => i === 0 || received >= seen[i - 1].received)).toBe(true);
  });

  test('reads files that the host has already decompressed', async () => {
    const files = new Map([...toy.plain, ['manifest.json', toy.files.get('manifest.json')!]]);
    const source = createSource(serveToy(files).fetchBytes);
    expect((await source.load('all')).train.count).toBe(14);
  });
});

describe('damage is refused by name', () => {
  const bytes = (): Uint8Array<ArrayBuffer> => toy.files.get('toy-1.bin')!.slice();
  const flipped = (from: Uint8Array<ArrayBuffer>, at: number): Uint8Array<ArrayBuffer> => {
    const altered = from.slice();
    altered[at] ^= 0x10;
    return altered;
  };
  const html = new TextEncoder().encode('<!doctype html><title>Not found</title>');
  const size = (): number => bytes().length;

  const cases: [string, () => Uint8Array<ArrayBuffer> | null, () => string][] = [
    ['missing', () => null, () => 'toy-1.bin is missing: the server answered 404'],
    ['empty', () => new Uint8Array(0), () => `toy-1.bin is truncated: 0 of ${size()} bytes arrived`],
    ['cut', () => bytes().slice(0, 500), () => `toy-1.bin is truncated: 500 of ${size()} bytes arrived`],
    [
      'longer',
      () => new Uint8Array([...bytes(), 0]),
      () => `toy-1.bin is altered: it has ${size() + 1} bytes, expected ${size()}`,
    ],
    ['flipped', () => flipped(bytes(), 700), () => 'toy-1.bin is altered: its checksum is not the one in the manifest'],
    ['another page', () => html, () => 'toy-1.bin is altered: it holds no data'],
    [
      'another shard, decompressed',
      () => flipped(toy.plain.get('toy-1.bin')!, 5000),
      () => 'toy-1.bin is altered: its checksum is not the one in the manifest',
    ],
  ];

  test.each(cases)('%s', async (_, make, message) => {
    const source = createSource(serveToy(damaged('toy-1.bin', make())).fetchBytes);
    await expect(source.load('all')).rejects.toMatchObject({
      name: 'DataError',
      file: 'toy-1.bin',
      message: message(),
    });
    expect((await source.load('first')).train.count).toBe(6);
  });

  test('flipped, on a page that has no SHA-256', async () => {
    vi.stubGlobal('crypto', {});
    const source = createSource(serveToy(damaged('toy-1.bin', flipped(bytes(), 700))).fetchBytes);
    await expect(source.load('all')).rejects.toThrow('toy-1.bin is altered: its checksum');
    const good = createSource(serveToy(toy.files).fetchBytes);
    expect((await good.load('all')).test.count).toBe(9);
  });

  test.each([
    ['nothing', () => '', 'it is no JSON'],
    ['another page', () => '<!doctype html>', 'it is no JSON'],
    ['another format', () => '{"format":2}', 'it has no format 1'],
    ['no list', () => '{"format":1,"shards":[]}', 'it lists no shards'],
    ['a strange entry', () => '{"format":1,"shards":[{"file":"../x.bin"}]}', 'its entry 0 does not describe a shard'],
    [
      'with a place twice',
      () => JSON.stringify({ ...toy.manifest, firstTestPlaces: [0, 0, 1, 2] }),
      'its places of test images are no places',
    ],
    [
      'with a place too far',
      () => JSON.stringify({ ...toy.manifest, firstTestPlaces: [0, 1, 2, 9] }),
      'its places of test images are no places',
    ],
  ])('a manifest that is %s', async (_, make, problem) => {
    const bytes = new TextEncoder().encode(make());
    const source = createSource(serveToy(damaged('manifest.json', bytes)).fetchBytes);
    await expect(source.load('first')).rejects.toThrow(`manifest.json is altered: ${problem}`);
  });
});

test('a failed load can be tried again and fetches only what failed, past any cache', async () => {
  const files = damaged('toy-2.bin', toy.files.get('toy-2.bin')!.slice(0, 300));
  const { fetchBytes, asked } = serveToy(files);
  const source = createSource(fetchBytes);
  await expect(source.load('all')).rejects.toThrow('toy-2.bin is truncated');
  asked.length = 0;
  files.set('toy-2.bin', toy.files.get('toy-2.bin')!);
  const all = await source.load('all');
  expect(asked).toEqual(['toy-2.bin!']);
  expect(all.test).toEqual(allTests());
  expect([...all.train.labels]).toEqual([...strokes(6).labels, ...strokes(8, 20).labels]);
});
