/** What is said of runs: verdicts on badges, links that lead to a run, pins, and a run that is paused. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const views = ['sampling', 'clusters', 'mstd', 'compression'];
const figure = (page: Page, id: string) => page.locator(`figure[data-view="${id}"]`);

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`./${search}`);
  for (const id of views) {
    await expect(figure(page, id).locator('output[data-layer="recorded"]').first()).toHaveText(/\d/);
  }
}

test('every badge names its claim, and with what it rests on it is seen whole', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 2, name: 'Laboratory' })).toBeVisible();
  for (const [width, height] of [
    [1440, 900],
    [1280, 860],
    [768, 900],
    [360, 740],
  ]) {
    await page.setViewportSize({ width, height });
    for (const id of views) {
      const at = `${id} at ${width} px`;
      const badge = figure(page, id).locator('.view-verdict');
      await expect(badge, at).toHaveText(/^[A-Z][^:]+: (holds here|in part|not here|undecided) \(/);
      const cut = await figure(page, id)
        .locator('.view-verdict, .look-for, .evidence')
        .evaluateAll(
          (all) =>
            all.filter((one) => {
              const { width, height, right } = one.getBoundingClientRect();
              const whole = one.scrollWidth <= one.clientWidth + 1 && one.scrollHeight <= one.clientHeight + 1;
              return !whole || width < 100 || height < 12 || right > innerWidth;
            }).length,
        );
      expect(cut, at).toBe(0);
    }
    if (width < 1200) continue;
    // In a cell two lines are enough, so that nothing moves.
    const lines = await page
      .locator('[data-room="cell"] .evidence')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
    expect(new Set(lines).size, `${width} px: ${lines}`).toBe(1);
  }
});

/** Small enough to be trained in seconds. */
const small = 'v=1&rates=0,0.5&samples=5&networkShape=20,10&units=25&seed=7&steps=10&trainImages=200&backend=wasm';
const notice = (page: Page, text: RegExp) => page.locator('.notice', { hasText: text });

test('a link to a run leads to its view and offers to train it again; a paused run is never given up in silence', async ({
  page,
}) => {
  await page.goto(`./?${small}#mstd`);
  const offer = notice(page, /This link is to a run/);
  await expect(offer).toContainText(/seed 7\. Training it again takes about \d+ s/);
  await expect(figure(page, 'mstd')).toBeInViewport();
  await expect(figure(page, 'mstd').locator('.view-note')).toHaveText('other settings');
  await offer.getByRole('button', { name: 'Train this run' }).click();
  await expect(figure(page, 'mstd')).toHaveAttribute('data-status', 'done', { timeout: 100_000 });
  await expect(offer).toHaveCount(0);
  // That run alone.
  await expect(figure(page, 'sampling')).toHaveAttribute('data-status', 'recorded');
  await expect(figure(page, 'mstd').locator('.view-note')).toHaveText('');
  await expect(figure(page, 'sampling').locator('.view-note')).toHaveText('other settings');
  await expect(figure(page, 'mstd').locator('.view-verdict')).toHaveText('fewer than 100 steps: not judged');

  // The older run in front keeps its own settings in the link and the embed's lines.
  const mstd = figure(page, 'mstd');
  const seed = async (value: string) => {
    await page.locator('.control-bar summary', { hasText: 'More' }).click();
    await page.getByRole('spinbutton', { name: 'Seed' }).fill(value);
    await page.keyboard.press('Escape');
  };
  await seed('8');
  await expect(page).toHaveURL(/seed=8/);
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.title = text;
    };
  });
  await mstd.locator('.view-more > summary').click();
  await mstd.getByRole('button', { name: 'Copy link' }).click();
  await expect(page).toHaveTitle(/\?v=1&.*seed=7&.*&run=live#mstd$/);
  await mstd.getByRole('button', { name: 'Embed' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Copy this into your page' })).toHaveValue(
    /\/view\/mstd\/\?v=1&amp;.*seed=7&amp;/,
  );
  await page.keyboard.press('Escape');
  await seed('7');

  // Paused as soon as it begins, it goes on with Train, and is given up on request alone.
  const train = page.getByRole('button', { name: 'Train', exact: true });
  await page.getByRole('button', { name: 'Step' }).click();
  const sampling = figure(page, 'sampling');
  await expect(sampling).toHaveAttribute('data-status', 'paused');
  await expect(train).toHaveAccessibleDescription(/Goes on with the paused run/);
  await expect(page.getByRole('button', { name: 'Reset' })).toHaveAccessibleDescription(/deletes your runs/);
  await seed('8');
  await train.click();
  const ask = notice(page, /run of yours is paused at/);
  await expect(ask).toBeVisible();
  await expect(sampling).toHaveAttribute('data-status', 'paused');
  await ask.getByRole('button', { name: 'Start anew' }).click();
  await expect(sampling).toHaveAttribute('data-status', 'done', { timeout: 100_000 });
  await expect(sampling.locator('figcaption')).toContainText('seed 8');
});
