/** The visitor's drawing as text. */
import { mnist } from './mnist.ts';

const [side] = mnist.shape;

/** Ink of one of the 16 levels that a drawing's text keeps. */
const step = 17;
/** Digits of the text, six bits each, that need no escape in an address. */
export const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The image with its ink rounded to the levels that its text keeps. */
export const roundedInk = (pixels: Uint8Array): Uint8Array => pixels.map((ink) => Math.round(ink / step) * step);

/**
 * An image of so many levels as text for an address, some 200 characters: four bits a pixel, row by row, where 0 is
 * followed by how many more pixels without ink there are, at most 15; three of these in two digits.
 */
export function writeDrawing(pixels: Uint8Array): string {
  const halves: number[] = [];
  for (let i = 0; i < pixels.length; i++) {
    const level = Math.round(pixels[i] / step);
    halves.push(level);
    if (level > 0) continue;
    let more = 0;
    while (more < 15 && i + 1 < pixels.length && pixels[i + 1] < step / 2) {
      more += 1;
      i += 1;
    }
    halves.push(more);
  }
  let text = '';
  for (let h = 0; h < halves.length; h += 3) {
    const three = 256 * halves[h] + 16 * (halves[h + 1] ?? 0) + (halves[h + 2] ?? 0);
    text += digits[three >> 6] + digits[three & 63];
  }
  return text;
}

/** Of no drawing's text are there more: two parts a pixel, three parts in two digits. */
const mostDigits = 2 * Math.ceil((2 * side * side) / 3);

/** The image [28 × 28] that a text stands for; null where it is none, or without ink. */
export function readDrawing(text: string): Uint8Array<ArrayBuffer> | null {
  if (text.length > mostDigits) return null;
  const values = Array.from(text, (digit) => digits.indexOf(digit));
  if (values.length % 2 > 0 || values.includes(-1)) return null;
  const halves = values.flatMap((value, i) => {
    const three = 64 * values[i - 1] + value;
    return i % 2 === 0 ? [] : [three >> 8, (three >> 4) & 15, three & 15];
  });
  const pixels = new Uint8Array(side * side);
  let at = 0;
  for (let h = 0; h < halves.length && at < pixels.length; h++) {
    pixels[at] = halves[h] * step;
    at += halves[h] > 0 ? 1 : 1 + (halves[++h] ?? 0);
  }
  return at === pixels.length && pixels.some(Boolean) ? pixels : null;
}
