import { type Images, imageSize } from '../../../../core/images.ts';

/** Square images of half the side: each pixel is the mean of four. @throws RangeError unless images are square and even */
export function halved(images: Images): Images {
  const side = Math.sqrt(imageSize(images));
  if (!Number.isInteger(side / 2)) {
    throw new RangeError(`images of ${imageSize(images)} values are not allowed; allowed are squares of an even side`);
  }
  const { count, pixels, labels } = images;
  const half = side / 2;
  const small = new Uint8Array(labels.length * half * half);
  for (let i = 0; i < small.length; i++) {
    const x = i % half;
    const row = Math.floor(i / half);
    // Rows follow one another through all images.
    const at = 2 * row * side + 2 * x;
    small[i] = Math.round((pixels[at] + pixels[at + 1] + pixels[at + side] + pixels[at + side + 1]) / 4);
  }
  return { count, pixels: small, labels };
}
