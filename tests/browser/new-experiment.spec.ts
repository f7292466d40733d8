/**
 * A new experiment is one folder: tests/fixtures/experiment/width, copied into a checkout without any other edit, is on
 * the command line, among the recordings, and in every place of the built page.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test as strict } from './fixtures.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const checkout = mkdtempSync(join(tmpdir(), 'new-experiment-'));
const id = 'width';
let server: ChildProcess | null = null;
let site = '';

const run = (program: string, ...given: string[]): string =>
  execFileSync(program, given, { cwd: checkout, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const tsx = (...given: string[]) => run(process.execPath, join(root, 'node_modules/tsx/dist/cli.mjs'), ...given);

const test = strict.extend({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are asked for from the pattern.
  baseURL: async ({}, use) => use(site),
});
test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  // Building beside another test takes minutes on two cores.
  test.setTimeout(900_000);
  for (const part of [
    'src',
    'public',
    'index.html',
    'package.json',
    'vite.config.ts',
    'tsconfig.json',
    'tsconfig.base.json',
  ])
    cpSync(join(root, part), join(checkout, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(checkout, 'node_modules'), 'junction');
  cpSync(join(root, 'tests/fixtures/experiment', id), join(checkout, 'src/experiments', id), { recursive: true });
  const git = (...given: string[]) => run('git', '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...given);
  git('init', '--quiet');
  git('add', 'src', 'package.json');
  git('commit', '--quiet', '--message', 'A new experiment');
  tsx('src/cli/record.ts', id, '--workers', '1');
  run(
    process.execPath,
    join(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--logLevel',
    'error',
    '--minify',
    'esbuild',
  );
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => probe.once('listening', resolve));
  const { port } = probe.address() as AddressInfo;
  probe.close();
  site = `http://127.0.0.1:${port}/some/sub/path/`;
  server = spawn(process.execPath, [
    join(root, 'tests/browser/server.mjs'),
    `${port}`,
    'plain',
    join(checkout, 'dist'),
  ]);
  await expect
    .poll(() =>
      fetch(site)
        .then((answer) => answer.ok)
        .catch(() => false),
    )
    .toBe(true);
});

test.afterAll(() => {
  server?.kill();
  rmSync(checkout, { recursive: true, force: true });
});

test('it runs on the command line and is recorded', () => {
  const { experiment, result } = JSON.parse(tsx('src/cli/experiment.ts', id, '--steps', '5', '--json'));
  expect(experiment).toBe(id);
  expect(result.axes).toEqual({ width: [8, 32, 128], seed: [1] });
  expect(tsx('src/cli/experiment.ts', id, '--steps', '5', '--dropout', '0.3')).toContain('dropout 0.3');
  const kept = JSON.parse(readFileSync(join(checkout, `public/recorded/${id}.json`), 'utf8'));
  expect(kept.result.accuracy).toHaveLength(3);
  expect(kept.sources).toHaveLength(2);
});

test('it has a page of its own, with title and preview, and trains there', async ({ page }) => {
  await page.goto(`view/${id}/?steps=20`);
  await expect(page).toHaveTitle('Accuracy against width – The Dropout Cloud');
  expect(existsSync(join(checkout, `dist/view/${id}/preview.png`))).toBe(true);
  expect(JSON.parse(readFileSync(join(checkout, `dist/view/${id}/oembed.json`), 'utf8')).title).toBe(
    'Accuracy against width',
  );
  const figure = page.locator(`figure#${id}`);
  await expect(figure).toHaveAttribute('data-status', 'recorded');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-status', 'done');
  await expect(figure.locator('output[data-layer="run"]')).toHaveText(/%/);
});

test('it is a chapter with a letter, in the address, in the dialog, and among what reproduces', async ({ page }) => {
  await page.goto('./?widthScale=linear');
  const figure = page.locator(`figure#${id}`);
  await figure.scrollIntoViewIfNeeded();
  await expect(page.getByRole('heading', { name: 'Does a wider layer predict better with dropout?' })).toBeVisible();
  await expect(figure.locator('.view-mark')).toHaveText('G');
  await expect(figure.getByRole('radio', { name: 'linear', exact: true })).toBeChecked();
  await figure.getByRole('radio', { name: 'logarithmic' }).click();
  await expect(figure.getByRole('radio', { name: 'logarithmic' })).toBeChecked();
  await expect(page).not.toHaveURL(/widthScale/);
  await figure.getByRole('button', { name: 'Embed' }).click();
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: 'Lock: Scale' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('output[data-claim="wider-is-better"][data-layer="recorded"]')).toBeAttached();
});
