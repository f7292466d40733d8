/**
 * Makes what a checkout lacks: dependencies, compiled kernels, packed data. Needs Node alone, writes to standard error
 * alone, and is quick when nothing is to do. Runs before every command that needs these (package.json).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { kernelsAreFresh, makeKernels } from './kernels.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const at = (path) => `${root}${path}`;
const read = (path) => JSON.parse(readFileSync(at(path), 'utf8'));
const say = (line) => process.stderr.write(`${line}\n`);

/** Runs a program in the project's folder, its output on standard error; ends this process when it fails. */
function must(what, command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (status === 0) return;
  say(`${what} failed${error ? `: ${error.message}` : ''}`);
  process.exit(1);
}

/** Node's own npm where this was started by npm, so that no other version gets in. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) must('Installing', process.execPath, [cli, ...args]);
  else must('Installing', 'npm', args, { shell: process.platform === 'win32' });
}

/** Whether node_modules holds what package-lock.json asks for; packages for other systems may be absent. */
function isInstalled() {
  if (!existsSync(at('node_modules/.package-lock.json'))) return false;
  const installed = read('node_modules/.package-lock.json').packages;
  return Object.entries(read('package-lock.json').packages).every(
    ([path, wanted]) => path === '' || (installed[path] ? installed[path].version === wanted.version : wanted.optional),
  );
}

/** Whether a check holds; where a file that it reads is damaged, it does not, and what the file is of is made anew. */
const holds = (check) => {
  try {
    return check();
  } catch {
    return false;
  }
};

const changed = (path) => statSync(at(path)).mtimeMs;

function dataIsFresh() {
  if (!existsSync(at('public/data/manifest.json'))) return false;
  const sources = ['src/data/pack.ts', 'src/cli/pack-mnist.ts', 'src/cli/gzip.ts', 'src/cli/mnist.ts'].map(changed);
  // The manifest itself is newer as soon as another set is packed.
  return read('public/data/manifest.json').shards.every(({ file, compressed }) => {
    const path = `public/data/${file}`;
    if (!existsSync(at(path)) || statSync(at(path)).size !== compressed.bytes) return false;
    return sources.every((source) => source <= changed(path));
  });
}

/** What of a folder's path the bundler cannot take, as a sentence; null where it can. */
export function pathProblem(path) {
  const bad = ['#', '?'].find((letter) => path.includes(letter));
  return bad ? `The folder ${path} has "${bad}" in its path, which the bundler cannot read; move or rename it.` : null;
}

export function prepare() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    say(`Node ${process.versions.node} is too old; this needs 20.19 or newer (https://nodejs.org/)`);
    process.exit(1);
  }
  const problem = pathProblem(root);
  if (problem) {
    say(problem);
    process.exit(1);
  }
  if (!holds(isInstalled)) {
    say('Installing dependencies …');
    npm('ci', '--loglevel=error', '--no-json', '--include=dev');
  }
  if (!kernelsAreFresh()) makeKernels();
  if (!holds(dataIsFresh)) {
    say('Packing MNIST …');
    must('Packing', process.execPath, [at('node_modules/tsx/dist/cli.mjs'), at('src/cli/data.ts')]);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare();
