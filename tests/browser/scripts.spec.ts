/** What a visitor sees when a script that comes later does not come: that part is told of, and can be asked for again. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const figure = (page: Page, id = 'sampling') => page.locator(`figure#${id}`);
const recorded = (page: Page, id: string) => figure(page, id).locator('output[data-layer="recorded"]').first();
const told = (page: Page, what: RegExp | string) => page.locator('.notice').filter({ hasText: what });

async function atRest(page: Page): Promise<void> {
  for (const id of ['sampling', 'clusters', 'mstd', 'compression']) await expect(recorded(page, id)).toHaveText(/\d/);
}

/** Cuts these files off; answers what mends it. */
async function cut(page: Page, name: string, how: 'failed' | 503 = 'failed'): Promise<() => Promise<void>> {
  const pattern = `**/assets/${name}-*`;
  await page.route(pattern, (route) => (how === 'failed' ? route.abort(how) : route.fulfill({ status: how })));
  return () => page.unroute(pattern);
}

/** In the page's own words, not the browser's. */
const own = /a file of this page did not come; check the connection/;
const raw = (page: Page) => page.getByText(/dynamically imported|preload CSS|module script|Failed to fetch/i);

const again = (page: Page, what: RegExp | string) =>
  told(page, what).getByRole('button', { name: 'Try again' }).click();

test.beforeEach(async ({ page, expectTrouble }) => {
  expectTrouble(/ERR_FAILED|503/);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test('the embed dialog does not come: the rest of the page stays', async ({ page }) => {
  const mend = await cut(page, 'embed-dialog', 503);
  await page.goto('./');
  await atRest(page);
  await figure(page).getByText('Caption, numbers, downloads').click();
  const embed = figure(page).getByRole('button', { name: 'Embed', exact: true });
  await embed.click();
  const text = /The embed dialog could not be loaded: /;
  await expect(told(page, text)).toBeVisible();
  await atRest(page);
  await told(page, text).getByRole('button', { name: 'Close' }).click();
  await expect(told(page, text)).toBeHidden();
  await embed.click();
  await expect(told(page, text)).toBeVisible();

  await mend();
  await again(page, text);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  // With its styles.
  await expect(dialog.locator('.embed-fields')).toHaveCSS('display', 'grid');
});

test('the presentation does not come: Escape, its button and a reload lead back', async ({ page }) => {
  const mend = await cut(page, 'presenting');
  const text = /The presentation could not be loaded: /;
  const present = page.getByRole('button', { name: 'Present', exact: true });
  await page.goto('./');
  await atRest(page);
  await present.click();
  await expect(told(page, text)).toBeVisible();
  await page.keyboard.press('Escape');
  await atRest(page);
  await present.click();
  await expect(told(page, text)).toBeVisible();
  await expect(page).toHaveURL(/mode=present/);
  await page.reload();
  await told(page, text).getByRole('button', { name: 'Close' }).click();
  await atRest(page);
  await expect(page).not.toHaveURL(/mode=/);
  await present.click();
  await expect(told(page, text)).toBeVisible();
  await mend();
  await again(page, text);
  await expect(page.locator('.stage')).toHaveAttribute('data-scene', 'title');
});

for (const part of ['the text', 'a view', 'more settings', 'the laboratory'] as const) {
  test(`${part} does not come: it alone is told of, and comes when asked for again`, async ({ page }) => {
    const { file, text } = {
      'the text': { file: 'reading', text: /The text could not be loaded: / },
      'a view': { file: 'view-clusters', text: /The view “Weight clusters” could not be loaded: / },
      'more settings': { file: 'more-panel', text: /More settings could not be loaded: / },
      'the laboratory': { file: 'lab', text: /The laboratory could not be loaded: / },
    }[part];
    const mend = await cut(page, file);
    await page.goto('./');
    if (part === 'more settings') await page.locator('details.more > summary').first().click();
    await expect(told(page, text).first()).toHaveText(own);
    await expect(raw(page)).toHaveCount(0);
    await expect(page.locator('figure#cloud .cloud-sentence')).toContainText(/\d/);
    if (part !== 'the laboratory') await expect(recorded(page, 'sampling')).toHaveText(/\d/);
    await mend();
    await again(page, text);
    await expect(told(page, text)).toHaveCount(0);
    await atRest(page);
    await expect(page.locator('[id^="chapter-"]').first()).toBeAttached();
  });
}

test('what draws pictures does not come: it is told beside the button, which works again', async ({ page }) => {
  const mend = await cut(page, 'picture-file');
  await page.goto('./');
  await atRest(page);
  await figure(page).getByText('Caption, numbers, downloads').click();
  const svg = figure(page).getByRole('button', { name: 'SVG', exact: true });
  await svg.click();
  await expect(
    figure(page).getByText(
      /The picture cannot be made here: a file of this page did not come; check the connection\. The/,
    ),
  ).toBeVisible();
  await mend();
  const download = page.waitForEvent('download');
  await svg.click();
  await download;
});

test('what makes a script for PyTorch does not come: it is told in words of the page', async ({ page }) => {
  const mend = await cut(page, 'pytorch');
  await page.goto('./view/sampling/');
  await expect(recorded(page, 'sampling')).toHaveText(/\d/);
  const pytorch = page.getByRole('button', { name: 'PyTorch', exact: true });
  await pytorch.click();
  await expect(page.getByText(/This could not be made: /)).toHaveText(own);
  await expect(raw(page)).toHaveCount(0);
  await mend();
  const download = page.waitForEvent('download');
  await pytorch.click();
  await download;
});

test('the offer of a link’s run does not come: it is told of, and comes when asked for again', async ({ page }) => {
  const mend = await cut(page, 'linked-run');
  await page.goto('./?v=1&seed=7&run=live');
  const text = /The link’s run could not be loaded: /;
  await expect(told(page, text)).toHaveText(own);
  await mend();
  await again(page, text);
  await expect(told(page, /This link is to a run/)).toBeVisible();
});

test('what reads a drawing does not come: it is told beside it, and the next line is read', async ({ page }) => {
  const mend = await cut(page, 'at-leisure');
  await page.goto('./');
  await expect(page.locator('figure#cloud .cloud-sentence')).toContainText(/\d/);
  const draw = async (across: number) => {
    const box = await page.locator('.pad-ink').boundingBox();
    if (!box) throw new Error('there is no pad');
    await page.mouse.move(box.x + box.width * across, box.y + box.height * 0.2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width * across, box.y + box.height * 0.8, { steps: 4 });
    await page.mouse.up();
  };
  await draw(0.4);
  await expect(page.locator('.pad-lost')).toHaveText(
    /a file of this page did not come\. Draw on to try again, or reload/,
  );
  await mend();
  await draw(0.5);
  await expect(page.locator('.drawing-pad')).toHaveAttribute('data-drawn');
  await expect(page.locator('.pad-lost')).toHaveCount(0);
});

test('what draws the code for phones does not come: it is told with the link, and opened anew it is there', async ({
  page,
}) => {
  const mend = await cut(page, 'dist');
  await page.goto('./?mode=present');
  await expect(page.locator('.stage')).toHaveAttribute('data-scene', 'title');
  await page.keyboard.press('q');
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('.present-code-waits')).toHaveText(
    /a file of this page did not come\. The link is below/,
  );
  await expect(raw(page)).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await mend();
  await page.keyboard.press('q');
  await expect(dialog.getByRole('img', { name: /^QR code of http/ })).toBeVisible();
});

for (const path of ['view/sampling/?rates=0.5&steps=5&networkShape=10&trainImages=500&samples=2', 'view/thinned/'])
  test(`${path}: the script that trains does not come: it is told once, and training begins when asked again`, async ({
    page,
  }) => {
    const mend = await cut(page, 'worker', 503);
    await page.goto(`./${path}`);
    const train = page.getByRole('button', { name: 'Train', exact: true });
    await train.click();
    const text = /^The script that trains could not be loaded: the connection is lost, something blocks the file/;
    await expect(page.locator('.notice p').filter({ hasText: 'load' })).toHaveText([text]);
    await mend();
    await again(page, text);
    await expect(page.locator('.views figure')).toHaveAttribute('data-status', 'done', { timeout: 60_000 });
    await expect(told(page, 'load')).toHaveCount(0);
  });
