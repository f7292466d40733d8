import { crc32, sha256 } from './checksum.ts';
import { DataError } from './error.ts';
import type { PackedFile } from './manifest.ts';
import { altered, words } from './words.ts';

async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * Checks the bytes of a packed file, decompresses them where the host has not, and has them decoded.
 * @param isPacked whether decompressed bytes begin like what is packed
 * @throws DataError naming the file and what is wrong with it
 */
export async function unpack<T>(
  bytes: Uint8Array<ArrayBuffer>,
  { file, compressed, plain }: PackedFile,
  isPacked: (bytes: Uint8Array) => boolean,
  decode: (plain: Uint8Array) => T,
): Promise<T> {
  const gzip = bytes.length < 2 || (bytes[0] === 0x1f && bytes[1] === 0x8b);
  const expected = gzip ? compressed : plain;
  const refuse = (problem: string): never => {
    throw new DataError(file, problem);
  };
  if (!gzip && !isPacked(bytes)) refuse(words.altered(altered.empty));
  if (bytes.length < expected.bytes) refuse(words.short(bytes.length, expected.bytes));
  if (bytes.length > expected.bytes) refuse(words.long(bytes.length, expected.bytes));
  const strong = await sha256(bytes);
  if (strong === null ? crc32(bytes) !== expected.crc32 : strong !== expected.sha256)
    refuse(words.altered(altered.checksum));
  try {
    return decode(gzip ? await inflate(bytes) : bytes);
  } catch (error) {
    return refuse(words.altered(error instanceof Error ? error.message : String(error)));
  }
}
