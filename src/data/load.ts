import { imagesIn } from '../core/images.ts';
import { DataError } from './error.ts';
import { factsOf, MANIFEST, type Manifest, parseManifest, type Shard } from './manifest.ts';
import { decode, isPacked, PIXELS } from './pack.ts';
import type { Dataset, DatasetExtent, DatasetSource, Images, LoadProgress } from './types.ts';
import { unpack } from './unpack.ts';
import { words } from './words.ts';

export interface FetchOptions {
  /** Pass over any cache: what it gave before was damaged. */
  readonly fresh: boolean;
  /** Told the bytes received so far, at least once. */
  readonly onBytes: (received: number) => void;
}

/** Gets a file of public/data. @throws DataError when the file is missing. */
export type FetchBytes = (file: string, options: FetchOptions) => Promise<Uint8Array<ArrayBuffer>>;

const newImages = (count: number): Images => ({
  count,
  pixels: new Uint8Array(count * PIXELS),
  labels: new Uint8Array(count),
});

/** Images without what they are. */
type Split = Pick<Dataset, 'train' | 'test'>;

const newSplit = (shards: readonly Shard[]): Split => ({
  train: newImages(shards.reduce((sum, shard) => sum + shard.train, 0)),
  test: newImages(shards.reduce((sum, shard) => sum + shard.test, 0)),
});

const view = (images: Images, from: number, count: number): Images => imagesIn(images, from, from + count);

/** The places of each shard's images in a data set that holds them all, one after another. */
function places(dataset: Split, shards: readonly Shard[]): Split[] {
  let train = 0;
  let test = 0;
  return shards.map((shard) => {
    const place = { train: view(dataset.train, train, shard.train), test: view(dataset.test, test, shard.test) };
    train += shard.train;
    test += shard.test;
    return place;
  });
}

function copy(from: Images, to: Images): void {
  to.pixels.set(from.pixels);
  to.labels.set(from.labels);
}

/** Puts images in MNIST's order: the first ones at their places, the rest, which are in order, at those left over. */
function inOrder(images: Images, firstPlaces: readonly number[]): Images {
  const ordered = newImages(images.count);
  const source = new Int32Array(images.count).fill(-1);
  firstPlaces.forEach((place, i) => {
    source[place] = i;
  });
  let rest = firstPlaces.length;
  for (let place = 0; place < images.count; place++) {
    const from = source[place] < 0 ? rest++ : source[place];
    copy(view(images, from, 1), view(ordered, place, 1));
  }
  return ordered;
}

/** A data set that is fetched file by file. What has arrived whole is kept, so a second try fetches only the rest. */
export function createSource(fetchBytes: FetchBytes): DatasetSource {
  const kept = new Map<string, Promise<unknown>>();
  const failed = new Set<string>();
  const received = new Map<string, number>();
  const listeners = new Set<() => void>();
  let whole: Split | undefined;

  /** Does a piece of work once; forgets it when it fails, so that it can be tried again. */
  function once<T>(key: string, work: () => Promise<T>): Promise<T> {
    const known = kept.get(key) as Promise<T> | undefined;
    if (known) return known;
    const started = work().catch((error: unknown) => {
      kept.delete(key);
      failed.add(key);
      throw error;
    });
    kept.set(key, started);
    return started;
  }

  const fetchFile = (file: string): Promise<Uint8Array<ArrayBuffer>> =>
    fetchBytes(file, {
      fresh: failed.has(file),
      onBytes: (bytes) => {
        received.set(file, bytes);
        for (const listener of listeners) listener();
      },
    });

  const loadManifest = (): Promise<Manifest> =>
    once(MANIFEST, async () => parseManifest(new TextDecoder().decode(await fetchFile(MANIFEST))));

  const loadShard = (shard: Shard, place: Split): Promise<void> =>
    once(shard.file, async () =>
      unpack(await fetchFile(shard.file), shard, isPacked, (plain) => decode(plain, [place.train, place.test])),
    );

  const loadFirst = (manifest: Manifest): Promise<Dataset> =>
    once('first', async () => {
      const [shard] = manifest.shards;
      const dataset = { ...factsOf(manifest), ...newSplit([shard]) };
      await loadShard(shard, dataset);
      return dataset;
    });

  const loadAll = (manifest: Manifest): Promise<Dataset> =>
    once('all', async () => {
      const { shards, firstTestPlaces } = manifest;
      whole ??= newSplit(shards);
      const [head, ...rest] = places(whole, shards);
      const first = loadFirst(manifest).then(({ train, test }) => {
        copy(train, head.train);
        copy(test, head.test);
      });
      await Promise.all([first, ...rest.map((place, i) => loadShard(shards[i + 1], place))]);
      const test = inOrder(whole.test, firstTestPlaces);
      const dataset = { ...factsOf(manifest), train: whole.train, test };
      whole = undefined;
      return dataset;
    });

  const loadPlaces = ({ trainPlaces }: Manifest): Promise<number[]> => {
    if (!trainPlaces) throw new DataError(MANIFEST, words.noOrder);
    return once(trainPlaces.file, async () =>
      unpack(
        await fetchFile(trainPlaces.file),
        trainPlaces,
        () => true,
        (plain) => Array.from({ length: plain.length / 2 }, (_, i) => plain[2 * i] | (plain[2 * i + 1] << 8)),
      ),
    );
  };

  const loadOrdered = (manifest: Manifest): Promise<Dataset> =>
    once('ordered', async () => {
      const [dataset, places] = await Promise.all([loadAll(manifest), loadPlaces(manifest)]);
      return { ...dataset, train: inOrder(dataset.train, places) };
    });

  async function load(extent: DatasetExtent, onProgress?: (progress: LoadProgress) => void): Promise<Dataset> {
    const manifest = await loadManifest();
    const { shards } = manifest;
    const order = extent === 'ordered' && manifest.trainPlaces ? [manifest.trainPlaces] : [];
    const needed = extent === 'first' ? shards.slice(0, 1) : [...shards, ...order];
    const total = needed.reduce((sum, shard) => sum + shard.compressed.bytes, 0);
    const report = (): void => {
      const arrived = needed.map(({ file, compressed }) => Math.min(received.get(file) ?? 0, compressed.bytes));
      onProgress?.({ received: arrived.reduce((sum, bytes) => sum + bytes, 0), total });
    };
    listeners.add(report);
    try {
      report();
      return await { first: loadFirst, all: loadAll, ordered: loadOrdered }[extent](manifest);
    } finally {
      listeners.delete(report);
    }
  }
  return { load };
}
