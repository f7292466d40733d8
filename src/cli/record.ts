import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Recording, Recordings } from '../experiments/recording.ts';
import { splitArguments } from './arguments.ts';
import { main, print } from './main.ts';
import { openNodeBackend, perform, projectVersion } from './perform.ts';
import { writeIndex } from './recorded-index.ts';
import { joinSeeds, makeSeed, type RecorderOptions, seedsOf, takeParts } from './recorder.ts';
import { experimentIds, hasRecordings, loadRecordings, loadSpec } from './registry.ts';
import { partOf } from './shard-of.ts';
import { UsageError } from './usage-error.ts';

const root = new URL('../../', import.meta.url);
const usage =
  'npm run record -- [<experiment> …] [--only name] [--force] [--shard i/n] [--merge] [--from folder] [--cache folder]';

const help = `${usage}

Makes the runs kept in public/recorded: of the experiments named, or of all. Every finished seed is kept in the folder
.record, or the one given with --cache, so that an interrupted recording goes on where it was; --force makes all anew.

  --shard i/n    Make the i-th of n parts of the seeds and stop; nothing is joined.
  --merge        Make nothing: join the seeds that are there. What is missing is named.
  --from folder  Take finished seeds from another machine's folder first; may be given several times.

On one machine: npm run record. On several: --shard 1/4 to --shard 4/4, then --merge --from part1 --from part2 …`;

const device = (): string => `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`;

/** The commit checked out, with "-dirty" where files differ from it. */
const commit = (): string => {
  const given = ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*'];
  return execFileSync('git', given, { cwd: fileURLToPath(root), encoding: 'utf8' }).trim();
};

const folder = (path: string): URL => pathToFileURL(`${resolve(path)}/`);

interface Task {
  readonly recording: Recording<unknown>;
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
  const known = ['only', 'force', 'shard', 'merge', 'from', 'cache'];
  const unknown = options.find(({ name }) => !known.includes(name));
  if (unknown) throw new UsageError(`"--${unknown.name}" is unknown; allowed is: ${usage}`);
  if (flag('merge') && flag('shard')) throw new UsageError('--merge and --shard exclude each other');
  const part = partOf(values('shard').at(-1));
  const cache = values('cache').length > 0 ? folder(values('cache').at(-1) ?? '') : new URL('.record/', root);
  for (const from of values('from')) takeParts(folder(from), cache);
  const ids = words.length > 0 ? words : experimentIds().filter(hasRecordings);
  const only = values('only');
  const tasks: Task[] = [];
  const names: string[] = [];
  const backend = flag('merge') ? null : await openNodeBackend('wasm');
  const target = new URL('public/recorded/', root);
  for (const id of ids) {
    const spec = await loadSpec(id);
    const recordings: Recordings<unknown, unknown> = await loadRecordings(id);
    const shared = { spec, recordings, cache, target, version: projectVersion(), commit: commit(), device: device() };
    for (const recording of recordings.list) {
      names.push(recording.name);
      if (only.length > 0 && !only.includes(recording.name)) continue;
      const force = flag('force');
      const performing: RecorderOptions['perform'] = (params, title, keep) =>
        backend ? perform(spec, params, backend, title, keep) : Promise.reject(new Error('--merge makes nothing'));
      tasks.push({ recording, options: { ...shared, force, perform: performing } });
    }
  }
  const absent = only.find((name) => !names.includes(name));
  if (absent !== undefined) throw new UsageError(`--only "${absent}" is unknown; allowed are ${names.join(', ')}`);
  let turn = 0;
  for (const { recording, options: recorder } of tasks) {
    if (!flag('merge')) {
      for (const seed of seedsOf(recording, recorder.spec)) {
        turn += 1;
        if (part === null || turn % part.of === part.index % part.of) await makeSeed(recording, seed, recorder);
      }
    }
    if (part !== null) continue;
    const { run, bytes } = joinSeeds(recording, recorder);
    process.stderr.write(`public/recorded/${recording.name}.json: ${bytes} bytes, ${run.seconds} s of work\n`);
    await writeIndex(target);
  }
});
