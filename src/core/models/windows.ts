/** Which values of an image a kernel or a pool sees at each place; images are read row by row, channels last. */
import type { ConvolutionLayer, PoolLayer, Shape } from '../model.ts';

/** What a layer does at each of its places, one after another. */
export interface Windows {
  /** Of what the layer makes: [units], or [height, width, channels]. */
  readonly shape: Shape;
  /** [place]: indices of the values seen there; −1 is a zero beyond the edge. */
  readonly places: readonly Int32Array[];
}

/** An image and the square windows that see it. */
export interface ImageWindows {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
  /** Side of a window. */
  readonly size: number;
  readonly stride: number;
  /** Zeros beyond each edge. */
  readonly padding: number;
}

const join = (shape: Shape): string => (shape.length === 0 ? 'nothing' : shape.join(' × '));

/** @throws RangeError for a shape other than [height, width, channels] */
function imageShape(shape: Shape, what: string): readonly [height: number, width: number, channels: number] {
  const [height, width, channels] = shape;
  if (shape.length !== 3)
    throw new RangeError(`${what} takes ${join(shape)} values; allowed is height × width × channels`);
  return [height, width, channels];
}

/** Positions of a window along one side. @throws RangeError where it does not fit */
function positions(side: number, size: number, stride: number, padding: number, what: string): number {
  const room = side + 2 * padding;
  if (size > room) throw new RangeError(`${what} has a side of ${size}; allowed is 1 to ${room} on ${side} values`);
  return Math.floor((room - size) / stride) + 1;
}

/** One place, which sees all there is. */
export const denseWindow = (inputs: number, units: number): Windows => ({
  shape: [units],
  places: [Int32Array.from({ length: inputs }, (_, i) => i)],
});

/**
 * Where kernels look: a place for each row and column of the result; within it, kernel row by kernel row, then column,
 * then channel, as the rows of the layer's weights.
 */
export function convolutionWindows(
  shape: Shape,
  layer: Pick<ConvolutionLayer, 'kernel' | 'padding' | 'channels'>,
): Windows & { readonly image: ImageWindows } {
  const { kernel, padding } = layer;
  const [height, width, channels] = imageShape(shape, 'a convolution');
  const rows = positions(height, kernel, 1, padding, 'a kernel');
  const columns = positions(width, kernel, 1, padding, 'a kernel');
  const places = Array.from({ length: rows * columns }, (_, place) => {
    const [top, left] = [Math.floor(place / columns) - padding, (place % columns) - padding];
    return Int32Array.from({ length: kernel * kernel * channels }, (_, i) => {
      const tap = Math.floor(i / channels);
      const [row, column] = [top + Math.floor(tap / kernel), left + (tap % kernel)];
      const beyond = row < 0 || row >= height || column < 0 || column >= width;
      return beyond ? -1 : (row * width + column) * channels + (i % channels);
    });
  });
  const image = { height, width, channels, size: kernel, stride: 1, padding };
  return { shape: [rows, columns, layer.channels], places, image };
}

/** What a pool sees: a place for each value of the result, in its order, so that a place sees one channel. */
export function poolWindows(
  shape: Shape,
  { size, stride }: Pick<PoolLayer, 'size' | 'stride'>,
): Windows & { readonly image: ImageWindows } {
  const [height, width, channels] = imageShape(shape, 'a pool');
  const rows = positions(height, size, stride, 0, 'a pool');
  const columns = positions(width, size, stride, 0, 'a pool');
  const places = Array.from({ length: rows * columns * channels }, (_, value) => {
    const place = Math.floor(value / channels);
    const [top, left] = [Math.floor(place / columns) * stride, (place % columns) * stride];
    return Int32Array.from(
      { length: size * size },
      (_, i) => ((top + Math.floor(i / size)) * width + left + (i % size)) * channels + (value % channels),
    );
  });
  return { shape: [rows, columns, channels], places, image: { height, width, channels, size, stride, padding: 0 } };
}
