const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

const hex = (bytes: Iterable<number>): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** CRC-32 as gzip and PNG use it, as eight hex digits. */
export function crc32(bytes: Uint8Array): string {
  let remainder = 0xffffffff;
  for (const byte of bytes) remainder = (remainder >>> 8) ^ TABLE[(remainder ^ byte) & 0xff];
  return ((remainder ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

/** SHA-256 in hex; null where the platform offers none: browsers hide it from pages served over plain http. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string | null> {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  return subtle ? hex(new Uint8Array(await subtle.digest('SHA-256', bytes))) : null;
}

const mark = ',"check":"';
const crcOf = (text: string): string => crc32(new TextEncoder().encode(text));

/** The JSON text of a record, or of a list of records, whose last word is then the CRC-32 of all before it. */
export function withCheck(json: string): string {
  const at = json.lastIndexOf('}');
  const before = json.slice(0, Math.max(0, at));
  return /[^{\s]\s*$/.test(before) ? `${before}${mark}${crcOf(before)}"${json.slice(at)}` : json;
}

/** Whether a text is as `withCheck` left it; one that says no checksum is taken as it is. */
export function passesCheck(text: string): boolean {
  const at = text.lastIndexOf(mark);
  return at < 0 || text.slice(at + mark.length, at + mark.length + 8) === crcOf(text.slice(0, at));
}
