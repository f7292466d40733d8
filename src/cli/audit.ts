/**
 * `npm run audit`: what Lighthouse and axe say of the built page. Fails under 95 of 100 in a category and with any
 * violation. `--json` prints one object, progress on standard error; `--no-build` audits dist/ as it is. Lighthouse
 * measures time: only on a machine that is otherwise idle does its first number mean anything.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { faultsOf, type Scores, scoresOf } from './audits.ts';
import { findBrowser, installBrowser, isRoot } from './find-browser.mjs';
import { UsageError } from './usage-error.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const least = 95;

function readOptions(): { json: boolean; build: boolean } {
  try {
    const { values } = parseArgs({ options: { json: { type: 'boolean' }, 'no-build': { type: 'boolean' } } });
    return { json: values.json ?? false, build: !values['no-build'] };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}; use npm run audit -- [--json] [--no-build]`);
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** The run whose performance is neither best nor worst. */
const median = (runs: readonly Scores[]): Scores =>
  [...runs].sort((a, b) => a.scores.performance - b.scores.performance)[Math.floor(runs.length / 2)];

const say = (line: string) => process.stderr.write(`${line}\n`);

async function audit(json: boolean): Promise<boolean> {
  const [site, debugging] = [await freePort(), await freePort()];
  const server = spawn(process.execPath, ['tests/browser/server.mjs', String(site), 'gzip'], {
    cwd: root,
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${site}/some/sub/path/`;
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({
      executablePath: findBrowser() ?? installBrowser(root),
      args: [`--remote-debugging-port=${debugging}`, ...(isRoot ? ['--no-sandbox'] : [])],
    });
    say('Lighthouse, mobile, three times …');
    const runs: Scores[] = [];
    for (let run = 0; run < 3; run++) runs.push(await scoresOf(address, debugging));
    const lighthouse = median(runs);
    say('axe, every theme, width and state …');
    const axe = await faultsOf(browser, address, say);
    const good = Object.values(lighthouse.scores).every((score) => score >= least) && axe.violations.length === 0;
    if (json) process.stdout.write(`${JSON.stringify({ good, least, lighthouse, axe }, null, 2)}\n`);
    else {
      for (const [name, score] of Object.entries(lighthouse.scores)) {
        process.stdout.write(`${String(score).padStart(4)}  ${name}${score < least ? `, under ${least}` : ''}\n`);
      }
      for (const line of lighthouse.lost) process.stdout.write(`      ${line}\n`);
      process.stdout.write(`${String(axe.violations.length).padStart(4)}  violations in ${axe.looks} looks by axe\n`);
      for (const line of axe.violations) process.stdout.write(`      ${line}\n`);
    }
    return good;
  } finally {
    await browser?.close();
    server.kill();
  }
}

try {
  const { json, build } = readOptions();
  if (build) {
    say('Building …');
    const vite = fileURLToPath(new URL('node_modules/vite/bin/vite.js', new URL('../../', import.meta.url)));
    const { status } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
    });
    if (status !== 0) throw new Error('the build failed');
  }
  process.exitCode = (await audit(json)) ? 0 : 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
