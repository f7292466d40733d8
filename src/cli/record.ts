import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { splitArguments } from './arguments.ts';
import { main, print } from './main.ts';
import { openNodeBackend, perform, projectVersion } from './perform.ts';
import { writeIndex } from './recorded-index.ts';
import { record } from './recorder.ts';
import { loadRecordings, loadSpec } from './registry.ts';
import { UsageError } from './usage-error.ts';

const root = new URL('../../', import.meta.url);
const usage = 'npm run record -- <experiment> [--only name] [--force]';

const device = (): string => `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`;

/** The commit checked out, with "-dirty" where files differ from it. */
const commit = (): string => {
  const given = ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*'];
  return execFileSync('git', given, { cwd: fileURLToPath(root), encoding: 'utf8' }).trim();
};

await main('record', async (given) => {
  const { words, options } = splitArguments(given, ['force', 'help']);
  if (options.some(({ name }) => name === 'help')) {
    await print(
      `${usage}\n\nMakes the runs kept in public/recorded. Finished seeds are kept in .record until --force.`,
    );
    return;
  }
  const [id, extra] = words;
  if (id === undefined || extra !== undefined) throw new UsageError(`allowed is: ${usage}`);
  const unknown = options.find(({ name }) => name !== 'only' && name !== 'force');
  if (unknown) throw new UsageError(`"--${unknown.name}" is unknown; allowed is: ${usage}`);
  const only = options.filter(({ name }) => name === 'only').map(({ value = '' }) => value);
  const spec = await loadSpec(id);
  const recordings = await loadRecordings(id);
  const names = recordings.list.map(({ name }) => name);
  const absent = only.find((name) => !names.includes(name));
  if (absent !== undefined) throw new UsageError(`--only "${absent}" is unknown; allowed are ${names.join(', ')}`);
  const backend = await openNodeBackend('wasm');
  const target = new URL('public/recorded/', root);
  for (const recording of recordings.list.filter(({ name }) => only.length === 0 || only.includes(name))) {
    const { run, bytes } = await record(recording, {
      spec,
      recordings,
      cache: new URL('.record/', root),
      target,
      version: projectVersion(),
      commit: commit(),
      device: device(),
      force: options.some(({ name }) => name === 'force'),
      perform: (params, title) => perform(spec, params, backend, title),
    });
    process.stderr.write(`public/recorded/${recording.name}.json: ${bytes} bytes, ${run.seconds} s of work\n`);
    await writeIndex(target);
  }
});
