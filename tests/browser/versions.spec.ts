/** A newer version is deployed while an older one is open, or kept in the browser: the two never mix. */
import type { Page } from '@playwright/test';
import { type Deployed, deploy } from './deployed.ts';
import { test as base, expect } from './fixtures.ts';

const test = base.extend<{ site: Deployed }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names.
  site: async ({}, use) => {
    const site = await deploy();
    await use(site);
    site.end();
  },
  baseURL: ({ site }, use) => use(site.address),
});

const script = (page: Page) =>
  page.locator('script[type="module"][src]').evaluate((element: HTMLScriptElement) => element.src);
const notice = (page: Page, text: string | RegExp) => page.locator('.notice').filter({ hasText: text });
const ready = 'A newer version is ready.';
const recorded = (page: Page) => page.locator('figure[data-view="sampling"] output[data-layer="recorded"]').first();

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('a newer version is told of once, taken by a button or a reload, and the older one stays whole', async ({
    page,
    context,
    site,
    expectTrouble,
  }) => {
    // Images that were not kept are gone with the older version; those of the newer one are not taken for them.
    expectTrouble(/answer 404.*mnist-[1-7]\.bin|404 \(Not Found\) .*mnist-[1-7]\.bin/);
    await page.goto('./');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    // Sampling alone, with nothing to load but what is kept.
    await page.goto('./?view=sampling&embed=1&rates=0.5&networkShape=10&trainImages=500&backend=wasm&steps=500');
    await expect(recorded(page)).toHaveText(/\d/);
    const older = await script(page);
    const other = await context.newPage();
    await other.goto('./view/variance/');

    site.next();
    await page.bringToFront();
    await page.reload();
    expect(await script(page)).toBe(older);
    await expect(notice(page, ready)).toHaveCount(1);
    await expect(recorded(page)).toHaveText(/\d/);

    // A run under way is not given up without a word.
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    await expect(page.locator('figure[data-view="sampling"]')).toHaveAttribute('data-status', 'paused');
    await page.getByRole('button', { name: 'Take it' }).click();
    await expect(notice(page, 'ends the current run')).toBeVisible();
    expect(await script(page)).toBe(older);
    await page.getByRole('button', { name: /^Dismiss: Taking/ }).click();
    await expect(notice(page, 'version')).toHaveCount(0);
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Take it' }).click();
    await expect.poll(() => script(page)).not.toBe(older);
    await expect(recorded(page)).toHaveText(/\d/);
    await expect(notice(page, 'version')).toHaveCount(0);

    // The other page is the older one still, with all of its scripts, until it is loaded again.
    await other.bringToFront();
    await expect(notice(other, ready)).toHaveCount(1);
    await other.getByRole('button', { name: 'Embed', exact: true }).click();
    await expect(other.getByRole('dialog')).toBeVisible();
    expect(await script(other)).toBe(older);
    await other.reload();
    expect(await script(other)).not.toBe(older);

    // Once no page needs the older version, it is forgotten.
    await other.close();
    await page.reload();
    const name = older.slice(older.lastIndexOf('/'));
    const kept = () =>
      page.evaluate(async () => {
        const caches = await Promise.all((await window.caches.keys()).map((one) => window.caches.open(one)));
        return (await Promise.all(caches.map((one) => one.keys()))).flat().map(({ url }) => url);
      });
    await expect.poll(async () => (await kept()).filter((url) => url.endsWith(name))).toEqual([]);
    expect((await kept()).length).toBeGreaterThan(50);
  });
});

test('without a service worker, a page whose files are gone says so and offers to reload', async ({
  page,
  site,
  expectTrouble,
}) => {
  // What tells of it comes when all is at rest.
  const attended = page.waitForResponse(/\/versions-[\w-]+\.js$/);
  await page.goto('./view/sampling/?rates=0.5&networkShape=10&steps=5&trainImages=500&backend=wasm');
  await expect(recorded(page)).toHaveText(/\d/);
  const older = await script(page);
  await (await attended).finished();
  site.next();
  expectTrouble(/404|ERR_FAILED/);
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const gone = notice(page, 'A newer version has taken the place of this page, and files of this one are gone.');
  await expect(gone).toHaveCount(1);
  await gone.getByRole('button', { name: /^Dismiss/ }).click();
  await expect(gone).toHaveCount(0);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(notice(page, 'The script that trains could not be loaded')).toBeVisible();
  await expect(gone).toHaveCount(1);
  await gone.getByRole('button', { name: 'Reload' }).click();
  await expect.poll(() => script(page)).not.toBe(older);
  await expect(recorded(page)).toHaveText(/\d/);
  await expect(gone).toHaveCount(0);
});
