import type { CloudAccuracy } from '../cloud/networks.ts';
import { problemWithRun } from '../contract/check.ts';
import type { Recorded, RecordedEntry } from '../contract/view.ts';
import type { TrainedNetwork } from '../core/trained.ts';
import { decodeDigits } from '../data/digits-file.ts';
import { decodeTrained } from '../data/trained-file.ts';
import type { Digits } from '../data/types.ts';
import { specOf } from '../state/experiments.ts';

/** The site's root; the page itself may lie in a folder below it. */
const folder = new URL(`${import.meta.env.BASE_URL}recorded/`, document.baseURI);

async function fetchFile(path: string): Promise<Response> {
  const response = await fetch(new URL(path, folder)).catch(() => {
    throw new Error(`${path} cannot be loaded: the server could not be reached`);
  });
  if (!response.ok) throw new Error(`${path} cannot be loaded (${response.status})`);
  return response;
}

/** Every recorded run, those of an experiment in order of fit. */
export async function loadIndex(): Promise<readonly RecordedEntry[]> {
  const entries: unknown = await (await fetchFile('index.json')).json();
  if (!Array.isArray(entries)) throw new Error('index.json is not a list');
  return entries as RecordedEntry[];
}

export async function loadRecording({ name, experiment }: RecordedEntry): Promise<Recorded> {
  const run = (await (await fetchFile(`${encodeURIComponent(name)}.json`)).json()) as Recorded;
  const problem = problemWithRun(specOf(experiment), run);
  if (problem !== null) throw new Error(`${name}.json is no recorded run: ${problem}`);
  return { ...run, name };
}

const underWay = new Map<string, Promise<TrainedNetwork>>();

/** One network kept with the site, by its id. Asked for in two places at once, it is loaded once. */
export function loadNetwork(id: string): Promise<TrainedNetwork> {
  const path = `networks/${id.split('/').map(encodeURIComponent).join('/')}.bin`;
  const load = async () => decodeTrained(new Uint8Array(await (await fetchFile(path)).arrayBuffer()));
  const loading = underWay.get(path) ?? load().finally(() => setTimeout(() => underWay.delete(path), 10_000));
  underWay.set(path, loading);
  return loading;
}

/** How many test images the opening's networks read right. */
export const loadAccuracy = async (): Promise<CloudAccuracy> => (await fetchFile('cloud.json')).json();

/** The test images that the opening offers. */
export async function loadDigits(): Promise<Digits> {
  return decodeDigits(new Uint8Array(await (await fetchFile('digits.bin')).arrayBuffer()));
}
