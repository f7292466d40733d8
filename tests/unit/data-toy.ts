/** A small made-up data set, packed as `npm run data` packs MNIST, and a server of it that can do harm. */
import { gzipParts } from '../../src/cli/gzip.ts';
import { crc32, sha256 } from '../../src/data/checksum.ts';
import { DataError } from '../../src/data/error.ts';
import type { FetchBytes } from '../../src/data/load.ts';
import type { Manifest, Shard } from '../../src/data/manifest.ts';
import { encode, PIXELS } from '../../src/data/pack.ts';
import type { Images } from '../../src/data/types.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Strokes of grey and full ink on blank ground; the label is the number of the image. */
export function strokes(count: number, from = 0): Images {
  const pixels = new Uint8Array(count * PIXELS);
  const labels = new Uint8Array(count);
  for (let image = 0; image < count; image++) {
    labels[image] = (from + image) % 10;
    for (let i = 0; i < 200; i++) {
      const at = (i * 37 + (from + image) * 101) % PIXELS;
      pixels[image * PIXELS + at] = 1 + ((i * i * 13 + image) % 255);
    }
  }
  return { count, pixels, labels };
}

const joined = (parts: readonly Images[]): Images => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  pixels: Uint8Array.from(parts.flatMap(({ pixels }) => [...pixels])),
  labels: Uint8Array.from(parts.flatMap(({ labels }) => [...labels])),
});

const fingerprint = async (bytes: Bytes) => ({
  bytes: bytes.length,
  sha256: (await sha256(bytes)) ?? '',
  crc32: crc32(bytes),
});

export interface Toy {
  readonly files: Map<string, Bytes>;
  readonly plain: Map<string, Bytes>;
  readonly manifest: Manifest;
}

/** Where the first shard's test images stand among all nine. */
const firstTestPlaces = [7, 0, 3, 5];

/** All nine test images of the toy, in their original order. */
export function allTests(): Images {
  const first = strokes(4, 100);
  const rest = strokes(5, 140);
  const view = ({ pixels, labels }: Images, i: number): Images => ({
    count: 1,
    pixels: pixels.subarray(i * PIXELS, (i + 1) * PIXELS),
    labels: labels.subarray(i, i + 1),
  });
  const places = Array.from({ length: 9 }, (_, place) => firstTestPlaces.indexOf(place));
  return joined(places.map((i, place) => (i >= 0 ? view(first, i) : view(rest, [1, 2, 4, 6, 8].indexOf(place)))));
}

/** Three shards: 6 training and 4 test images, 8 training images, 5 test images. */
export async function makeToy(): Promise<Toy> {
  const files = new Map<string, Bytes>();
  const plain = new Map<string, Bytes>();
  const shards: Shard[] = [];
  for (const [i, [train, test]] of [[6, 4] as const, [8, 0] as const, [0, 5] as const].entries()) {
    const file = `toy-${i}.bin`;
    const parts = encode(joined([strokes(train, 20 * i), strokes(test, 100 + 20 * i)]));
    files.set(file, gzipParts(parts));
    plain.set(file, new Uint8Array(Buffer.concat(parts)));
    const [compressed, whole] = await Promise.all([fingerprint(files.get(file)!), fingerprint(plain.get(file)!)]);
    shards.push({ file, train, test, compressed, plain: whole });
  }
  const manifest: Manifest = {
    format: 1,
    origin: 'made up',
    licence: 'none',
    packing: 'as MNIST',
    shards,
    firstTestPlaces,
  };
  files.set('manifest.json', new TextEncoder().encode(JSON.stringify(manifest)));
  return { files, plain, manifest };
}

/** Serves files in two pieces each and notes what was asked for; `fresh` requests end in an exclamation mark. */
export function serveToy(files: ReadonlyMap<string, Bytes>): { fetchBytes: FetchBytes; asked: string[] } {
  const asked: string[] = [];
  const fetchBytes: FetchBytes = async (file, { fresh, onBytes }) => {
    asked.push(fresh ? `${file}!` : file);
    const bytes = files.get(file);
    if (!bytes) throw new DataError(file, 'is missing: the server answered 404');
    onBytes(Math.floor(bytes.length / 2));
    await Promise.resolve();
    onBytes(bytes.length);
    return bytes;
  };
  return { fetchBytes, asked };
}
