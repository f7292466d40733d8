import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AnySpec, checkParams, problemWithRun } from '../contract/check.ts';
import { keptId } from '../contract/kept-network.ts';
import type { Recording, Recordings } from '../contract/recording.ts';
import { joinSeeds as joinResults } from '../contract/result/tree.ts';
import type { Checkpoint, RecordedRun, Run } from '../contract/run.ts';
import { knownSet } from '../data/sets/known.ts';
import { encodeTrained } from '../data/trained-file.ts';
import { recorded, rounded } from './rounding.ts';
import { UsageError } from './usage-error.ts';

export interface RecorderOptions {
  readonly spec: AnySpec;
  readonly recordings: Recordings<unknown, unknown>;
  /** Folder of finished seeds, so that an interrupted recording goes on where it was. */
  readonly cache: URL;
  /** Folder of recorded runs. */
  readonly target: URL;
  readonly version: string;
  /** Hash of what a seed is made from, see sources.ts. */
  readonly sources: string;
  readonly commit: string;
  readonly device: string;
  /** Make every seed anew. */
  readonly force: boolean;
  /** Makes one run; `title` is told with its progress, `keep` is given the networks at its checkpoints. */
  readonly perform: (
    params: Record<string, unknown>,
    title: string,
    keep?: (checkpoint: Checkpoint) => void,
  ) => Promise<Run>;
}

type Where = Pick<RecorderOptions, 'spec' | 'cache' | 'version' | 'sources'>;
/** One seed, as it lies in the cache. */
type Seed = Run & Pick<RecordedRun, 'sources'>;
type Params = Record<string, unknown>;

const cached = (cache: URL, name: string, seed: number): URL => new URL(`${name}.${seed}.json`, cache);
const cachedNetworks = (cache: URL, name: string): URL => new URL(`${name}.networks/`, cache);

function paramsOf({ name, params: given }: Recording<unknown>, spec: AnySpec): Params {
  const checked = checkParams(spec, given);
  if ('problem' in checked) throw new Error(`${name}: ${checked.problem}`);
  return checked.params;
}

/** Seeds of a recording, in order. */
export const seedsOf = (recording: Recording<unknown>, spec: AnySpec): readonly number[] =>
  paramsOf(recording, spec).seeds as readonly number[];

/** One seed's run from the cache, if it was made with the same parameters, version and sources; else null. */
export function finished(recording: Recording<unknown>, seed: number, where: Where): Run | null {
  const { spec, cache, version, sources } = where;
  const params = { ...paramsOf(recording, spec), seeds: [seed] };
  try {
    const run: Seed = JSON.parse(readFileSync(cached(cache, recording.name, seed), 'utf8'));
    const same =
      JSON.stringify(run.params) === JSON.stringify(params) && run.version === version && run.sources?.[0] === sources;
    return same && problemWithRun(spec, run) === null ? run : null;
  } catch {
    // Not there, or cut short.
    return null;
  }
}

/** Makes one seed of a recording in the cache, unless it is there. */
export async function makeSeed(recording: Recording<unknown>, seed: number, options: RecorderOptions): Promise<void> {
  const { spec, cache, force, sources, perform } = options;
  if (!force && finished(recording, seed, options)) return;
  mkdirSync(cache, { recursive: true });
  writeFileSync(new URL('.gitignore', cache), '*\n');
  const { name } = recording;
  const params = paramsOf(recording, spec);
  const keeps = recording.networks && seed === (params.seeds as number[])[0];
  const folder = cachedNetworks(cache, name);
  if (keeps) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  }
  const keep = ({ index, networks }: Checkpoint) => {
    for (const network of networks) {
      const rate = Number(Math.max(0, ...network.network.rates).toPrecision(6));
      writeFileSync(new URL(`${rate}-${index}.bin`, folder), encodeTrained(network));
    }
  };
  const run = await perform({ ...params, seeds: [seed] }, `${name}, seed ${seed}`, keeps ? keep : undefined);
  writeFileSync(cached(cache, name, seed), JSON.stringify({ ...run, sources: [sources] } satisfies Seed));
}

/** Copies kept networks into the target folder and says which there are. */
function copyNetworks(name: string, folder: string, { cache, target }: RecorderOptions): RecordedRun['networks'] {
  const from = cachedNetworks(cache, name);
  const to = new URL(`networks/${folder}/`, target);
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const found = readdirSync(from).filter((file) => file.endsWith('.bin'));
  for (const file of found) copyFileSync(new URL(file, from), new URL(file, to));
  const kept = found.map((file) => {
    const [rate, checkpoint] = file.slice(0, -'.bin'.length).split('-').map(Number);
    return { id: keptId(folder, rate, checkpoint), rate, checkpoint };
  });
  return kept.sort((a, b) => a.checkpoint - b.checkpoint || a.rate - b.rate);
}

/** The sets that a recording learned from, without their rows. */
const originsOf = (ids: readonly string[]): NonNullable<RecordedRun['data']> =>
  ids.map((id) => {
    const set = knownSet(id);
    if (!set) throw new Error(`"${id}" is not a set that is known`);
    const { title, origin, licence } = set;
    return { title, origin, licence };
  });

/**
 * Joins the seeds of one recording that are in the cache into `<name>.json` in the target folder.
 * @returns the run and the file's size in bytes
 * @throws UsageError naming seeds that are missing; Error naming what is wrong with the run
 */
export function joinSeeds(
  recording: Recording<unknown>,
  options: RecorderOptions,
): { readonly run: RecordedRun; readonly bytes: number } {
  const { spec, recordings, target, version, sources, commit, device } = options;
  const { name } = recording;
  const params = paramsOf(recording, spec);
  const seeds = params.seeds as readonly number[];
  const found = seeds.map((seed) => finished(recording, seed, options));
  const missing = seeds.filter((_, i) => found[i] === null);
  if (missing.length > 0)
    throw new UsageError(
      `${name}: seed ${missing.join(', ')} is not there yet, made from these sources; make it first`,
    );
  const runs = found.flatMap((run) => run ?? []);
  const seconds = Math.round(runs.reduce((sum, one) => sum + one.seconds, 0));
  const joined = joinResults(
    spec.result,
    runs.map((one) => one.result),
  );
  const result = rounded(recordings.compact ? recordings.compact(joined) : joined, recorded);
  const made = { sources: runs.map(() => sources), backend: runs[0].backend, device, version, seconds };
  const when = { date: new Date().toISOString().slice(0, 10), commit };
  mkdirSync(target, { recursive: true });
  const origins = originsOf(recordings.data?.(params) ?? []);
  const data = origins.length > 0 ? { data: origins } : {};
  const networks = recording.networks ? { networks: copyNetworks(name, recording.networks, options) } : {};
  const run: RecordedRun = {
    experiment: spec.id,
    params,
    seed: seeds[0],
    ...made,
    ...when,
    ...data,
    ...networks,
    result,
  };
  const problem = problemWithRun(spec, run);
  if (problem !== null) throw new Error(`${name}: ${problem}`);
  const text = `${JSON.stringify(run)}\n`;
  writeFileSync(new URL(`${name}.json`, target), text);
  return { run, bytes: text.length };
}

/** Copies what another machine made, a folder of finished seeds, into the cache; what is there already stays. */
export function takeParts(from: URL, cache: URL): void {
  if (!existsSync(from)) throw new UsageError(`--from "${from.pathname}" is not a folder`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(new URL('.gitignore', cache), '*\n');
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, from);
    const destination = new URL(entry.isDirectory() ? `${entry.name}/` : entry.name, cache);
    if (entry.isDirectory()) takeParts(source, destination);
    else if (entry.name !== '.gitignore') copyFileSync(source, destination);
  }
}
