import { gunzipSync } from 'node:zlib';
import { sizeOf } from '../../core/model.ts';
import type { KnownSet } from '../../data/sets/known.ts';
import type { Images } from '../../data/types.ts';
import { idxHeader } from '../mnist.ts';
import type { Place } from './places.ts';

/** Where Debian's package dataset-fashion-mnist has the files. */
export const DEBIAN = '/usr/share/datasets/fashion-mnist';
export const ADDRESS = 'https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/';

/** Of the published files. */
export const SUMS: Readonly<Record<string, string>> = {
  'train-images-idx3-ubyte.gz': 'md5:8d4fb7e6c68d591d4c3dfef9ec88bf0d',
  'train-labels-idx1-ubyte.gz': 'md5:25c81989df183df01b3e8a0aad5dffbe',
  't10k-images-idx3-ubyte.gz': 'md5:bef4ecab320f06d8554ea6380940ec79',
  't10k-labels-idx1-ubyte.gz': 'md5:bb300cfdad3c16e7a12a480ee83cd310',
};

/** Of the training images; MNIST's files have the same names and sizes. */
const FIRST_LABELS = [9, 0, 0, 3, 0, 2, 7, 2, 5, 5];

/** The content of an IDX file, compressed or not, after its header. */
async function readIdx({ name, get }: Place, file: string, axes: readonly number[]): Promise<Uint8Array> {
  const bytes = (await get(`${file}.gz`)) ?? (await get(file));
  if (!bytes) throw new Error(`${file}.gz is missing from ${name}, and so is ${file}`);
  let plain: Uint8Array = bytes;
  try {
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) plain = gunzipSync(bytes);
  } catch {
    throw new Error(`${file}.gz in ${name} is cut or altered: it does not unpack`);
  }
  const header = 4 + 4 * (1 + axes.length);
  const size = sizeOf(axes);
  const count = (plain.length - header) / size;
  const right =
    Number.isSafeInteger(count) &&
    count > 0 &&
    Buffer.compare(plain.subarray(0, header), idxHeader(count, ...axes)) === 0;
  if (!right) throw new Error(`${file} in ${name} is cut or altered: its header does not say what follows`);
  return plain.subarray(header);
}

async function readImages(place: Place, part: string, { shape, targets }: KnownSet): Promise<Images> {
  const pixels = await readIdx(place, `${part}-images-idx3-ubyte`, shape.slice(0, 2));
  const labels = await readIdx(place, `${part}-labels-idx1-ubyte`, []);
  if (pixels.length !== labels.length * sizeOf(shape))
    throw new Error(
      `${part}-images-idx3-ubyte and ${part}-labels-idx1-ubyte in ${place.name} are of different lengths`,
    );
  const classes = targets.kind === 'classes' ? targets.names.length : 0;
  if (labels.some((label) => label >= classes))
    throw new Error(`${part}-labels-idx1-ubyte in ${place.name} has labels above ${classes - 1}`);
  return { count: labels.length, pixels, labels };
}

/** @throws Error naming the file that is missing, cut or another set's */
export async function readFashion(place: Place, set: KnownSet): Promise<{ train: Images; test: Images }> {
  const train = await readImages(place, 'train', set);
  if (FIRST_LABELS.some((label, i) => train.labels[i] !== label))
    throw new Error(
      `train-labels-idx1-ubyte in ${place.name} is not ${set.title}'s: it does not begin ${FIRST_LABELS.join(' ')}`,
    );
  return { train, test: await readImages(place, 't10k', set) };
}
