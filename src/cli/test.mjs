/**
 * `npm test`: everything a change must pass, in order, stopping at the first failure.
 * `npm test -- unit` runs one stage; words after it go to its runner: `npm test -- unit codec`. `npm test -- engines` is
 * no part of it: what matters to a visitor, in Chromium, Firefox and WebKit.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAll } from './build.mjs';
import { findBrowser, installBrowser } from './find-browser.mjs';
import { findEngine, installEngine } from './find-engines.mjs';
import { findPython } from './find-python.mjs';
import { prepare, root } from './prepare.mjs';
import { checkTypes } from './types.mjs';

const reports = mkdtempSync(join(tmpdir(), 'tests-'));

const node = (script, args, env = {}) =>
  spawnSync(process.execPath, [join(root, 'node_modules', script), ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status === 0;

const readReport = (name) => {
  try {
    return JSON.parse(readFileSync(join(reports, name), 'utf8'));
  } catch {
    return null;
  }
};

const counts = { passed: 0, failed: 0, skipped: 0 };

function count(passed, failed, skipped) {
  counts.passed += passed;
  counts.failed += failed;
  counts.skipped += skipped;
  return failed === 0 && skipped === 0 && passed > 0;
}

function unit(words) {
  const report = join(reports, 'unit.json');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...words];
  const good = node('vitest/vitest.mjs', args, { PYTHON: findPython() });
  const result = readReport('unit.json');
  if (!result) return false;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = result;
  return count(numPassedTests, numFailedTests, numPendingTests + numTodoTests) && good;
}

function browser(words, config = 'playwright.config.ts') {
  const path = findBrowser() ?? installBrowser(root);
  const args = ['test', '-c', config, '--reporter=list,json', ...words];
  const good = node('@playwright/test/cli.js', args, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json'),
    ...(path ? { CHROMIUM_PATH: path } : {}),
  });
  const result = readReport('browser.json');
  if (!result) return false;
  const { expected, unexpected, flaky, skipped } = result.stats;
  return count(expected + flaky, unexpected, skipped) && good;
}

const inEngines = 'tests/engines/playwright.config.ts';
const others = ['firefox', 'webkit'];

/** What every visitor meets first, in Firefox and WebKit where they are; in CI they are installed where root may do so. */
function smoke() {
  const isHere = (name) => findEngine(name) ?? (process.env.CI && installEngine(root, name, 'packages'));
  const here = others.filter(isHere);
  for (const name of others) {
    if (!here.includes(name))
      process.stdout.write(`No ${name} here: its tests are left out ("npm test -- engines" installs it)\n`);
  }
  return here.length === 0 || browser(['smoke', ...here.map((name) => `--project=${name}`)], inEngines);
}

/** Everything that runs in all three engines, in all three. */
function engines(words) {
  const gone = others.filter((name) => !(findEngine(name) ?? installEngine(root, name, 'any')));
  for (const name of gone) process.stdout.write(`No ${name} could be found or installed\n`);
  return gone.length === 0 && browser(words, inEngines);
}

/** A minute of what a restless and unlucky visitor does; `npm test -- soak --minutes 5` takes longer. */
function soak(words) {
  const path = findBrowser() ?? installBrowser(root);
  const args = ['tests/soak/soak.ts', '--built', '--minutes', '1', ...words];
  return node('tsx/dist/cli.mjs', args, path ? { CHROMIUM_PATH: path } : {});
}

const stages = {
  types: () => checkTypes(),
  lint: () => node('@biomejs/biome/bin/biome', ['ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.']),
  unit,
  build: () => buildAll(),
  browser: (words) => browser(words),
  smoke,
  soak,
  engines,
};
/** Stages that look at the built page. */
const ofPage = ['browser', 'smoke', 'soak', 'engines'];

function chosen([name, ...words]) {
  if (name === undefined) {
    const all = Object.keys(stages).filter((stage) => stage !== 'engines');
    return all.map((stage) => [stage, []]);
  }
  if (!Object.hasOwn(stages, name)) {
    process.stderr.write(`"${name}" is no stage; there are ${Object.keys(stages).join(', ')}\n`);
    process.exit(2);
  }
  return ofPage.includes(name)
    ? [
        ['build', []],
        [name, words],
      ]
    : [[name, words]];
}

const plan = chosen(process.argv.slice(2));
const began = performance.now();
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
prepare();
for (const [stage, words] of plan) {
  const from = performance.now();
  process.stdout.write(`\n── ${stage} ──\n`);
  if (!(await stages[stage](words))) {
    const { failed, skipped } = counts;
    const why = skipped > 0 && failed === 0 ? `: ${skipped} tests were skipped` : '';
    process.stdout.write(`\nFAILED at ${stage}${why} (${seconds(began)})\n`);
    process.exitCode = 1;
    break;
  }
  process.stdout.write(`${stage}: good (${seconds(from)})\n`);
}
rmSync(reports, { recursive: true });
if (process.exitCode !== 1) {
  process.stdout.write(`\nTotal ${seconds(began)}\n${counts.passed} passed, ${counts.failed} failed\n`);
}
