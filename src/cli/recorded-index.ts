import { readdirSync, writeFileSync } from 'node:fs';
import { problemWithMaking } from '../contract/check.ts';
import type { RecordedRun } from '../contract/run.ts';
import { readJson } from './read-json.ts';
import { experimentIds, loadRecordings, loadSpec } from './registry.ts';

/** What the page knows of a recorded run before it loads it. */
export type RecordedEntry = Omit<RecordedRun, 'result' | 'data'> & { readonly name: string; readonly title: string };

/** What is recorded and no run: the list of runs, and what the opening tells of its networks. */
const others = ['index.json', 'cloud.json'];

/** @throws Error that names the file, where it does not say how a run was made */
async function readRun(name: string, folder: URL): Promise<RecordedRun> {
  const run = readJson(new URL(name, folder)) as RecordedRun | null;
  const id = experimentIds().find((one) => one === run?.experiment);
  const problem = id === undefined ? 'it is not a run of an experiment' : problemWithMaking(await loadSpec(id), run);
  if (problem !== null) throw new Error(`${name} is damaged: ${problem}`);
  return run as RecordedRun;
}

/** Writes index.json: every recorded run without its result, in order of experiment and of its list of recordings. */
export async function writeIndex(folder: URL): Promise<void> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && !others.includes(file));
  const entries: { entry: RecordedEntry; rank: number }[] = [];
  for (const file of files) {
    const { result: _, data: __, ...run } = await readRun(file, folder);
    const name = file.slice(0, -'.json'.length);
    const { list } = await loadRecordings(run.experiment);
    const rank = list.findIndex((one) => one.name === name);
    if (rank >= 0) entries.push({ entry: { name, title: list[rank].title, ...run }, rank });
  }
  entries.sort((a, b) => a.entry.experiment.localeCompare(b.entry.experiment) || a.rank - b.rank);
  const lines = entries.map(({ entry }) => JSON.stringify(entry));
  writeFileSync(new URL('index.json', folder), `[\n${lines.join(',\n')}\n]\n`);
}
