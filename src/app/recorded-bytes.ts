/** Reads the recorded files that are bytes: what is altered, if only in a bit, is never shown. */
import type { TrainedNetwork } from '../core/trained.ts';
import { crc32 } from '../data/checksum.ts';
import { decodeDigits } from '../data/digits-file.ts';
import { decodeTrained } from '../data/trained-file.ts';
import type { Digits } from '../data/types.ts';

/** The CRC-32 of each file, by its path. */
export type Sums = Readonly<Record<string, string>>;

const reader =
  <T>(decode: (bytes: Uint8Array) => T) =>
  /** @throws RangeError where the file is altered, or none of its kind; without sums, only where it is none */
  (path: string, bytes: Uint8Array, sums: Sums | null): T => {
    // What no longer looks like such a file says more than that it is altered.
    const file = decode(bytes);
    if (sums && sums[path] !== crc32(bytes)) throw new RangeError('its checksum is not the recorded one');
    return file;
  };

export const network: (path: string, bytes: Uint8Array, sums: Sums | null) => TrainedNetwork = reader(decodeTrained);
export const digits: (path: string, bytes: Uint8Array, sums: Sums | null) => Digits = reader(decodeDigits);
