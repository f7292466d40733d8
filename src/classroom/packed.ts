/** Texts packed for addresses and codes: deflated, then in the letters that addresses may hold. */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';
import { pcg4d } from '../core/random.ts';

export function pack(text: string): string {
  let binary = '';
  for (const byte of deflateSync(strToU8(text), { level: 9 })) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Bytes that are inflated before it is looked how much came out. */
const slice = 256;

/** The text again; null where it is damaged, or longer than `most` bytes. */
export function unpack(packed: string, most: number): string | null {
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));
    const out = new Uint8Array(most);
    let length = 0;
    const inflate = new Inflate((part) => {
      // A few bytes may stand for a great many: what does not fit ends it.
      out.set(part, length);
      length += part.length;
    });
    for (let at = 0; at < bytes.length; at += slice)
      inflate.push(bytes.subarray(at, at + slice), at + slice >= bytes.length);
    return strFromU8(out.subarray(0, length));
  } catch {
    return null;
  }
}

const words = new Uint32Array(4);

/** 53 bits of a text, as 11 letters and digits: tells texts apart, and keeps no secret. */
export function hashOf(text: string): string {
  let [low, high] = [0, 0];
  strToU8(text).forEach((byte, i) => {
    pcg4d(low, high, byte, i, words);
    [low, high] = words;
  });
  return (2 ** 32 * (high & 0x1fffff) + low).toString(36).padStart(11, '0');
}
