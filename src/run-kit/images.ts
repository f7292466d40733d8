/** Parts of a set of images. */
export { copyOf, firstOf, imagesIn } from '../core/images.ts';

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
