/** Before the page is there: addresses without their last slash, a script that is long in coming, and one that never is. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const recorded = (page: Page) => page.locator('figure[data-view="sampling"] output[data-layer="recorded"]').first();
const why = (page: Page) => page.locator('.why:visible');
/** What is shown after a while, at once. */
const wait = (page: Page) =>
  page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
const script = '**/assets/index-*.js';

test('an address without its last slash is as good', async ({ page, baseURL }) => {
  await page.goto('./view/sampling?dropout=0.8');
  await expect(recorded(page)).toHaveText(/\d/);
  await expect(page).toHaveURL(`${baseURL}view/sampling/?dropout=0.8`);
  await expect(page.locator('.control-bar')).toHaveCSS('position', 'sticky');
  await page.goto(baseURL?.slice(0, -1) ?? '');
  await expect(page).toHaveURL(baseURL ?? '');
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeVisible();
});

for (const path of ['./', './view/sampling/']) {
  test(`${path}: a script on its way is waited for, one that does not come is told of`, async ({
    page,
    expectTrouble,
  }) => {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(script, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(path, { waitUntil: 'commit' });
    await page.locator('.without-script').waitFor({ state: 'attached' });
    await wait(page);
    await expect(why(page)).toHaveText([/is on its way/]);
    await expect(page.locator('.without-script img')).toBeHidden();
    release();
    await expect(recorded(page)).toHaveText(/\d/);

    expectTrouble(/ERR_FAILED/);
    await page.unroute(script);
    await page.route(script, (route) => route.abort('failed'));
    await page.reload();
    await expect(why(page)).toHaveText([/could not be loaded.*Reload the page/s]);
  });
}

test('opened as a file, the page says what to do', async ({ page, expectTrouble }) => {
  expectTrouble(/blocked by CORS policy/);
  expectTrouble(/ERR_FAILED/);
  for (const path of ['', 'view/sampling/']) {
    await page.goto(new URL(`../../dist/${path}index.html`, import.meta.url).href);
    await expect(why(page)).toHaveText([/opened as a file.*python3 -m http\.server/s]);
  }
});

for (const path of ['./', './view/sampling/']) {
  test(`${path}: styles that do not come are told of, and the page can be loaded anew`, async ({
    page,
    expectTrouble,
  }) => {
    const styles = '**/assets/index-*.css';
    const lost = page.locator('.without-styles');
    await page.goto(path);
    await expect(recorded(page)).toHaveText(/\d/);
    await expect(lost).toBeHidden();
    expectTrouble(/ERR_FAILED/);
    await page.route(styles, (route) => route.abort('failed'));
    await page.reload();
    await expect(lost).toHaveText(/styles did not come/);
    await expect(recorded(page)).toHaveText(/\d/);
    await expect(lost).toBeVisible();
    await page.unroute(styles);
    await lost.getByRole('button', { name: 'Reload the page' }).click();
    await expect(page.locator('.control-bar')).toHaveCSS('position', 'sticky');
    await expect(lost).toBeHidden();
    await expect(page).toHaveURL(new RegExp(`${path.slice(1)}$`));
  });
}
