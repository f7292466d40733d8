import { inputs } from '../core/network.ts';
import type { Digits } from './types.ts';

/**
 * The file of a few test images: the length of its header (32 bits, little-endian), the header as JSON, then the
 * pixels, a byte each.
 */
const format = 'dropout-cloud digits 1';

export function encodeDigits({ labels, places, pixels }: Digits): Uint8Array<ArrayBuffer> {
  const header = new TextEncoder().encode(JSON.stringify({ format, labels: Array.from(labels), places }));
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
  let header: { format?: unknown; labels?: unknown; places?: unknown } | null = null;
  try {
    header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length)));
  } catch {
    // Said below.
  }
  const whole = (list: unknown): list is number[] => Array.isArray(list) && list.every(Number.isSafeInteger);
  if (header?.format !== format || !whole(header.labels) || !whole(header.places))
    throw new RangeError(`${bytes.length} bytes begin with no header of digits`);
  const { labels, places } = header;
  const pixels = bytes.slice(4 + length);
  if (places.length !== labels.length || pixels.length !== labels.length * inputs)
    throw new RangeError(`there are ${pixels.length} pixels; allowed is ${labels.length} × ${inputs}`);
  return { count: labels.length, labels: Uint8Array.from(labels), places, pixels };
}
