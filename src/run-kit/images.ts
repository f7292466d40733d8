/** Parts of a set of images. */
import type { Images } from '../data/types.ts';

/** A range of images as a set of its own. */
export const imagesIn = (images: Images, from: number, to: number): Images => ({
  count: Math.max(0, Math.min(to, images.count) - from),
  pixels: images.pixels.subarray(from * 784, to * 784),
  labels: images.labels.subarray(from, to),
});

/** The first images of a set; all where there are fewer. */
export const firstOf = (images: Images, count: number): Images => imagesIn(images, 0, count);

/** Images [from, to). */
export type Range = readonly [from: number, to: number];

/**
 * The images of a preview during training: `most` around the middle, since the halves of MNIST's test images differ.
 */
export const middleOf = (count: number, most: number): Range => {
  const half = Math.min(count, most) / 2;
  return [Math.ceil(count / 2 - half), Math.ceil(count / 2 + half)];
};

/** So many images cut into blocks, each a range of its own; some are empty where there are fewer images. */
export const blocksOf = (count: number, blocks: number): readonly Range[] =>
  Array.from(
    { length: blocks },
    (_, i): Range => [Math.round((i / blocks) * count), Math.round(((i + 1) / blocks) * count)],
  );
