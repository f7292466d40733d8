/** The table of all claims: complete, computed, and a way into each view. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { publicJson } from './public-file.ts';

const section = (page: Page) => page.locator('#reproduces');
const verdicts = (page: Page, layer = 'recorded') =>
  section(page).locator(`output[data-metric="verdict"][data-layer="${layer}"]`);
const tell = (page: Page) => section(page).getByRole('button', { name: 'Skip the question' }).click();
const words = ['holds', 'holds in part', 'does not hold', 'undecided'];

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`./${search}`);
  await expect(section(page).locator('tbody tr').nth(13)).toBeAttached();
  await tell(page);
  await expect(verdicts(page).first()).toBeAttached();
  await expect(section(page).getByText('loading …')).toHaveCount(0);
}

test('every claim with a recorded run has a verdict; the summary counts them', async ({ page }) => {
  await open(page);
  const index = publicJson<{ experiment: string }[]>('recorded/index.json');
  const recorded = new Set(index.map(({ experiment }) => experiment));
  const rows = await section(page)
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => ({
        words: row.querySelector('q')?.textContent ?? '',
        recorded: row.querySelector('output[data-layer="recorded"]')?.textContent ?? null,
        text: row.textContent ?? '',
      })),
    );
  expect(new Set(rows.map((row) => row.words)).size).toBe(rows.length);
  const judged = rows.filter((row) => row.recorded !== null);
  for (const row of judged) {
    expect(words, row.words).toContain(row.recorded);
    expect(row.text, row.words).toMatch(/Value.*\d.*seed.*Effect.*\d/);
  }
  for (const row of rows.filter((one) => one.recorded === null)) expect(row.text).toContain('No recorded run yet.');
  for (const id of ['sampling', 'clusters', 'mstd'].filter((one) => recorded.has(one))) {
    const title = await page.locator(`#${id}-title`).textContent();
    expect(
      judged.some((row) => row.text.includes((title ?? '').replace(/^\w\s+/, ''))),
      id,
    ).toBe(true);
  }
  const holding = judged.filter((row) => row.recorded === 'holds').length;
  await expect(section(page).locator('.reproduces-summary')).toContainText(`${holding} of ${rows.length} claims hold`);
});

test('Show sets the state of the claim and goes to its view', async ({ page }) => {
  await open(page, '?dropout=0.1&samples=5&outputs=probabilities&checkpoint=2');
  const row = section(page).locator('tr', { has: page.locator('[data-claim="mstd-slope"]') });
  await row.getByRole('button', { name: /^Show/ }).click();
  await expect(page.locator('figure#mstd')).toBeInViewport();
  await expect(page).not.toHaveURL(/outputs=probabilities|dropout=0\.1|checkpoint=2|samples=5/);
  await section(page)
    .getByRole('button', { name: /model variance with Dropout is significantly lower/ })
    .click();
  await expect(page.locator('figure#variance')).toBeInViewport();
  await expect(page).toHaveURL(/outputs=probabilities/);
});

test('the table judges the claim’s own state, the chip the one shown', async ({ page }) => {
  await open(page);
  const before = await verdicts(page).allInnerTexts();
  await page.getByRole('slider', { name: 'Dropout rate', exact: true }).fill('0.9');
  await expect(page.locator('figure#mstd .view-verdict')).toContainText('MSTD is a power of h: not here');
  expect(await verdicts(page).allInnerTexts()).toEqual(before);
});

test('other recorded settings are judged when asked for', async ({ page }) => {
  await open(page);
  const row = section(page).locator('tr', { has: page.locator('[data-claim="sampling-beats-scaling"]') });
  await row.locator('summary').click();
  await expect(row.locator('li .verdict')).toHaveCount(await row.locator('li').count());
});

test('no recording moves the table when it comes', async ({ page }) => {
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route(/recorded\/(?!index)[\w.-]+\.json/, async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('./');
  await expect(page.locator('.lab figure').first()).toBeAttached();
  // With no figure to wait for, the chapters come when someone scrolls.
  await page.mouse.wheel(0, 400);
  await expect(section(page).locator('tbody tr').nth(13)).toBeAttached();
  await tell(page);
  await expect(section(page).getByText('loading …').first()).toBeAttached();
  const height = () =>
    section(page)
      .locator('.claims')
      .evaluate((table) => table.getBoundingClientRect().height);
  await section(page).scrollIntoViewIfNeeded();
  // Its own scripts, styles and fonts may still be on their way.
  let before = 0;
  await expect
    .poll(
      async () => {
        const last = before;
        before = await height();
        return before - last;
      },
      { intervals: [500] },
    )
    .toBe(0);
  letThrough();
  await expect(verdicts(page).first()).toBeAttached();
  await expect(section(page).getByText('loading …')).toHaveCount(0);
  expect(Math.abs((await height()) - before)).toBeLessThan(24);
});

test('four chips fit beside title, note and button', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  const heads = await page.locator('.views .view-head').evaluateAll((all) =>
    all.map((head) => ({
      height: head.getBoundingClientRect().height,
      wide: head.scrollWidth > head.clientWidth + 1,
    })),
  );
  for (const head of heads) expect(head).toEqual({ height: heads[0].height, wide: false });
  expect(heads[0].height).toBeLessThan(60);
});
