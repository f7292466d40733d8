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
  /** Whether training takes them in order, each once in as many steps as they last, rather than at random. */
  readonly inOrder?: boolean;
}

/** Values of each image; 0 where there are no images. */
export const imageSize = ({ pixels, labels, values }: Pick<Images, 'pixels' | 'labels' | 'values'>): number =>
  labels.length === 0 ? 0 : (values ?? pixels).length / labels.length;

/** A range of images as a set of its own, which shares their memory. */
export function imagesIn(
  { count: all, pixels, labels, values, targets, inOrder }: Images,
  from: number,
  to: number,
): Images {
  const count = Math.max(0, Math.min(to, all) - from);
  const rows = <T extends Uint8Array | Float32Array>(of: T): T => {
    const each = of.length / labels.length;
    return of.subarray(from * each, (from + count) * each) as T;
  };
  return {
    ...{ count, pixels: rows(pixels), labels: rows(labels) },
    ...(values && { values: rows(values) }),
    ...(targets && { targets: rows(targets) }),
    ...(inOrder && { inOrder }),
  };
}

/** The first images of a set; all where there are fewer. */
export const firstOf = (images: Images, count: number): Images => imagesIn(images, 0, count);

/** Images with memory of their own, which nothing else shares. */
export function copyOf(images: Images): Images {
  const { count, pixels, labels, values, targets, inOrder } = firstOf(images, images.count);
  return {
    ...{ count, pixels: pixels.slice(), labels: labels.slice() },
    ...(values && { values: values.slice() }),
    ...(targets && { targets: targets.slice() }),
    ...(inOrder && { inOrder }),
  };
}
