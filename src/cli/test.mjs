/**
 * `npm test`: everything a change must pass, in order, stopping at the first failure.
 * `npm test -- unit` runs one stage; words after it go to its runner: `npm test -- unit codec`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, installBrowser } from './find-browser.mjs';
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

function browser(words) {
  const path = findBrowser() ?? installBrowser(root);
  const good = node('@playwright/test/cli.js', ['test', '--reporter=list,json', ...words], {
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'browser.json'),
    ...(path ? { CHROMIUM_PATH: path } : {}),
  });
  const result = readReport('browser.json');
  if (!result) return false;
  const { expected, unexpected, flaky, skipped } = result.stats;
  return count(expected, unexpected + flaky, skipped) && good;
}

const stages = {
  types: () => checkTypes(),
  lint: () => node('@biomejs/biome/bin/biome', ['ci', ...(process.stdout.isTTY ? [] : ['--colors=off']), '.']),
  unit,
  build: () => node('vite/bin/vite.js', ['build', '--logLevel', 'warn']),
  browser,
};

function chosen([name, ...words]) {
  if (name === undefined) return Object.keys(stages).map((stage) => [stage, []]);
  if (!Object.hasOwn(stages, name)) {
    process.stderr.write(`"${name}" is no stage; there are ${Object.keys(stages).join(', ')}\n`);
    process.exit(2);
  }
  return name === 'browser'
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
  if (!stages[stage](words)) {
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
