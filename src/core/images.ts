/** Labelled images of one size: pixels [image, value], 0 (background) to 255 (ink); labels [image], from 0. */
export interface Images {
  readonly count: number;
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

/** Values of each image; 0 where there are no images. */
export const imageSize = ({ pixels, labels }: Pick<Images, 'pixels' | 'labels'>): number =>
  labels.length === 0 ? 0 : pixels.length / labels.length;

/** A range of images as a set of its own. */
export function imagesIn(images: Images, from: number, to: number): Images {
  const size = imageSize(images);
  return {
    count: Math.max(0, Math.min(to, images.count) - from),
    pixels: images.pixels.subarray(from * size, to * size),
    labels: images.labels.subarray(from, to),
  };
}

/** The first images of a set; all where there are fewer. */
export const firstOf = (images: Images, count: number): Images => imagesIn(images, 0, count);
