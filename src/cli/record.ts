import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Recording } from '../contract/recording.ts';
import type { Backend } from '../engine/types.ts';
import { refuseKept, splitArguments } from './arguments.ts';
import { cleanCommit } from './clean-commit.ts';
import { main, print } from './main.ts';
import { openNodeBackend, perform as performRun, projectVersion, workerRange, workersIn } from './perform.ts';
import { writeIndex } from './recorded-index.ts';
import { finished, joinSeeds, makeSeed, type RecorderOptions, seedsOf, takeParts } from './recorder.ts';
import { experimentIds, hasRecordings, loadRecordings, loadSpec } from './registry.ts';
import { partOf } from './shard-of.ts';
import { sourcesOf } from './sources.ts';
import { UsageError } from './usage-error.ts';

const root = new URL('../../', import.meta.url);
const projectFolder = fileURLToPath(root);
const usage =
  'npm run record -- [<experiment> …] [--only name] [--force] [--shard i/n] [--merge] [--from folder] [--cache folder] [--workers n]';

const help = `${usage}

Makes the runs kept in public/recorded: of the experiments named, or of all. Every finished seed is kept in the folder
.record, or the one given with --cache, so that an interrupted recording goes on where it was; seeds made from other
sources are made anew, with --force all. Sources that differ from the last commit are refused.

  --shard i/n    Make the i-th of n parts of the seeds and stop; nothing is joined.
  --merge        Make nothing: join the seeds that are there. What is missing is named.
  --from folder  Take finished seeds from another machine's folder first; may be given several times.
  --workers n    Cores to use: as many seeds at once, or with --shard as many threads. As many as there are.

On one machine: npm run record. On several: --shard 1/4 to --shard 4/4, then --merge --from part1 --from part2 …`;

const device = (): string => `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`;

const folder = (path: string): URL => pathToFileURL(`${resolve(path)}/`);

/** One seed of one recording. */
interface Turn {
  readonly recording: Recording<unknown>;
  readonly seed: number;
  readonly options: RecorderOptions;
}

await main('record', async (given) => {
  const { words, options } = splitArguments(given, ['force', 'help', 'merge']);
  const flag = (name: string) => options.some((option) => option.name === name);
  const values = (name: string) => options.filter((option) => option.name === name).map(({ value = '' }) => value);
  if (flag('help')) {
    await print(help);
    return;
  }
  const known = ['only', 'force', 'shard', 'merge', 'from', 'cache', 'workers'];
  // npm has a folder of its own by the name of cache.
  refuseKept(
    'record',
    known.filter((name) => name !== 'cache'),
    process.env,
  );
  const unknown = options.find(({ name }) => !known.includes(name));
  if (unknown) throw new UsageError(`"--${unknown.name}" is unknown; allowed is: ${usage}`);
  if (flag('merge') && flag('shard')) throw new UsageError('--merge and --shard exclude each other');
  const part = partOf(values('shard').at(-1));
  const workers = flag('workers') ? workersIn(values('workers').at(-1)) : workerRange.default;
  const cache = values('cache').length > 0 ? folder(values('cache').at(-1) ?? '') : new URL('.record/', root);
  for (const from of values('from')) takeParts(folder(from), cache);
  const ids = words.length > 0 ? words : experimentIds().filter(hasRecordings);
  const only = values('only');
  const experiments = await Promise.all(
    ids.map(async (id) => ({ id, spec: await loadSpec(id), recordings: await loadRecordings(id) })),
  );
  const names = experiments.flatMap(({ recordings }) => recordings.list.map(({ name }) => name));
  const absent = only.find((name) => !names.includes(name));
  if (absent !== undefined) throw new UsageError(`--only "${absent}" is unknown; allowed are ${names.join(', ')}`);
  const target = new URL('public/recorded/', root);
  const commit = cleanCommit(projectFolder, 'public/recorded');
  const made = { cache, target, version: projectVersion(), commit, device: device(), force: flag('force') };
  let backend: Promise<Backend> | null = null;
  const chosen = experiments.flatMap(({ id, spec, recordings }) => {
    const perform: RecorderOptions['perform'] = async (params, title, keep) => {
      backend ??= openNodeBackend('wasm', workers);
      return performRun(spec, params, await backend, title, keep);
    };
    const options = { ...made, spec, recordings, sources: sourcesOf(id, projectFolder), perform };
    const wanted = recordings.list.filter(({ name }) => only.length === 0 || only.includes(name));
    return wanted.map((recording) => ({ recording, options }));
  });
  const turns = chosen.flatMap((one): Turn[] =>
    seedsOf(one.recording, one.options.spec).map((seed) => ({ ...one, seed })),
  );
  const make = async (some: readonly Turn[]) => {
    for (const { recording, seed, options } of some) await makeSeed(recording, seed, options);
  };
  if (part) {
    await make(turns.filter((_, i) => i % part.of === part.index - 1));
    return;
  }
  if (!flag('merge')) {
    const open = turns.filter(({ recording, seed, options }) => flag('force') || !finished(recording, seed, options));
    const same = [...words, ...only.flatMap((name) => ['--only', name]), '--cache', fileURLToPath(cache)];
    if (workers === 1 || open.length < 2) await make(open);
    // A process for each core, one seed at a time: much of an analysis has one thread only.
    else {
      const parts = open.map((turn) => `${turns.indexOf(turn) + 1}/${turns.length}`);
      await runParts(parts, workers, [...same, ...(flag('force') ? ['--force'] : [])]);
    }
  }
  for (const { recording, options } of chosen) {
    const { run, bytes } = joinSeeds(recording, options);
    process.stderr.write(`public/recorded/${recording.name}.json: ${bytes} bytes, ${run.seconds} s of work\n`);
    await writeIndex(target);
  }
});

/** Makes parts in processes of one thread each, so many at a time. @throws naming a part that failed */
async function runParts(parts: readonly string[], atOnce: number, same: readonly string[]): Promise<void> {
  const waiting = [...parts];
  const one = async (): Promise<void> => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) {
      const command = [...process.execArgv, process.argv[1], ...same, '--shard', part, '--workers', '1'];
      // Not a terminal for them: two cannot rewrite one line.
      const child = spawn(process.execPath, command, { stdio: ['ignore', 'inherit', 'pipe'] });
      child.stderr.pipe(process.stderr, { end: false });
      const [code] = await once(child, 'exit');
      if (code !== 0) {
        waiting.length = 0;
        throw new Error(`part ${part} ended with ${code ?? 'a signal'}; what is finished is kept`);
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, one));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed) throw failed.reason;
}
