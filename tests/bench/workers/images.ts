import { type Images, imageSize } from '../../../src/core/images.ts';
import { type Model, outputsOf, sizeOf } from '../../../src/core/model.ts';
import { hashNormal, hashWord } from '../../../src/core/random.ts';

async function bytes(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(file)).arrayBuffer());
}

/** MNIST as the benchmark's server hands it out: raw pixels and labels. */
export async function fetchImages(part: 'train' | 'test'): Promise<Images> {
  const [pixels, labels] = await Promise.all([bytes(`/${part}-pixels.bin`), bytes(`/${part}-labels.bin`)]);
  return { count: labels.length, pixels, labels };
}

/** MNIST where it fits the model; else as many examples from a seed: real numbers for real targets, dense bytes else. */
export async function examplesFor({ input, head }: Model, count: number): Promise<Images> {
  const size = sizeOf(input);
  if (size === 784) return fetchImages('train');
  const labels = new Uint8Array(count).map((_, e) => hashWord(1, 1, e, 0) % 10);
  if (head.kind !== 'normal') {
    return { count, labels, pixels: new Uint8Array(count * size).map((_, i) => hashWord(1, 2, i, 0)) };
  }
  const normals = (stream: number, each: number) =>
    new Float32Array(count * each).map((_, i) => hashNormal(1, stream, i, 0));
  return { count, labels, pixels: new Uint8Array(), values: normals(3, size), targets: normals(4, head.outputs) };
}

/** Inputs of a range of images: their values, or pixels as 0 to 1. */
export function floats(images: Images, from: number, to: number): Float32Array {
  const [start, end] = [from, to].map((image) => image * imageSize(images));
  return images.values?.slice(start, end) ?? Float32Array.from(images.pixels.subarray(start, end), (p) => p / 255);
}

/** One-hot labels of a range of images. */
export function oneHot({ labels }: Images, from: number, to: number): Float32Array {
  const values = new Float32Array((to - from) * 10);
  for (let i = from; i < to; i++) values[(i - from) * 10 + labels[i]] = 1;
  return values;
}

/** What a model's head is to answer for a range of images. */
export function targets({ head }: Pick<Model, 'head'>, images: Images, from: number, to: number): Float32Array {
  if (head.kind === 'softmax') return oneHot(images, from, to);
  return images.targets?.slice(from * outputsOf(head), to * outputsOf(head)) ?? floats(images, from, to);
}
