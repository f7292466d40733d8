import type { DatasetFacts } from '../core/dataset.ts';
import { mnist } from '../core/mnist.ts';
import { sizeOf } from '../core/model.ts';
import { passesCheck } from './checksum.ts';
import { DataError } from './error.ts';
import { PIXELS } from './pack.ts';
import { altered, words } from './words.ts';

export const MANIFEST = 'manifest.json';

/** What a file must be, byte for byte. */
export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
  /** Checked where SHA-256 is not available. */
  readonly crc32: string;
}

export interface PackedFile {
  readonly file: string;
  /** The file as it lies on the server. */
  readonly compressed: Fingerprint;
  /** What it holds, which is what arrives from a host that takes it upon itself to decompress. */
  readonly plain: Fingerprint;
}

/** One file of packed images: its training images first, then its test images. */
export interface Shard extends PackedFile {
  readonly train: number;
  readonly test: number;
}

/** The table of contents of public/data. The first shard alone is enough to start training. */
export interface Manifest {
  readonly format: 1;
  /** What is packed; MNIST where it is not said. */
  readonly dataset?: DatasetFacts;
  readonly origin: string;
  readonly licence: string;
  readonly packing: string;
  readonly shards: readonly Shard[];
  /** Places of the first shard's test images in MNIST's order of them; the other shards have the rest, in that order. */
  readonly firstTestPlaces: readonly number[];
  /** The place of each training image in MNIST's order of them: 16 bits each, the low byte first. */
  readonly trainPlaces?: PackedFile;
  /** Sets besides MNIST that the site's owner added, by name; `sets/manifest.ts` reads them. */
  readonly sets?: Readonly<Record<string, unknown>>;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const isHex = (value: unknown, digits: number): boolean =>
  typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value);

const isFingerprint = (value: unknown): value is Fingerprint =>
  isFields(value) && isCount(value.bytes) && value.bytes > 0 && isHex(value.sha256, 64) && isHex(value.crc32, 8);

const isDataset = (value: unknown): value is DatasetFacts =>
  isFields(value) &&
  typeof value.id === 'string' &&
  Array.isArray(value.shape) &&
  value.shape.every((size) => isCount(size) && size > 0) &&
  isCount(value.classes) &&
  value.encoding === 'bytes';

const isPackedFile = (value: unknown): value is PackedFile & Fields =>
  isFields(value) &&
  typeof value.file === 'string' &&
  /^[\w-]+\.bin$/.test(value.file) &&
  isFingerprint(value.compressed) &&
  isFingerprint(value.plain);

const isShard = (value: unknown): value is Shard => isPackedFile(value) && isCount(value.train) && isCount(value.test);

/** @throws DataError when the text is no manifest that this version can read. */
export function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DataError(MANIFEST, words.altered(altered.noJson));
  }
  if (!passesCheck(text)) throw new DataError(MANIFEST, words.altered(altered.ownChecksum));
  if (!isFields(value) || value.format !== 1) throw new DataError(MANIFEST, words.altered(altered.format));
  if (value.dataset !== undefined && !isDataset(value.dataset))
    throw new DataError(MANIFEST, words.altered(altered.dataset));
  const { shards } = value;
  const size = sizeOf(factsOf(value as unknown as Manifest).shape);
  if (size !== PIXELS) throw new DataError(MANIFEST, words.otherSize(size, PIXELS));
  if (!Array.isArray(shards) || shards.length === 0) throw new DataError(MANIFEST, words.altered(altered.noShards));
  const bad = shards.findIndex((shard) => !isShard(shard));
  if (bad >= 0) throw new DataError(MANIFEST, words.altered(altered.shard(bad)));
  const tests = (shards as Shard[]).reduce((sum, shard) => sum + shard.test, 0);
  const places: unknown = value.firstTestPlaces;
  const right =
    Array.isArray(places) &&
    places.length === shards[0].test &&
    new Set(places).size === places.length &&
    places.every((place) => isCount(place) && place < tests);
  if (!right) throw new DataError(MANIFEST, words.altered(altered.testPlaces));
  if (value.trainPlaces !== undefined && !isPackedFile(value.trainPlaces))
    throw new DataError(MANIFEST, words.altered(altered.trainPlaces));
  return value as unknown as Manifest;
}

/** What a manifest's images are. */
export function factsOf({ dataset = mnist }: Manifest): DatasetFacts {
  const { id, shape, classes, encoding } = dataset;
  return { id, shape, classes, encoding };
}
