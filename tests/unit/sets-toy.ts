/** Made-up files of the kinds that `npm run data` reads, in folders of their own. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync, gzipSync } from 'node:zlib';
import { idxHeader } from '../../src/cli/mnist.ts';
import { packMnist } from '../../src/cli/pack-mnist.ts';
import { mnist } from '../../src/core/mnist.ts';
import type { Images } from '../../src/data/types.ts';
import { strokes } from './data-toy.ts';

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'dropout-sets-'));
export const urlOf = (folder: string): URL => pathToFileURL(`${folder}/`);

export const put = (folder: string, file: string, bytes: Uint8Array | string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), bytes);
};

const FASHION_LABELS = [9, 0, 0, 3, 0, 2, 7, 2, 5, 5];
const CIFAR_LABELS = [6, 9, 9, 4, 1, 1, 2, 7, 8, 3];

/** Values of every kind: flat, steep, and without order. */
export function speckled(count: number, size: number, labels: readonly number[]): Images {
  const pixels = Uint8Array.from({ length: count * size }, (_, i) =>
    i % 7 === 0 ? 255 : i % 5 === 0 ? i : (i * i * 31) >> 3,
  );
  return { count, pixels, labels: Uint8Array.from({ length: count }, (_, i) => labels[i % labels.length]) };
}

export interface Made {
  readonly train: Images;
  readonly test: Images;
}

/** IDX files, some compressed and some not. */
export function makeFashion(folder: string): Made {
  const train = speckled(12, 784, FASHION_LABELS);
  const test = speckled(3, 784, [1, 2, 3]);
  for (const [part, { count, pixels, labels }] of [['train', train] as const, ['t10k', test] as const]) {
    put(folder, `${part}-images-idx3-ubyte.gz`, gzipSync(Buffer.concat([idxHeader(count, 28, 28), pixels])));
    put(folder, `${part}-labels-idx1-ubyte`, Buffer.concat([idxHeader(count), labels]));
  }
  return { train, test };
}

/** Two training images in each of five batches, two test images. */
export function cifarImages(): Made {
  const train = speckled(10, 3072, CIFAR_LABELS);
  [59, 43, 50, 68, 98, 119].forEach((red, i) => {
    train.pixels[3 * i] = red;
  });
  return { train, test: speckled(2, 3072, [3, 8]) };
}

const BATCHES = [...[1, 2, 3, 4, 5].map((batch) => `data_batch_${batch}`), 'test_batch'];

/** A PNG of 8-bit RGB whose rows are filtered by the five filters in turn, its data in two chunks. */
export function png(width: number, height: number, values: Uint8Array): Buffer {
  const row = 3 * width;
  const at = (y: number, x: number): number => (y < 0 || x < 0 ? 0 : values[y * row + x]);
  const paeth = (a: number, b: number, c: number): number =>
    [a, b, c].reduce((best, one) => (Math.abs(a + b - c - one) < Math.abs(a + b - c - best) ? one : best));
  const lines = Buffer.alloc((row + 1) * height);
  for (let y = 0, i = 0; y < height; y++) {
    const filter = (y + 4) % 5;
    lines[i++] = filter;
    for (let x = 0; x < row; x++) {
      const [left, above, corner] = [at(y, x - 3), at(y - 1, x), x < 3 ? 0 : at(y - 1, x - 3)];
      lines[i++] = at(y, x) - [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter];
    }
  }
  const chunk = (name: string, content: Uint8Array): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length);
    head.write(name, 4, 'latin1');
    return Buffer.concat([head, content, Buffer.alloc(4)]);
  };
  const about = Buffer.alloc(13);
  about.writeUInt32BE(width);
  about.writeUInt32BE(height, 4);
  about.set([8, 2], 8);
  const packed = deflateSync(lines);
  const half = packed.length >> 1;
  const chunks = [chunk('IHDR', about), chunk('IDAT', packed.subarray(0, half)), chunk('IDAT', packed.subarray(half))];
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks, chunk('IEND', Buffer.alloc(0))]);
}

export function makeCifar(folder: string, kind: 'png' | 'bin'): Made {
  const made = cifarImages();
  BATCHES.forEach((batch, b) => {
    const { pixels, labels } = b < 5 ? made.train : made.test;
    const from = b < 5 ? 2 * b : 0;
    const values = pixels.subarray(from * 3072, (from + 2) * 3072);
    if (kind === 'png') {
      put(folder, `${batch}.png`, png(1024, 2, values));
      return;
    }
    const planes = (image: number) =>
      Uint8Array.from({ length: 3072 }, (_, i) => values[image * 3072 + 3 * (i % 1024) + Math.floor(i / 1024)]);
    put(
      folder,
      `${batch}.bin`,
      Buffer.concat([0, 1].flatMap((i) => [labels.subarray(from + i, from + i + 1), planes(i)])),
    );
  });
  if (kind === 'png') {
    put(folder, 'train_lables.json', JSON.stringify([...made.train.labels]));
    put(folder, 'test_lables.json', JSON.stringify([...made.test.labels]));
  }
  return made;
}

/** Rows of a table with numbers that 32-bit floats round. */
export const tableRows = (rows: number, columns: number): number[][] =>
  Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => (column === 1 ? 0.1 : (row * 37 + column * 11) / 7 - row)),
  );

export const testIndices = [
  [3, 0],
  [11, 5, 7],
];

/** The yacht table, 12 rows. */
export function makeYacht(folder: string): number[][] {
  const rows = tableRows(12, 7);
  put(folder, 'yacht.csv', `a,b,c,d,e,f,target\n${rows.map((row) => row.join()).join('\n')}\n`);
  put(folder, 'yacht.splits.json', JSON.stringify({ testIndices }));
  return rows;
}

/** Twenty training and ten test images in place of MNIST's. */
export const packToyMnist =
  (folder: string, variant = 0) =>
  (): Promise<void> => {
    const { id, shape, classes, encoding } = mnist;
    const read = async () => ({
      id,
      shape,
      classes,
      encoding,
      train: strokes(20, variant),
      test: strokes(10, variant),
    });
    return packMnist(urlOf(folder), read, [{ train: 20, test: 10 }]);
  };
