import { imagesIn } from '../../core/images.ts';
import { MANIFEST, parseManifest, type Shard } from '../../data/manifest.ts';
import { encodeImages } from '../../data/sets/images-file.ts';
import type { KnownSet } from '../../data/sets/known.ts';
import { aboutOf, type PackedSet } from '../../data/sets/manifest.ts';
import { encodeTable } from '../../data/sets/table-file.ts';
import { type Packing, presentSets, startPacking } from '../packing.ts';
import type { Examples } from './sums.ts';

export interface Found {
  readonly set: KnownSet;
  readonly examples: Examples;
}

/** Images in a file: enough to start with, and few megabytes. */
const SHARD = 5000;

async function packOne({ set, examples }: Found, packing: Packing): Promise<PackedSet> {
  const { id, shape } = set;
  if ('splits' in examples) {
    const shard = await packing.add(`${id}-0.bin`, [encodeTable(examples)]);
    process.stderr.write(`  ${shard.file}: ${examples.count} rows, ${shard.compressed.bytes} bytes\n`);
    const { count: rows, splits } = examples;
    return { ...aboutOf(set), encoding: 'floats', rows, splits: splits.length, shards: [shard] };
  }
  const shards: Shard[] = [];
  for (const part of ['train', 'test'] as const) {
    for (let from = 0; from < examples[part].count; from += SHARD) {
      const images = imagesIn(examples[part], from, from + SHARD);
      const { file, compressed, plain } = await packing.add(`${id}-${shards.length}.bin`, encodeImages(images, shape));
      const counts = { train: 0, test: 0, [part]: images.count };
      shards.push({ file, ...counts, compressed, plain });
      process.stderr.write(
        `  ${file}: ${counts.train} training and ${counts.test} test images, ${compressed.bytes} bytes\n`,
      );
    }
  }
  return { ...aboutOf(set), encoding: 'bytes', shards };
}

/** Packs sets into a folder that has MNIST; what else is there stays as it is. */
export async function packSets(folder: URL, found: readonly Found[]): Promise<void> {
  const packing = await startPacking(folder);
  const packed: PackedSet[] = [];
  for (const one of found) packed.push(await packOne(one, packing));
  await packing.end((present) => {
    if (present === null) throw new Error(`${MANIFEST} is missing; npm run data makes it`);
    const sets = { ...presentSets(present), ...Object.fromEntries(packed.map((set) => [set.id, set])) };
    return { ...parseManifest(present), sets };
  });
}
