import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type AnySpec, checkParams, problemWithRun } from '../experiments/check.ts';
import type { RecordedRun, Run } from '../experiments/types.ts';
import { splitArguments } from './arguments.ts';
import { main } from './main.ts';
import { openNodeBackend, perform, projectVersion } from './perform.ts';
import { writeIndex } from './recorded-index.ts';
import { loadRecordings, loadSpec } from './registry.ts';
import { recorded, rounded } from './rounding.ts';
import { UsageError } from './usage-error.ts';

const root = new URL('../../', import.meta.url);
const cache = new URL('.record/', root);
const target = new URL('public/recorded/', root);
const usage = 'npm run record -- <experiment> [--only name] [--force]';

type Params = Record<string, unknown>;
type Opened = Awaited<ReturnType<typeof openNodeBackend>>;

const device = (): string => `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores`;

/** The commit checked out, with "-dirty" where files differ from it. */
const commit = (): string => {
  const given = ['describe', '--always', '--dirty', '--abbrev=12', '--exclude=*'];
  return execFileSync('git', given, { cwd: fileURLToPath(root), encoding: 'utf8' }).trim();
};

/** One seed's run: from the cache if it was made there with the same parameters and version, else made now. */
async function oneSeed(spec: AnySpec, name: string, params: Params, backend: Opened, force: boolean): Promise<Run> {
  const file = new URL(`${name}.${String(params.seeds)}.json`, cache);
  const same = (run: Run) => JSON.stringify(run.params) === JSON.stringify(params) && run.version === projectVersion();
  if (!force) {
    try {
      const run: Run = JSON.parse(readFileSync(file, 'utf8'));
      if (problemWithRun(spec, run) === null && same(run)) return run;
    } catch {
      // Not there, or cut short: it is made again.
    }
  }
  const run = await perform(spec, params, backend, `${name}, seed ${String(params.seeds)}`);
  writeFileSync(file, JSON.stringify(run));
  return run;
}

await main('record', async (given) => {
  const { words, options } = splitArguments(given, ['force']);
  const [id, extra] = words;
  if (id === undefined || extra !== undefined) throw new UsageError(`allowed is: ${usage}`);
  const only = options.find(({ name }) => name === 'only')?.value;
  const unknown = options.find(({ name }) => name !== 'only' && name !== 'force');
  if (unknown) throw new UsageError(`"--${unknown.name}" is unknown; allowed is: ${usage}`);
  const spec = await loadSpec(id);
  const { list, merge, compact } = await loadRecordings(id);
  const chosen = list.filter(({ name }) => only === undefined || name === only);
  if (chosen.length === 0) {
    throw new UsageError(`--only "${only}" is unknown; allowed are ${list.map(({ name }) => name).join(', ')}`);
  }
  mkdirSync(cache, { recursive: true });
  writeFileSync(new URL('.gitignore', cache), '*\n');
  mkdirSync(target, { recursive: true });
  const backend = await openNodeBackend('wasm');
  const force = options.some(({ name }) => name === 'force');
  for (const { name, params: given } of chosen) {
    const checked = checkParams(spec, given);
    if ('problem' in checked) throw new UsageError(`${name}: ${checked.problem}`);
    const { params } = checked;
    const seeds = params.seeds as readonly number[];
    const runs: Run[] = [];
    for (const seed of seeds) runs.push(await oneSeed(spec, name, { ...params, seeds: [seed] }, backend, force));
    const seconds = Math.round(runs.reduce((sum, run) => sum + run.seconds, 0));
    const result = rounded(compact(merge(runs.map((run) => run.result))), recorded);
    const { version } = runs[0];
    const made = { backend: runs[0].backend, device: device(), version, seconds };
    const when = { date: new Date().toISOString().slice(0, 10), commit: commit() };
    const run: RecordedRun = { experiment: id, params, seed: seeds[0], ...made, ...when, result };
    const problem = problemWithRun(spec, run);
    if (problem !== null) throw new Error(`${name}: ${problem}`);
    const text = `${JSON.stringify(run)}\n`;
    writeFileSync(new URL(`${name}.json`, target), text);
    process.stderr.write(`public/recorded/${name}.json: ${text.length} bytes, ${seconds} s of work\n`);
    await writeIndex(target);
  }
});
