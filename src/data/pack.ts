import { mnist } from '../core/mnist.ts';
import type { Images } from './types.ts';
import { altered } from './words.ts';

/**
 * The packed form of labelled 28×28 images: lossless, made to be compressed further by gzip.
 *
 * Two things are told of each image. Its outline: in every row the columns where blank turns to ink and back, each as
 * its distance from the matching turn in the row above (as fax machines do). And the value, 1 to 255, of each inked
 * pixel. Every number goes to one of many streams, chosen by what the reader already knows there (its context), so that
 * each stream is far from uniform and gets Huffman codes of its own. Measured in docs/decisions/0001-data-packing.md.
 *
 * Layout: magic, count (uint32 LE), length of each stream (uint32 LE), labels, streams.
 */
const [SIDE] = mnist.shape;
export const PIXELS = SIDE * SIDE;
const MAGIC = 0x31504e4d; // "MNP1"

const REACH = 3;
const OUTLINE_STREAMS = 4 * (2 * REACH + 1);
const VALUE_STREAMS = 6 * 6 * 4 * 7;
const STREAMS = OUTLINE_STREAMS + VALUE_STREAMS;
const HEADER = 8 + 4 * STREAMS;

/** Blank, four greys, or full ink: in these scans full ink is anything from 250 to 255, mostly one value an image. */
const FULL = 250;
const DARKNESS = Uint8Array.from({ length: 256 }, (_, v) => (v === 0 ? 0 : v >= FULL ? 5 : 1 + (v >> 6)));

/** An image's outline: for each row a word whose bit c says whether column c is inked; a blank row before and after. */
type Outline = Int32Array;
const newOutline = (): Outline => new Int32Array(SIDE + 2);
const rowOf = (outline: Outline, row: number): number => outline[row + 1];

function outlineStream(ink: number, turnAbove: number, lastShift: number): number {
  const shift = Math.max(-REACH, Math.min(REACH, lastShift));
  return (ink * 2 + (turnAbove === SIDE ? 1 : 0)) * (2 * REACH + 1) + shift + REACH;
}

/** Known of a pixel: values to the left and above, whether right and below are inked, the image's last full ink. */
function valueStream(left: number, above: number, right: number, below: number, lastFull: number): number {
  const full = lastFull === 0 ? 0 : lastFull - FULL + 1;
  return OUTLINE_STREAMS + (((DARKNESS[left] * 6 + DARKNESS[above]) * 2 + right) * 2 + below) * 7 + full;
}

/** The lowest set bit from bit `from` on; 28 if there is none. */
function nextBit(word: number, from: number): number {
  const rest = (word >>> from) << from;
  return rest === 0 ? SIDE : 31 - Math.clz32(rest & -rest);
}

/** The first column from `from` on where `row` turns away from `ink` (0 or 1); 28 if none. */
const nextTurn = (row: number, from: number, ink: number): number =>
  nextBit(ink === 1 ? ~row & (row << 1) : row & ~(row << 1), from);

/**
 * Visits the turns of one image in order. `code` gets the stream and, where the outline is known, the number to write;
 * it returns the number written or read.
 */
function codeOutline(outline: Outline, known: boolean, code: (stream: number, symbol: number) => number): void {
  for (let row = 0; row < SIDE; row++) {
    const above = rowOf(outline, row - 1);
    const actual = known ? rowOf(outline, row) : 0;
    let drawn = 0;
    let shift = 0;
    for (let ink = 0, from = 0; from < SIDE; ink ^= 1) {
      const guess = nextTurn(above, from, ink);
      const wanted = nextBit(ink === 1 ? ~actual : actual, from);
      const turn = guess - SIDE + code(outlineStream(ink, guess, shift), wanted - guess + SIDE);
      if (!(turn >= from && turn <= SIDE)) throw new Error(altered.outline(turn, from));
      if (ink === 0 && turn < SIDE) drawn |= -1 << turn;
      else if (ink === 1) drawn &= ~(-1 << turn);
      shift = turn - guess;
      from = turn + 1;
    }
    outline[row + 1] = drawn & 0x0fffffff;
  }
}

/** Visits the inked pixels of the image at `start` in order; `code` as in codeOutline, writing or reading the value. */
function codeValues(
  outline: Outline,
  pixels: Uint8Array,
  start: number,
  code: (stream: number, symbol: number) => number,
): void {
  let lastFull = 0;
  for (let row = 0; row < SIDE; row++) {
    const here = rowOf(outline, row);
    const next = rowOf(outline, row + 1);
    for (let column = nextBit(here, 0); column < SIDE; column = nextBit(here, column + 1)) {
      const i = start + row * SIDE + column;
      const left = column > 0 ? pixels[i - 1] : 0;
      const above = row > 0 ? pixels[i - SIDE] : 0;
      const stream = valueStream(left, above, (here >>> (column + 1)) & 1, (next >>> column) & 1, lastFull);
      const value = code(stream, pixels[i]);
      pixels[i] = value;
      if (value >= FULL) lastFull = value;
    }
  }
}

/** The packed form, in parts that are best compressed as blocks of their own; joined, they are what `decode` reads. */
export function encode({ count, pixels, labels }: Images): Uint8Array<ArrayBuffer>[] {
  const streams: number[][] = Array.from({ length: STREAMS }, () => []);
  const write = (stream: number, symbol: number): number => {
    streams[stream].push(symbol);
    return symbol;
  };
  const outline = newOutline();
  for (let start = 0; start < count * PIXELS; start += PIXELS) {
    outline.fill(0);
    for (let i = 0; i < PIXELS; i++) {
      if (pixels[start + i] !== 0) outline[1 + Math.floor(i / SIDE)] |= 1 << (i % SIDE);
    }
    codeOutline(outline, true, write);
    codeValues(outline, pixels, start, write);
  }
  const header = new DataView(new ArrayBuffer(HEADER));
  [MAGIC, count, ...streams.map((stream) => stream.length)].forEach((word, i) => {
    header.setUint32(4 * i, word, true);
  });
  return [new Uint8Array(header.buffer), labels.slice(0, count), ...streams.map((symbols) => Uint8Array.from(symbols))];
}

export const isPacked = (bytes: Uint8Array): boolean =>
  bytes.length >= HEADER && new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true) === MAGIC;

/**
 * Unpacks into `parts`, one after another: the first part's images come first in the packed form.
 * @throws Error saying what does not fit, when the bytes are no packed images or not as many as the parts hold.
 */
export function decode(bytes: Uint8Array, parts: readonly Images[]): void {
  if (!isPacked(bytes)) throw new Error(altered.noImages);
  const header = new DataView(bytes.buffer, bytes.byteOffset, HEADER);
  const packed = header.getUint32(4, true);
  const wanted = parts.reduce((sum, part) => sum + part.count, 0);
  if (packed !== wanted) throw new Error(altered.otherImages(packed, wanted));

  const cursors = new Uint32Array(STREAMS);
  const ends = new Uint32Array(STREAMS);
  let offset = HEADER + packed;
  for (let stream = 0; stream < STREAMS; stream++) {
    cursors[stream] = offset;
    offset += header.getUint32(8 + 4 * stream, true);
    ends[stream] = offset;
  }
  if (offset !== bytes.length) throw new Error(altered.ends(offset, bytes.length));
  const read = (stream: number): number => bytes[cursors[stream]++];

  const outline = newOutline();
  let label = HEADER;
  for (const { count, pixels, labels } of parts) {
    labels.set(bytes.subarray(label, label + count));
    label += count;
    pixels.fill(0, 0, count * PIXELS);
    for (let start = 0; start < count * PIXELS; start += PIXELS) {
      codeOutline(outline, false, read);
      codeValues(outline, pixels, start, read);
    }
  }
  const torn = cursors.findIndex((cursor, stream) => cursor !== ends[stream]);
  if (torn >= 0) throw new Error(altered.stream(torn, cursors[torn], ends[torn]));
}
