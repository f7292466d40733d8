import { constants, deflateRawSync } from 'node:zlib';
import { crc32 } from '../data/checksum.ts';

const { Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE, Z_SYNC_FLUSH } = constants;
const STRATEGIES = [Z_DEFAULT_STRATEGY, Z_FILTERED, Z_HUFFMAN_ONLY, Z_RLE];

/** One gzip member holding the joined parts, each compressed in blocks of its own by the strategy that suits it best. */
export function gzipParts(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const blocks = parts
    .filter((part) => part.length > 0)
    .map((part) =>
      STRATEGIES.map((strategy) =>
        deflateRawSync(part, { level: 9, memLevel: 9, strategy, finishFlush: Z_SYNC_FLUSH }),
      ).reduce((best, next) => (next.length < best.length ? next : best)),
    );
  const plain = Buffer.concat(parts);
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(Number.parseInt(crc32(plain), 16), 0);
  trailer.writeUInt32LE(plain.length, 4);
  // Magic, deflate, no flags, no time, best compression, unknown system: the same bytes wherever it is made.
  const header = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255);
  return new Uint8Array(Buffer.concat([header, ...blocks, deflateRawSync(new Uint8Array(0)), trailer]));
}
