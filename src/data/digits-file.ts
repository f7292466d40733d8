import { imageSize } from '../core/images.ts';
import { mnist } from '../core/mnist.ts';
import { type Shape, sizeOf } from '../core/model.ts';
import type { Digits } from './types.ts';
import { contents } from './words.ts';

/**
 * The file of a few test images: the length of its header (32 bits, little-endian), the header as JSON, then the
 * pixels, a byte each. A header of version 1 says no shape: its images are MNIST's.
 */
const formats = ['dropout-cloud digits 1', 'dropout-cloud digits 2'];

export function encodeDigits(digits: Digits, shape: Shape): Uint8Array<ArrayBuffer> {
  const { labels, places, pixels } = digits;
  if (imageSize(digits) !== sizeOf(shape))
    throw new RangeError(`images have ${imageSize(digits)} pixels; allowed is ${shape.join(' × ')}`);
  const about = { format: formats[1], shape, labels: Array.from(labels), places };
  const header = new TextEncoder().encode(JSON.stringify(about));
  const bytes = new Uint8Array(4 + header.length + pixels.length);
  new DataView(bytes.buffer).setUint32(0, header.length, true);
  bytes.set(header, 4);
  bytes.set(pixels, 4 + header.length);
  return bytes;
}

/** @throws RangeError if the bytes are no such file, saying what is wrong */
export function decodeDigits(bytes: Uint8Array): Digits {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.length >= 4 ? view.getUint32(0, true) : Number.NaN;
  let header: { format?: unknown; shape?: unknown; labels?: unknown; places?: unknown } | null = null;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  } catch {
    // Said below.
  }
  const whole = (list: unknown, most = Number.MAX_SAFE_INTEGER): list is number[] =>
    Array.isArray(list) && list.every((one) => Number.isSafeInteger(one) && one >= 0 && one <= most);
  const shape = header?.shape ?? mnist.shape;
  const known = formats.includes(header?.format as string);
  if (!known || !whole(shape) || !whole(header?.labels, mnist.classes - 1) || !whole(header?.places))
    throw new RangeError(contents.noDigits(bytes.length));
  const { labels, places } = header;
  const size = sizeOf(shape);
  const pixels = bytes.slice(4 + length);
  if (places.length !== labels.length || pixels.length !== labels.length * size)
    throw new RangeError(contents.pixels(pixels.length, labels.length, size));
  return { count: labels.length, labels: Uint8Array.from(labels), places, pixels };
}
