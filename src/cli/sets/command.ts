import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseManifest } from '../../data/manifest.ts';
import { type KnownSet, knownSets } from '../../data/sets/known.ts';
import { refuseKept, splitArguments } from '../arguments.ts';
import { DATA_FOLDER } from '../node-data.ts';
import { packMnist } from '../pack-mnist.ts';
import { presentManifest } from '../packing.ts';
import { UsageError } from '../usage-error.ts';
import { fetchCifar, readCifar } from './cifar.ts';
import { DEBIAN, ADDRESS as FASHION, readFashion, SUMS } from './fashion.ts';
import { CACHE_FOLDER } from './fetched.ts';
import { packSets } from './pack.ts';
import { folderPlace, NotFetched, webPlace } from './places.ts';
import { asRecorded, type Examples } from './sums.ts';
import { readCsv, readPublished, ADDRESS as UCI } from './uci.ts';

const words = [...new Set(knownSets.map(({ word }) => word))];
const usage = `allowed are no word, for MNIST, or one of ${words.join(', ')}, with --from FOLDER where its files are here`;

interface Given {
  /** Undefined: MNIST. */
  readonly word: string | undefined;
  readonly from: string | undefined;
}

/** @throws UsageError */
function readGiven(given: readonly string[]): Given {
  refuseKept('data', ['from'], process.env);
  const { words: named, options } = splitArguments(given, []);
  const [word] = named;
  if (named.length > 1)
    throw new UsageError(`"${named.join(' ').slice(0, 60)}" are ${named.length} sets; allowed is one`);
  if (word !== undefined && !words.includes(word))
    throw new UsageError(`"${word.slice(0, 40)}" is no data set; ${usage}`);
  const strange = options.find(({ name }) => name !== 'from');
  if (strange) throw new UsageError(`"--${strange.name.slice(0, 40)}" is unknown; ${usage}`);
  if (options.length > 1) throw new UsageError('--from is given twice; allowed is once');
  if (options.length === 0) return { word, from: undefined };
  const { value } = options[0];
  if (!value) throw new UsageError('--from has no value; allowed is the path of a folder');
  if (word === undefined) throw new UsageError(`--from goes with a set; ${usage}`);
  if (!existsSync(value)) throw new UsageError(`--from: there is no folder ${value}`);
  return { word, from: value };
}

type Read = (set: KnownSet) => Promise<Examples | null>;

/** Calls with a folder for a short time. */
async function withFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dropout-cloud-'));
  try {
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function reader(word: string, from: string | undefined, cache: string): Read {
  if (word === 'fashion-mnist') {
    const folder = from ?? (existsSync(DEBIAN) ? DEBIAN : undefined);
    return (set) =>
      readFashion(folder ? folderPlace(folder) : webPlace({ base: FASHION, word, cache, sums: SUMS }), set);
  }
  if (word === 'cifar-10')
    return (set) =>
      from
        ? readCifar(folderPlace(from), set)
        : withFolder(async (folder) => readCifar(await fetchCifar(folder, word, cache), set));
  return async (set) => {
    if (from) return readCsv(folderPlace(from), set);
    try {
      return await readPublished(webPlace({ base: UCI, word, cache }), set);
    } catch (error) {
      // Without published checksums a file that is no table is found out only now.
      if (!(error instanceof NotFetched)) await rm(join(cache, word), { recursive: true, force: true });
      throw error;
    }
  };
}

/** Whether the page finds MNIST in a folder. */
async function hasMnist(folder: URL): Promise<boolean> {
  try {
    parseManifest((await presentManifest(folder)) ?? '');
    return true;
  } catch {
    return false;
  }
}

/**
 * Packs what is asked for into a folder; MNIST too where it is not there.
 * @throws UsageError for what cannot be asked; Error for what cannot be got, in one sentence
 */
export async function data(
  given: readonly string[],
  folder: URL = DATA_FOLDER,
  mnist: () => Promise<void> = () => packMnist(folder),
  cache: string = CACHE_FOLDER,
): Promise<void> {
  const { word, from } = readGiven(given);
  if (word === undefined) return mnist();
  const read = reader(word, from, cache);
  const found = [];
  for (const set of knownSets.filter((one) => one.word === word)) {
    process.stderr.write(`  reading ${set.title}\n`);
    const examples = await read(set);
    if (!examples) {
      process.stderr.write(`  ${set.title}: not in ${from}\n`);
      continue;
    }
    found.push({ set, examples });
    if (!asRecorded(set.id, examples))
      process.stderr.write(
        `  ${set.title}: its checksum is not that of the set that recorded runs were made with; check where its files come from\n`,
      );
  }
  if (found.length === 0) throw new Error(`no set of "${word}" is in ${from}`);
  if (!(await hasMnist(folder))) await mnist();
  await packSets(folder, found);
}
