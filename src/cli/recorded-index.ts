import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { RecordedRun } from '../contract/run.ts';
import { loadRecordings } from './registry.ts';

/** What the page knows of a recorded run before it loads it. */
export type RecordedEntry = Omit<RecordedRun, 'result'> & { readonly name: string; readonly title: string };

/** Writes index.json: every recorded run without its result, in order of experiment and of its list of recordings. */
export async function writeIndex(folder: URL): Promise<void> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json') && file !== 'index.json');
  const entries: { entry: RecordedEntry; rank: number }[] = [];
  for (const file of files) {
    const { result: _, ...run }: RecordedRun = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
    // What the opening tells of its networks is no run.
    if (run.experiment === undefined) continue;
    const name = file.slice(0, -'.json'.length);
    const { list } = await loadRecordings(run.experiment);
    const rank = list.findIndex((one) => one.name === name);
    if (rank >= 0) entries.push({ entry: { name, title: list[rank].title, ...run }, rank });
  }
  entries.sort((a, b) => a.entry.experiment.localeCompare(b.entry.experiment) || a.rank - b.rank);
  const lines = entries.map(({ entry }) => JSON.stringify(entry));
  writeFileSync(new URL('index.json', folder), `[\n${lines.join(',\n')}\n]\n`);
}
