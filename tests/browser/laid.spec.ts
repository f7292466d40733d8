/** Runs of one view over each other in its own charts: recorded ones, own ones, and such as came in a file. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';

const add = async (page: Page, link: string, train: boolean) => {
  await page.getByLabel('Link to a run or view of this site').fill(new URL(link, page.url()).href);
  await page.getByRole('button', { name: 'Open the link' }).click();
  const view = page.frameLocator('.card iframe').first();
  if (train) await view.getByRole('button', { name: 'Train', exact: true }).click();
  const take = page.getByRole('button', { name: 'Add what it shows' });
  if (train) await expect(page.getByText(/It shows a finished run/)).toBeVisible();
  await take.click();
  await page.getByRole('button', { name: 'Close the view' }).click();
};

/** The lines of a run in a chart, as they are drawn. */
const linesOf = (chart: Locator, run: string) =>
  chart.locator(`.laid-ink[data-run="${run}"] path`).evaluateAll((paths) => paths.map((one) => one.getAttribute('d')));

test('recorded runs of a view lie over each other on the same axes, whichever is in front', async ({ page }) => {
  await page.goto('./classroom/#runs');
  await add(page, '../view/sampling/?v=1', false);
  await add(page, '../view/sampling/?v=1&noise=gaussian', false);
  const laid = page.locator('.laid');
  const chart = laid.locator('.plot-main svg');
  await expect(chart.locator('.laid-ink')).toHaveCount(2);
  await expect(laid.getByRole('radio').first()).toBeChecked();
  const [first, second] = [await linesOf(chart, 'A'), await linesOf(chart, 'B')];
  expect(first.length).toBeGreaterThan(2);
  expect(second).not.toEqual(first);
  await laid.getByRole('radio').nth(1).check();
  await expect.poll(() => linesOf(chart, 'A')).toEqual(second);
  expect(await linesOf(chart, 'B')).toEqual(first);
  // A letter each, and none over another.
  const letters = chart.locator('.run-letter:visible');
  await expect(letters).toHaveText(['B', 'A']);
  const [one, other] = await Promise.all([letters.first().boundingBox(), letters.last().boundingBox()]);
  expect(Math.abs((one?.y ?? 0) - (other?.y ?? 0))).toBeGreaterThan(10);
  expect(await violationsIn(page)).toEqual([]);
  // Controls of the picture in front go for all.
  await laid.locator('.view-picture .plot-main [role="slider"]').press('ArrowRight');
  await expect(laid.locator('.view-picture').getByText('At p = 0.6').first()).toBeVisible();
  await laid.locator('.view-picture').getByRole('radio', { name: 'cross-entropy' }).check({ force: true });
  await expect(chart.locator('.laid-ink')).toHaveCount(2);
  await expect.poll(() => linesOf(chart, 'A')).not.toEqual(second);
  // A recorded run is what it was made with, whatever was asked for.
  await add(page, '../view/sampling/?v=1&budget=quick', false);
  await expect(laid.getByText('the same run as “1. Sampling against scaling”')).toBeVisible();
});

test('own runs come whole in a file; what is missing is trained again', async ({ page, browser, baseURL }) => {
  const small = '../view/ensemble/?v=1&steps=20&trainImages=200&backend=wasm&budget=quick';
  await page.goto('./classroom/#runs');
  await add(page, small, true);
  await add(page, `${small}&seed=5`, true);
  const charts = page.locator('.laid-figure .plot svg');
  await expect(charts.first().locator('.laid-ink')).toHaveCount(2);
  const drawn = await linesOf(charts.first(), 'B');
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the table' }).click();
  const text = await readFile(await (await saved).path(), 'utf8');
  expect(Object.keys(JSON.parse(text).results)).toHaveLength(2);

  // Elsewhere, from the file: with nothing trained, the same picture; a file without results asks for training.
  const context = await browser.newContext({ baseURL, viewport: page.viewportSize() });
  const there = await context.newPage();
  const open = async (table: object) => {
    await there.goto('./classroom/#runs');
    await there.evaluate(() => localStorage.clear());
    await there.reload();
    await there
      .getByLabel('A table saved before')
      .setInputFiles({ name: 'runs.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(table)) });
  };
  const whole = JSON.parse(text);
  await open(whole);
  const copied = there.locator('.laid-figure .plot svg').first();
  await expect(copied.locator('.laid-ink')).toHaveCount(2);
  expect(await linesOf(copied, 'B')).toEqual(drawn);
  const { results: _, ...bare } = whole;
  await open(bare);
  await expect(there.getByText('Only settings and headline numbers are known of')).toBeVisible();
  await there.getByRole('button', { name: 'Train 2 runs' }).click();
  await expect(copied.locator('.laid-ink')).toHaveCount(2, { timeout: 60_000 });
  expect(await linesOf(copied, 'B')).toEqual(drawn);
  // A result that is none is refused, and nothing is taken.
  const [id] = Object.keys(whole.results);
  await open({ ...whole, results: { [id]: { ...whole.results[id], result: { error: 'none' } } } });
  await expect(there.getByRole('status').filter({ hasText: '“runs.json” is not read' })).toBeVisible();
  await expect(there.getByText('No runs in the table yet.')).toBeVisible();
  await context.close();
});
