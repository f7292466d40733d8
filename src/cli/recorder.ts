import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type AnySpec, checkParams, problemWithRun } from '../experiments/check.ts';
import type { Recording, Recordings } from '../experiments/recording.ts';
import type { RecordedRun, Run } from '../experiments/types.ts';
import { recorded, rounded } from './rounding.ts';

export type Params = Readonly<Record<string, unknown>>;

export interface RecorderOptions {
  readonly spec: AnySpec;
  readonly recordings: Recordings<unknown, unknown>;
  /** Folder of finished seeds, so that an interrupted recording goes on where it was. */
  readonly cache: URL;
  /** Folder of recorded runs. */
  readonly target: URL;
  readonly version: string;
  readonly commit: string;
  readonly device: string;
  /** Make every seed anew. */
  readonly force: boolean;
  /** Makes one run; `title` is told with its progress. */
  readonly perform: (params: Record<string, unknown>, title: string) => Promise<Run>;
}

/** One seed's run: from the cache if it was made there with the same parameters and version, else made now. */
async function oneSeed(name: string, params: Record<string, unknown>, options: RecorderOptions): Promise<Run> {
  const { spec, cache, version, force, perform } = options;
  const file = new URL(`${name}.${String(params.seeds)}.json`, cache);
  const same = (run: Run) => JSON.stringify(run.params) === JSON.stringify(params) && run.version === version;
  if (!force) {
    try {
      const run: Run = JSON.parse(readFileSync(file, 'utf8'));
      if (problemWithRun(spec, run) === null && same(run)) return run;
    } catch {
      // Not there, or cut short: it is made again.
    }
  }
  const run = await perform(params, `${name}, seed ${String(params.seeds)}`);
  writeFileSync(file, JSON.stringify(run));
  return run;
}

/**
 * Makes one recorded run, seed by seed, and writes `<name>.json` into the target folder.
 * @returns the run and the file's size in bytes
 * @throws Error naming what is wrong with the parameters or with the run
 */
export async function record(
  { name, params: given }: Recording<unknown>,
  options: RecorderOptions,
): Promise<{ readonly run: RecordedRun; readonly bytes: number }> {
  const { spec, recordings, cache, target, version, commit, device } = options;
  const checked = checkParams(spec, given);
  if ('problem' in checked) throw new Error(`${name}: ${checked.problem}`);
  const { params } = checked;
  const seeds = params.seeds as readonly number[];
  mkdirSync(cache, { recursive: true });
  writeFileSync(new URL('.gitignore', cache), '*\n');
  mkdirSync(target, { recursive: true });
  const runs: Run[] = [];
  for (const seed of seeds) runs.push(await oneSeed(name, { ...params, seeds: [seed] }, options));
  const seconds = Math.round(runs.reduce((sum, one) => sum + one.seconds, 0));
  const result = rounded(recordings.compact(recordings.merge(runs.map((one) => one.result))), recorded);
  const made = { backend: runs[0].backend, device, version, seconds };
  const when = { date: new Date().toISOString().slice(0, 10), commit };
  const run: RecordedRun = { experiment: spec.id, params, seed: seeds[0], ...made, ...when, result };
  const problem = problemWithRun(spec, run);
  if (problem !== null) throw new Error(`${name}: ${problem}`);
  const text = `${JSON.stringify(run)}\n`;
  writeFileSync(new URL(`${name}.json`, target), text);
  return { run, bytes: text.length };
}
