/** Reads recorded files: what is altered, if only in a bit, is never shown. */
import { type CloudAccuracy, isAccuracy } from '../cloud/networks.ts';
import { crc32, passesCheck } from '../data/checksum.ts';
import { decodeDigits } from '../data/digits-file.ts';
import { decodeTrained } from '../data/trained-file.ts';
import { words } from './recorded-words.ts';

/** The CRC-32 of each file, by its path. */
export type Sums = Readonly<Record<string, string>>;

/** What a file of the built site holds, which packs some by gzip; others as they are. @throws TypeError where it is cut */
async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Response(bytes).body?.pipeThrough(new DecompressionStream('gzip'));
  const whole = await new Response(stream).arrayBuffer().catch(() => {
    throw new TypeError(words.cut);
  });
  return new Uint8Array(whole);
}

const reader =
  <T>(decode: (bytes: Uint8Array) => T) =>
  /** @throws Error where the file is altered, or none of its kind; without sums, only where it is none */
  async (path: string, given: Uint8Array<ArrayBuffer>, sums: Sums | null): Promise<T> => {
    const bytes = await unpacked(given);
    // What no longer looks like such a file says more than that it is altered.
    const file = decode(bytes);
    if (sums && sums[path] !== crc32(bytes)) throw new RangeError(words.notRecorded);
    return file;
  };

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Browsers say what is wrong with a text each in their own way. */
function decodeJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    throw new TypeError(words.noJson);
  }
}

/** A list says its checksum itself: what it lists is checked by it. */
function decodeList(bytes: Uint8Array): unknown {
  const list = decodeJson(bytes);
  if (!passesCheck(textOf(bytes))) throw new RangeError(words.notRecorded);
  return list;
}

function decodeAccuracy(bytes: Uint8Array): CloudAccuracy {
  const accuracy = decodeJson(bytes);
  if (!isAccuracy(accuracy)) throw new TypeError(words.noAccuracy);
  return accuracy;
}

export const network = reader(decodeTrained);
export const digits = reader(decodeDigits);
export const json = reader(decodeJson);
export const list = reader(decodeList);
export const accuracy = reader(decodeAccuracy);
