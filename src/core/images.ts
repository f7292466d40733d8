/**
 * Labelled images of one size: pixels [image, value], 0 (background) to 255 (ink); labels [image], from 0, and 0 where
 * there are none.
 */
export interface Images {
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
  /** Real numbers [image, value] that networks get in place of 255ths of pixels. */
  readonly values?: Float32Array;
  /** What a network's outputs should be [image, output], where labels do not say it. */
  readonly targets?: Float32Array;
}

/** Values of each image; 0 where there are no images. */
export const imageSize = ({ pixels, labels, values }: Pick<Images, 'pixels' | 'labels' | 'values'>): number =>
  labels.length === 0 ? 0 : (values ?? pixels).length / labels.length;

/** Calls `take` with what images have, each with the number of its elements that belong to one image. */
function each(images: Images, take: <T extends Uint8Array | Float32Array>(all: T, size: number) => T): Images {
  const { count, pixels, labels, values, targets } = images;
  const of = <T extends Uint8Array | Float32Array>(all: T): T =>
    take(all, labels.length === 0 ? 0 : all.length / labels.length);
  return {
    ...{ count, pixels: of(pixels), labels: of(labels) },
    ...(values && { values: of(values) }),
    ...(targets && { targets: of(targets) }),
  };
}

/** A range of images as a set of its own, which shares their memory. */
export function imagesIn(images: Images, from: number, to: number): Images {
  const count = Math.max(0, Math.min(to, images.count) - from);
  return { ...each(images, (all, size) => all.subarray(from * size, (from + count) * size) as typeof all), count };
}

/** The first images of a set; all where there are fewer. */
export const firstOf = (images: Images, count: number): Images => imagesIn(images, 0, count);

/** Images with memory of their own, which nothing else shares. */
export const copyOf = (images: Images): Images =>
  each(images, (all, size) => all.slice(0, images.count * size) as typeof all);
