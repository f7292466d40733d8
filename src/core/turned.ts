/** Pictures turned around their middle, and in a mirror. */
import { type Images, imageSize } from './images.ts';
import { type Shape, sizeOf } from './model.ts';

/** Sine and cosine, exact at multiples of a right angle. */
const exact = (value: number): number => (Math.abs(value) < 1e-12 ? 0 : value);

/**
 * Square images [image][row, column] turned anticlockwise around their middle, with bilinear interpolation; what comes
 * from outside is background.
 *
 * @param degrees of the turn
 * @throws RangeError where images are not square, or are no pixels
 */
export function turned(images: Images, degrees: number): Images {
  const size = imageSize(images);
  const side = Math.sqrt(size);
  if (!Number.isInteger(side) || images.values)
    throw new RangeError(`images of ${size} values are not allowed; allowed are pixels of square images`);
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [exact(Math.sin(angle)), exact(Math.cos(angle))];
  const middle = (side - 1) / 2;
  const pixels = new Uint8Array(images.count * size);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      // Rows count downwards.
      const [right, up] = [column - middle, middle - row];
      const fromX = middle + right * cos + up * sin;
      const fromY = middle - (up * cos - right * sin);
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const corners = [0, 1].flatMap((down) =>
        [0, 1].flatMap((across) => {
          const [x, y] = [left + across, top + down];
          const share = (1 - Math.abs(fromX - x)) * (1 - Math.abs(fromY - y));
          return x < 0 || y < 0 || x >= side || y >= side || share <= 0 ? [] : [{ at: y * side + x, share }];
        }),
      );
      for (let image = 0; image < images.count; image++) {
        let ink = 0;
        for (const { at, share } of corners) ink += share * images.pixels[image * size + at];
        pixels[image * size + row * side + column] = Math.round(ink);
      }
    }
  }
  return { count: images.count, pixels, labels: images.labels };
}

/** Each image, then each as in a mirror, left and right exchanged: twice as many. `shape` is [height, width, channels]. */
export function withMirrored({ count, pixels, labels }: Images, shape: Shape): Images {
  const [, width, channels] = shape;
  const size = sizeOf(shape);
  const both = new Uint8Array(2 * count * size);
  both.set(pixels.subarray(0, count * size));
  const mirror = both.subarray(count * size);
  for (let row = 0; row < count * size; row += width * channels) {
    for (let x = 0; x < width; x++) {
      const from = row + (width - 1 - x) * channels;
      mirror.set(pixels.subarray(from, from + channels), row + x * channels);
    }
  }
  const named = labels.subarray(0, count);
  return { count: 2 * count, pixels: both, labels: Uint8Array.from([...named, ...named]) };
}
