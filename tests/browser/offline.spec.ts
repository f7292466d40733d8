/** After the first visit the page needs no network: it opens, trains and hands over its numbers. */
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 1100, height: 900 } });

/** A run of a few seconds on the images of the first shard. */
const small = './?shape=20,10&rates=0,0.5&samples=5&steps=30&units=25&trainImages=500&backend=wasm';
const figure = (page: Page, id: string) => page.locator(`figure[data-view="${id}"]`);
const recorded = (page: Page, id: string) => figure(page, id).locator('output[data-layer="recorded"]').first();

test('in a frame, nothing is kept', async ({ page, baseURL }) => {
  await page.goto('/host/');
  const loaded = page.evaluate(
    (src) =>
      new Promise((resolve) => {
        const frame = document.createElement('iframe');
        frame.width = '960';
        frame.height = '540';
        frame.onload = resolve;
        frame.src = src;
        document.body.append(frame);
      }),
    `${baseURL}?view=sampling`,
  );
  await loaded;
  await page.waitForTimeout(6000);
  const frame = page.frames()[1];
  expect(await frame.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
});

test('with the network cut after the first visit, the page opens, trains and exports', async ({
  page,
  context,
  baseURL,
  expectTrouble,
}) => {
  await page.goto('./');
  await expect(recorded(page, 'sampling')).toHaveText(/\d/);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');
  // Other copies of the site on this host have caches of their own.
  await page.reload();
  await expect
    .poll(() => page.evaluate(async () => (await caches.keys()).sort()))
    .toEqual([`dropout-cloud ${baseURL}`]);

  await context.setOffline(true);
  await page.reload();
  for (const id of ['sampling', 'clusters', 'mstd', 'compression']) await expect(recorded(page, id)).toHaveText(/\d/);
  await expect(page.locator('figure#cloud .cloud-sentence')).toContainText(/\d/);

  // Another address with other settings, never visited before.
  await page.goto(small);
  await page.locator('details.more > summary').first().click();
  const line = page.locator('.more-panel .offline').first();
  await expect(line).toHaveText(
    /^Ready offline with the budget Quick\. Lecture and Paper need 8\sMB once from the network\.$/,
  );
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page, 'sampling')).toHaveAttribute('data-status', 'done', { timeout: 100_000 });
  await figure(page, 'sampling').getByText('Caption, numbers, downloads').click();
  const download = page.waitForEvent('download');
  await figure(page, 'sampling').getByRole('button', { name: 'JSON', exact: true }).click();
  const run = JSON.parse(await readFile(await (await download).path(), 'utf8')) as Record<string, unknown>;
  expect(run).toMatchObject({ experiment: 'sampling', backend: 'wasm' });

  // What was never loaded is named, and the recorded run stays.
  expectTrouble(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await page.goto(small.replace('trainImages=500', 'trainImages=20000'));
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByText(/mnist-\d\.bin is not here yet: it is needed once from the network/)).toBeVisible();
  await expect(recorded(page, 'sampling')).toHaveText(/\d/);
});
