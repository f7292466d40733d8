import type { CloudAccuracy } from '../cloud/networks.ts';
import { problemWithParams, problemWithRun } from '../contract/check.ts';
import type { Recorded, RecordedEntry } from '../contract/view.ts';
import type { TrainedNetwork } from '../core/trained.ts';
import { decodeDigits } from '../data/digits-file.ts';
import { decodeTrained } from '../data/trained-file.ts';
import type { Digits } from '../data/types.ts';
import { specOf, specs } from '../state/experiments.ts';

/** Below the site's root; the page itself may lie in a folder below that. */
const folder = new URL(`${import.meta.env.BASE_URL}${import.meta.env.RECORDED}`, document.baseURI);

/** What a cache may have damaged. */
const failed = new Set<string>();

/** Loads a file and reads it. @throws Error that names the file, whatever is wrong with it */
async function load<T>(path: string, read: (response: Response) => Promise<T>): Promise<T> {
  const lose = (problem: string): never => {
    failed.add(path);
    dispatchEvent(new Event('file-lost'));
    throw new Error(`${path} ${problem}`);
  };
  const response = await fetch(new URL(path, folder), { cache: failed.has(path) ? 'reload' : 'default' }).catch(() =>
    lose('cannot be loaded: the server could not be reached'),
  );
  if (!response.ok) lose(`cannot be loaded (${response.status})`);
  return read(response).catch((error: Error) => lose(`is damaged: ${error.message}`));
}
const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());

/** Whether it says of what experiment a recorded run is, and with which settings it was made. */
const isEntry = (entry: Partial<RecordedEntry> | null): boolean =>
  typeof entry?.name === 'string' &&
  specs.some((spec) => spec.id === entry.experiment && problemWithParams(spec, entry.params) === null);

/** Every recorded run, those of an experiment in order of fit; entries that are none are left out. */
export const loadIndex = (): Promise<readonly RecordedEntry[]> =>
  load('index.json', async (response) => {
    const entries: RecordedEntry[] = await response.json();
    const good = entries.filter(isEntry);
    if (good.length === 0) throw new Error('it lists no recorded run');
    return good;
  });

export const loadRecording = ({ name, experiment }: RecordedEntry): Promise<Recorded> =>
  load(`${encodeURIComponent(name)}.json`, async (response) => {
    const run: Recorded = await response.json();
    const problem = problemWithRun(specOf(experiment), run);
    if (problem !== null) throw new Error(problem);
    return { ...run, name };
  });

const underWay = new Map<string, Promise<TrainedNetwork>>();

/** One network kept with the site, by its id. Asked for in two places at once, it is loaded once. */
export function loadNetwork(id: string): Promise<TrainedNetwork> {
  const path = `networks/${id.split('/').map(encodeURIComponent).join('/')}.bin`;
  const decode = async (response: Response) => decodeTrained(await bytesOf(response));
  const loading =
    underWay.get(path) ?? load(path, decode).finally(() => setTimeout(() => underWay.delete(path), 10_000));
  underWay.set(path, loading);
  return loading;
}

/** How many test images the opening's networks read right. */
export const loadAccuracy = (): Promise<CloudAccuracy> => load('cloud.json', (response) => response.json());

/** The test images that the opening offers. */
export const loadDigits = (): Promise<Digits> =>
  load('digits.bin', async (response) => decodeDigits(await bytesOf(response)));
