import type { Images } from '../../../src/data/types.ts';

async function bytes(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(file)).arrayBuffer());
}

/** MNIST as the benchmark's server hands it out: raw pixels and labels. */
export async function fetchImages(part: 'train' | 'test'): Promise<Images> {
  const [pixels, labels] = await Promise.all([bytes(`/${part}-pixels.bin`), bytes(`/${part}-labels.bin`)]);
  return { count: labels.length, pixels, labels };
}

/** Pixels 0 to 1 of a range of images. */
export const floats = ({ pixels }: Images, from: number, to: number): Float32Array =>
  Float32Array.from(pixels.subarray(from * 784, to * 784), (pixel) => pixel / 255);

/** One-hot labels of a range of images. */
export function oneHot({ labels }: Images, from: number, to: number): Float32Array {
  const values = new Float32Array((to - from) * 10);
  for (let i = from; i < to; i++) values[(i - from) * 10 + labels[i]] = 1;
  return values;
}
