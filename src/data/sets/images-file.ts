import { type Shape, sizeOf } from '../../core/model.ts';
import type { Images } from '../types.ts';
import { altered } from '../words.ts';

/**
 * The packed form of labelled images of any size: lossless, made to be compressed further by gzip.
 *
 * Each value is told as its difference from what its neighbours above and to the left predict (the predictor of
 * JPEG-LS; in a later channel, plus the difference of the channel before). The differences go to streams of their own by
 * channel and by how busy the neighbourhood is, so that each stream gets Huffman codes that suit it.
 *
 * Layout: magic, count, height, width, channels, length of each stream (uint32 LE), labels, streams.
 */
const MAGIC = 0x31474d49; // "IMG1"

/** Levels of how busy the neighbourhood of a value is, by the sum of its differences. */
const BOUNDS = [0, 2, 5, 9, 15, 24, 36, 54, 80, 120, 180];
const LEVELS = BOUNDS.length + 1;
const LEVEL = Uint8Array.from({ length: 4 * 255 + 1 }, (_, sum) => BOUNDS.filter((bound) => sum > bound).length);

const wordsOf = (channels: number): number => 5 + channels * LEVELS;

/**
 * Visits the values of one image in order. `code` gets the stream and the difference, where the image is known; it
 * returns the difference written or read.
 */
function codeImage(
  image: Uint8Array,
  [height, width, channels]: Shape,
  known: boolean,
  code: (stream: number, difference: number) => number,
): void {
  const row = width * channels;
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let before = 0;
      for (let c = 0; c < channels; c++, i++) {
        const above = y > 0 ? image[i - row] : x > 0 ? image[i - channels] : 0;
        const left = x > 0 ? image[i - channels] : above;
        const corner = x > 0 && y > 0 ? image[i - row - channels] : above;
        const right = y > 0 && x + 1 < width ? image[i - row + channels] : above;
        const low = Math.min(left, above);
        const high = Math.max(left, above);
        const guess = corner >= high ? low : corner <= low ? high : left + above - corner;
        const expected = Math.max(0, Math.min(guess + before, 255));
        const busy =
          Math.abs(left - corner) +
          Math.abs(above - corner) +
          Math.abs(right - above) +
          Math.min(255, Math.abs(before));
        const value = (expected + code(c * LEVELS + LEVEL[busy], known ? image[i] - expected : 0)) & 255;
        image[i] = value;
        before = value - guess;
      }
    }
  }
}

/** The packed form, in parts that are best compressed as blocks of their own; joined, they are what `decode` reads. */
export function encodeImages({ count, pixels, labels }: Images, shape: Shape): Uint8Array<ArrayBuffer>[] {
  const size = sizeOf(shape);
  const streams = shape[2] * LEVELS;
  const lengths = new Uint32Array(streams);
  // Once to know how long the streams are, once to fill them.
  const visit = (code: (stream: number, difference: number) => number): void => {
    for (let image = 0; image < count; image++)
      codeImage(pixels.slice(image * size, (image + 1) * size), shape, true, code);
  };
  visit((stream, difference) => {
    lengths[stream]++;
    return difference;
  });
  const parts = Array.from(lengths, (length) => new Uint8Array(length));
  const ends = new Uint32Array(streams);
  visit((stream, difference) => {
    parts[stream][ends[stream]++] = difference;
    return difference;
  });
  const header = new DataView(new ArrayBuffer(4 * wordsOf(shape[2])));
  [MAGIC, count, ...shape, ...lengths].forEach((word, i) => {
    header.setUint32(4 * i, word, true);
  });
  return [new Uint8Array(header.buffer), labels.slice(0, count), ...parts];
}

export const isImages = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === MAGIC;

/**
 * Unpacks into `parts`, one after another: the first part's images come first in the packed form.
 * @throws RangeError saying what does not fit, when the bytes are not as many packed images of this shape
 */
export function decodeImages(bytes: Uint8Array, shape: Shape, parts: readonly Images[]): void {
  const words = wordsOf(shape[2]);
  if (!isImages(bytes) || bytes.length < 4 * words) throw new RangeError(altered.noImages);
  const header = new DataView(bytes.buffer, bytes.byteOffset, 4 * words);
  const word = (i: number): number => header.getUint32(4 * i, true);
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  const wanted = [count, ...shape];
  const packed = wanted.map((_, i) => word(1 + i));
  if (packed.join() !== wanted.join())
    throw new RangeError(altered.otherValues(packed.join(' × '), wanted.join(' × ')));

  const cursors = new Uint32Array(words - 5);
  const ends = new Uint32Array(words - 5);
  let offset = 4 * words + count;
  for (let stream = 0; stream < cursors.length; stream++) {
    cursors[stream] = offset;
    offset += word(5 + stream);
    ends[stream] = offset;
  }
  if (offset !== bytes.length) throw new RangeError(altered.ends(offset, bytes.length));

  const size = sizeOf(shape);
  const read = (stream: number): number => bytes[cursors[stream]++];
  let label = 4 * words;
  for (const part of parts) {
    part.labels.set(bytes.subarray(label, label + part.count));
    label += part.count;
    for (let image = 0; image < part.count; image++)
      codeImage(part.pixels.subarray(image * size, (image + 1) * size), shape, false, read);
  }
  const torn = cursors.findIndex((cursor, stream) => cursor !== ends[stream]);
  if (torn >= 0) throw new RangeError(altered.stream(torn, cursors[torn], ends[torn]));
}
