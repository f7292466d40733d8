import type { Counts } from '../../core/dataset.ts';
import { imagesIn } from '../../core/images.ts';
import { sizeOf } from '../../core/model.ts';
import { DataError } from '../error.ts';
import type { FetchBytes } from '../load.ts';
import { MANIFEST, type PackedFile, type Shard } from '../manifest.ts';
import type { Images } from '../types.ts';
import { unpack } from '../unpack.ts';
import { altered, words } from '../words.ts';
import { decodeImages, isImages } from './images-file.ts';
import { aboutOf, type PackedTable, packedSet } from './manifest.ts';
import { decodeTable, isTable } from './table-file.ts';
import type { Dataset, ImageSet, SetSource, TableSet } from './types.ts';

/** The shards that have the first of the images, as many as are needed. */
function neededShards(shards: readonly Shard[], { train, test }: Counts): Shard[] {
  let has = { train: 0, test: 0 };
  return shards.filter((shard) => {
    const adds = (has.train < train && shard.train > 0) || (has.test < test && shard.test > 0);
    if (adds) has = { train: has.train + shard.train, test: has.test + shard.test };
    return adds;
  });
}

const newImages = (count: number, size: number): Images => ({
  count,
  pixels: new Uint8Array(count * size),
  labels: new Uint8Array(count),
});

/** Named sets, fetched file by file. What has arrived whole is kept until its set is complete. */
export function createSetSource(fetchBytes: FetchBytes): SetSource {
  const arrived = new Map<string, Uint8Array<ArrayBuffer>>();
  const failed = new Set<string>();

  /** Fetches a file and has it unpacked; one that could not be used before is fetched past any cache. */
  async function read<T>(
    packed: PackedFile,
    isPacked: (bytes: Uint8Array) => boolean,
    decode: (plain: Uint8Array) => T,
    onBytes: (received: number) => void,
  ): Promise<T> {
    const { file } = packed;
    try {
      const bytes = arrived.get(file) ?? (await fetchBytes(file, { fresh: failed.has(file), onBytes }));
      const decoded = await unpack(bytes, packed, isPacked, decode);
      arrived.set(file, bytes);
      return decoded;
    } catch (error) {
      failed.add(file);
      throw error;
    }
  }

  async function manifest(): Promise<string> {
    const bytes = await fetchBytes(MANIFEST, { fresh: failed.has(MANIFEST), onBytes: () => {} });
    return new TextDecoder().decode(bytes);
  }

  type Read = <T>(
    packed: PackedFile,
    isPacked: (bytes: Uint8Array) => boolean,
    decode: (plain: Uint8Array) => T,
  ) => Promise<T>;

  async function loadImages(about: Dataset, shards: readonly Shard[], readFile: Read): Promise<ImageSet> {
    const size = sizeOf(about.shape);
    const sum = (part: keyof Counts) => shards.reduce((total, shard) => total + shard[part], 0);
    const [train, test] = [newImages(sum('train'), size), newImages(sum('test'), size)];
    const from = { train: 0, test: 0 };
    const work = shards.map((shard) => {
      const parts = [
        imagesIn(train, from.train, from.train + shard.train),
        imagesIn(test, from.test, from.test + shard.test),
      ];
      from.train += shard.train;
      from.test += shard.test;
      return readFile(shard, isImages, (plain) => decodeImages(plain, about.shape, parts));
    });
    // All are waited for, so that those that arrive are kept when one fails.
    await Promise.allSettled(work);
    await Promise.all(work);
    const most = about.targets.kind === 'classes' ? about.targets.names.length : 0;
    if ([train, test].some(({ labels }) => labels.some((label) => label >= most)))
      throw new DataError(shards[0].file, words.altered(altered.label(most)));
    return { kind: 'images', about, train, test };
  }

  async function loadTable(packed: PackedTable, readFile: Read): Promise<TableSet> {
    const { shards, rows, splits, shape } = packed;
    const table = await readFile(shards[0], isTable, (plain) => decodeTable(plain, rows, sizeOf(shape), splits));
    return { kind: 'table', about: aboutOf(packed), table };
  }

  return {
    async load(id, { atLeast, onProgress } = {}) {
      const packed = packedSet(await manifest(), id);
      const files: readonly PackedFile[] =
        packed.encoding === 'bytes' && atLeast ? neededShards(packed.shards, atLeast) : packed.shards;
      const total = files.reduce((sum, { compressed }) => sum + compressed.bytes, 0);
      const received = new Map(files.map(({ file, compressed }) => [file, arrived.has(file) ? compressed.bytes : 0]));
      const report = (): void =>
        onProgress?.({ received: [...received.values()].reduce((sum, bytes) => sum + bytes, 0), total });
      report();
      const readFile: Read = (one, isPacked, decode) =>
        read(one, isPacked, decode, (bytes) => {
          received.set(one.file, Math.min(bytes, one.compressed.bytes));
          report();
        });
      const set =
        packed.encoding === 'bytes'
          ? await loadImages(aboutOf(packed), files as readonly Shard[], readFile)
          : await loadTable(packed, readFile);
      for (const { file } of files) arrived.delete(file);
      return set;
    },
  };
}
