import { sizeOf } from '../../core/model.ts';
import { DataError } from '../error.ts';
import { MANIFEST, type PackedFile, type Shard } from '../manifest.ts';
import { altered, words as file } from '../words.ts';
import { type KnownSet, knownSet } from './known.ts';
import type { Dataset } from './types.ts';
import { words } from './words.ts';

/** Images: shards with numbers of training and test images, those of a shard in that order. */
export interface PackedImages extends Dataset {
  readonly encoding: 'bytes';
  readonly shards: readonly Shard[];
}

/** A table: one file. */
export interface PackedTable extends Dataset {
  readonly encoding: 'floats';
  readonly rows: number;
  readonly splits: number;
  readonly shards: readonly [PackedFile];
}

export type PackedSet = PackedImages | PackedTable;

type Fields = Record<string, unknown>;

const MOST_BYTES = 2 ** 30;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST_BYTES;
const isText = (value: unknown): boolean => typeof value === 'string' && value.length > 0 && value.length <= 1000;
const isHex = (value: unknown, digits: number): boolean =>
  typeof value === 'string' && value.length === digits && /^[0-9a-f]*$/.test(value);
const isFingerprint = (value: unknown): boolean =>
  isFields(value) && isCount(value.bytes) && value.bytes > 0 && isHex(value.sha256, 64) && isHex(value.crc32, 8);

/** A set's files bear its name, so that none can stand for another's. */
const isFile = (value: unknown, id: string): value is Fields =>
  isFields(value) &&
  typeof value.file === 'string' &&
  value.file.startsWith(`${id}-`) &&
  /^\d+\.bin$/.test(value.file.slice(id.length + 1)) &&
  isFingerprint(value.compressed) &&
  isFingerprint(value.plain);

/** The sets that a manifest's text lists, as they stand there; none where it lists none. */
function listedSets(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new DataError(MANIFEST, file.altered(altered.noJson));
  }
  if (!isFields(value)) throw new DataError(MANIFEST, file.altered(altered.format));
  if (value.sets === undefined) return {};
  if (!isFields(value.sets)) throw new DataError(MANIFEST, file.altered(altered.sets));
  return value.sets;
}

/** What is wrong with an entry; null where nothing is. */
function problem(entry: unknown, known: KnownSet): string | null {
  const { id, shape, targets, encoding } = known;
  if (!isFields(entry) || entry.id !== id) return words.notAbout;
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  if (!same(entry.shape, shape) || !same(entry.targets, targets) || entry.encoding !== encoding)
    return words.otherShape(shape.join(' × '), encoding);
  if (![entry.title, entry.licence, entry.origin].every(isText)) return words.noOrigin;
  const { shards } = entry;
  if (!Array.isArray(shards) || shards.length === 0) return words.noFiles;
  if (!shards.every((shard) => isFile(shard, id)) || new Set(shards.map(({ file }) => file)).size < shards.length)
    return words.badFiles;
  if (encoding === 'floats') {
    const { rows, splits } = entry;
    const right = shards.length === 1 && isCount(rows) && rows > 1 && isCount(splits) && splits > 0;
    return right ? null : words.noRows;
  }
  const counts: unknown[] = shards.flatMap(({ train, test }: Fields) => [train, test]);
  if (!counts.every(isCount)) return words.noCounts;
  const images = counts.reduce((sum, count) => sum + count, 0);
  return images * sizeOf(shape) <= MOST_BYTES ? null : words.tooMany(images);
}

/** @throws DataError in one sentence, where a manifest does not list a set or what it says of it cannot be */
export function packedSet(text: string, id: string): PackedSet {
  const known = knownSet(id);
  if (!known) throw new RangeError(`data set "${id}" is unknown`);
  const sets = listedSets(text);
  if (!Object.hasOwn(sets, id)) throw new NotPacked(known);
  const wrong = problem(sets[id], known);
  if (wrong) throw new DataError(MANIFEST, file.altered(altered.entry(known.title, wrong)));
  return sets[id] as PackedSet;
}

export const aboutOf = ({ id, title, shape, targets, encoding, licence, origin }: Dataset): Dataset => ({
  id,
  title,
  shape,
  targets,
  encoding,
  licence,
  origin,
});

/** A set that this site does not have. The message says how it gets it. */
export class NotPacked extends Error {
  override readonly name = 'NotPacked';

  constructor({ title, word }: KnownSet) {
    super(words.notPacked(title, word));
  }
}
