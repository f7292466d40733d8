import type { CloudAccuracy } from '../cloud/networks.ts';
import { type AnySpec, problemWithMaking, problemWithRun } from '../contract/check.ts';
import type { Recorded, RecordedEntry } from '../contract/view.ts';
import type { TrainedNetwork } from '../core/trained.ts';
import type { Digits } from '../data/types.ts';
import { shownPart, specOf, specs } from '../state/experiments.ts';
import { loadScript } from '../view-kit/load.ts';
import type { Sums } from './recorded-bytes.ts';
import { files as words } from './words.ts';

/** Below the site's root; the page itself may lie in a folder below that. */
const folder = new URL(`${import.meta.env.BASE_URL}${import.meta.env.RECORDED}`, document.baseURI);

/** What a cache may have damaged. */
const failed = new Set<string>();

/** @throws Error that names the file */
function lose(path: string, problem: string): never {
  failed.add(path);
  dispatchEvent(new Event('file-lost'));
  throw new Error(`${path} ${problem}`);
}

/** @throws Error that names the file */
async function load(path: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(path, folder), { cache: failed.has(path) ? 'reload' : 'default' }).catch(() =>
    lose(path, words.noServer),
  );
  if (!response.ok) lose(path, words.notLoaded(response.status));
  return response.arrayBuffer().catch(({ message }: Error) => damaged(path, message));
}

type Readers = typeof import('./recorded-bytes.ts');

let sums: Promise<Sums | null> | undefined;
/** Checksums as the build wrote them; what is recorded while developing has none. */
function loadSums(): Promise<Sums | null> {
  sums ??= import.meta.env.PROD ? (loadWhole('sums.json', 'list', null) as Promise<Sums>) : Promise.resolve(null);
  sums.catch(() => {
    sums = undefined;
  });
  return sums;
}

const damaged = (path: string, problem: string): never => lose(path, words.damaged(problem));

/** The same with its checksum, while the script comes that reads it. */
async function loadWhole<K extends keyof Readers>(
  path: string,
  kind: K,
  known: Sums | null | Promise<Sums | null> = loadSums(),
): Promise<Awaited<ReturnType<Readers[K]>>> {
  const [buffer, readers, sums] = await Promise.all([
    load(path),
    loadScript(() => import('./recorded-bytes.ts')),
    known,
  ]);
  try {
    return (await readers[kind](path, new Uint8Array(buffer), sums)) as Awaited<ReturnType<Readers[K]>>;
  } catch (error) {
    return damaged(path, (error as Error).message);
  }
}

/** Whether it says of what experiment a recorded run is, and how it was made. */
const isEntry = (entry: Partial<RecordedEntry> | null, specs: readonly AnySpec[]): boolean =>
  typeof entry?.name === 'string' &&
  typeof entry.title === 'string' &&
  specs.some((spec) => problemWithMaking(spec, entry) === null);

/** Every recorded run of a part, those of an experiment in order of fit; entries that are none are left out. */
export async function loadIndex(part = shownPart?.part.id, of = specs): Promise<readonly RecordedEntry[]> {
  // The build writes a list for each part.
  const index = import.meta.env.PROD && part ? `index-${part}.json` : 'index.json';
  const entries = await loadWhole(index, 'list', null);
  const good = Array.isArray(entries) ? entries.filter((entry) => isEntry(entry, of)) : [];
  return good.length > 0 ? good : damaged(index, words.noRun);
}

/** The build writes its checksum into the list. */
export async function loadRecording(
  { name, experiment, sum }: RecordedEntry,
  spec = specOf(experiment),
): Promise<Recorded> {
  const path = `${encodeURIComponent(name)}.json`;
  const run = await loadWhole(path, 'json', sum ? { [path]: sum } : null);
  const problem = problemWithRun(spec, run);
  return problem === null ? { ...(run as Recorded), name } : damaged(path, problem);
}

const underWay = new Map<string, Promise<TrainedNetwork>>();

/** One network kept with the site, by its id. Asked for in two places at once, it is loaded once. */
export function loadNetwork(id: string): Promise<TrainedNetwork> {
  const path = `networks/${id.split('/').map(encodeURIComponent).join('/')}.bin`;
  const loading = underWay.get(path) ?? loadWhole(path, 'network');
  underWay.set(path, loading);
  const forget = () => underWay.delete(path);
  loading.then(() => setTimeout(forget, 10_000), forget);
  return loading;
}

/** How many test images the opening's networks read right. */
export const loadAccuracy = (): Promise<CloudAccuracy> => loadWhole('cloud.json', 'accuracy');

/** The test images that the opening offers. */
export const loadDigits = (): Promise<Digits> => loadWhole('digits.bin', 'digits');
