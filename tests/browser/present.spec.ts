/** The presentation: one scene a screen, from a clicker, for the last row. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';

const views = ['sampling', 'clusters', 'mstd', 'compression', 'batch-size', 'variance'];
const scenes = ['title', 'cloud', 'definition', ...views, 'reproduces'];
/** What a room is asked before each. */
const questions: Readonly<Record<string, readonly string[]>> = {
  sampling: ['conventions', 'sampling-against-scaling'],
  clusters: ['similar-units'],
  mstd: ['spread-and-width'],
  compression: ['folding'],
  'batch-size': ['batch-sizes'],
  variance: ['model-variance'],
  reproduces: ['reproduces'],
};
/** The last verdict that is told at each view. */
const lastVerdict: Readonly<Record<string, RegExp>> = {
  sampling: /this claim holds( in part)?\.|beats one random mask.* does not hold here\./,
  clusters: /The claim that similar units appear with dropout [^.]+\./,
  mstd: /The claim that this supports clustering [^.]+\./,
  compression: /The claim of a small loss with dropout .+\.$/,
  'batch-size': /The claim that they help dropout more [^.]+\./,
  variance: /The claim that sampling \(\d+ masks\) has .+\.$/,
};
const steps = scenes.flatMap((id) => [...(questions[id] ?? []).map((one) => `predict-${one}`), id]);
const told = (page: Page) => page.locator('.predict-told');
const stage = (page: Page) => page.locator('.stage');
const recorded = (page: Page, id: string) => page.locator(`figure#${id} output[data-layer="recorded"]`).first();

async function settled(page: Page, id: string): Promise<void> {
  await expect(stage(page)).toHaveAttribute('data-scene', id);
  if (views.includes(id)) await expect(recorded(page, id)).toHaveText(/\d/);
  if (id === 'reproduces') await expect(page.locator('.scene-claims .verdict')).toHaveCount(14);
}

for (const [width, height] of [
  [1280, 720],
  [1440, 900],
  [1920, 1080],
] as const) {
  test(`every scene fits ${width} × ${height} and can be read from the last row`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto('./?mode=present');
    for (const [i, id] of steps.entries()) {
      await settled(page, id);
      const asks = id.startsWith('predict-');
      // The number is the address's.
      const scene = i + 1 - steps.slice(0, i + 1).filter((one) => one.startsWith('predict-')).length + (asks ? 1 : 0);
      await expect(
        page.getByText(`${scene} / ${scenes.length}${asks ? ' · question' : ''}`, { exact: true }),
      ).toBeVisible();
      if (scene > 1) await expect(page).toHaveURL(new RegExp(`scene=${scene}(&|$)`));
      if (asks) {
        // The answer comes when it is called for, by the key that goes on.
        await expect(page.locator('.predict-ask')).toBeVisible();
        await expect(page.locator('.predict-told, .view-verdict, .evidence, [data-found]')).toHaveCount(0);
        await page.keyboard.press('PageDown');
        await expect(told(page)).toContainText(/^Recorded: .*\d/);
        await expect(told(page)).toBeInViewport({ ratio: 1 });
      }
      const seen = await page.locator('.presenting').evaluate((main) => ({
        high: main.scrollHeight - main.clientHeight,
        wide: main.scrollWidth - main.clientWidth,
        theme: document.documentElement.dataset.theme,
      }));
      expect(seen, id).toEqual({ high: 0, wide: 0, theme: 'projector' });
      // Sentences and axes: at least a fortieth of the height of a screen that is so wide.
      const small = await stage(page).evaluate(
        (element, least) =>
          [...element.querySelectorAll<HTMLElement>('.scene-head, .evidence, .view-picture .chart text, .scene p')]
            .filter((one) => one.getBoundingClientRect().width > 1 && !one.closest('.unseen, .quiet, .live-region'))
            .map((one) => ({
              px: Number.parseFloat(getComputedStyle(one).fontSize) * (one.currentCSSZoom ?? 1),
              text: one.textContent?.slice(0, 40),
            }))
            .filter(({ px }) => px < least - 0.01),
        Math.min(height, (width * 9) / 16) / (id === 'cloud' ? 48 : 44),
      );
      expect(small, id).toEqual([]);
      if (views.includes(id)) {
        const evidence = page.locator('.evidence .of-recorded');
        await expect(evidence).toBeInViewport({ ratio: 1 });
        await expect(evidence).toContainText(lastVerdict[id]);
        await expect(page.locator('.scene-head')).toContainText('?');
      }
      await page.keyboard.press('PageDown');
    }
    await settled(page, 'reproduces');
  });
}

test('a room is asked, and the answer waits for the lecturer', async ({ page }) => {
  await page.goto('./?mode=present&scene=4&predict=1&dropout=0.3');
  await settled(page, 'predict-sampling-against-scaling');
  const grip = page.getByRole('slider', { name: 'Your guess at p = 0.8' });
  await grip.focus();
  await page.keyboard.press('ArrowUp');
  await expect(grip).toHaveAttribute('aria-valuetext', '+0.50 points');
  // The phones of the room are asked too.
  await page.keyboard.press('q');
  const code = page.getByRole('dialog').getByRole('img', { name: /^QR code of http/ });
  const link = (await code.getAttribute('aria-label')) ?? '';
  expect(link).toMatch(/embed=1.*predict=1/);
  await page.keyboard.press('Escape');
  await grip.focus();
  await page.keyboard.press('PageDown');
  await expect(told(page)).toContainText('You drew 0.00 points at p = 0.2 and +0.50 points at p = 0.8; recorded are');
  // Taken back, it hides the answer and keeps the drawing.
  await page.keyboard.press('PageUp');
  await expect(told(page)).toHaveCount(0);
  await expect(grip).toHaveAttribute('aria-valuetext', '+0.50 points');
  await page.keyboard.press('PageUp');
  await settled(page, 'predict-conventions');
  for (let i = 0; i < 4; i++) await page.keyboard.press('PageDown');
  await settled(page, 'sampling');
  await expect(page).toHaveURL(/scene=4(&|$)/);
  await expect(page).not.toHaveURL(/predict/);
});

test('sliders keep their arrows, a clicker its keys', async ({ page }) => {
  await page.goto('./?mode=present&scene=4');
  await settled(page, 'sampling');
  const slider = page.getByRole('slider', { name: 'Dropout rate', exact: true });
  const accuracy = page.locator('figure#sampling output[data-metric="accuracy-scaled"][data-layer="recorded"]');
  const before = await accuracy.first().getAttribute('data-value');
  await slider.focus();
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveValue('0.8');
  await expect(accuracy.first()).not.toHaveAttribute('data-value', before ?? '');
  await settled(page, 'sampling');
  await page.keyboard.press('PageDown');
  await settled(page, 'predict-similar-units');
  for (let i = 0; i < 2; i++) await page.keyboard.press('PageDown');
  await settled(page, 'clusters');
  await expect(slider).toHaveValue('0.8');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await settled(page, 'mstd');
  for (let i = 0; i < 3; i++) await page.keyboard.press(' ');
  await settled(page, 'compression');
  for (let i = 0; i < 3; i++) await page.keyboard.press('PageUp');
  await settled(page, 'mstd');
  await page.keyboard.press('Home');
  await settled(page, 'title');
  await page.keyboard.press('End');
  await settled(page, 'reproduces');
});

test('a pointer finds its place in an enlarged chart', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.goto('./?mode=present&scene=4');
  await settled(page, 'sampling');
  const knob = page.locator('figure#sampling .cursor-knob').first();
  const slider = page.getByRole('slider', { name: 'Dropout rate', exact: true });
  await slider.fill('0.8');
  const there = await knob.boundingBox();
  await slider.fill('0.1');
  await expect(slider).toHaveValue('0.1');
  await page.mouse.click((there?.x ?? 0) + (there?.width ?? 0) / 2, (there?.y ?? 0) + (there?.height ?? 0) + 60);
  await expect(slider).toHaveValue('0.8');
});

test('a key that is pressed in the moment the presentation is drawn is not lost', async ({ page }) => {
  const pressAtOnce = (key: string, drawn: string) => {
    const watch = new MutationObserver(() => {
      if (!document.querySelector(drawn)) return;
      watch.disconnect();
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    watch.observe(document, { childList: true, subtree: true });
  };
  await page.addInitScript(`(${pressAtOnce})('q', '.stage'); (${pressAtOnce})('Escape', '.present-code');`);
  await page.goto('./?mode=present');
  await expect(page.locator('.stage')).toHaveAttribute('data-scene', 'title');
  // Q has opened the code and Escape has closed it again.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('q');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('Q shows the link as a code, for a phone to open the view alone', async ({ page }) => {
  await page.goto('./?mode=present&scene=5&dropout=0.3');
  await settled(page, 'clusters');
  await page.keyboard.press('q');
  const code = page.getByRole('dialog').getByRole('img', { name: /^QR code of http/ });
  const size = await code.boundingBox();
  expect(size?.height).toBeGreaterThan((page.viewportSize()?.height ?? 0) / 2);
  const link = (await code.getAttribute('aria-label'))?.replace('QR code of ', '') ?? '';
  expect(link).toContain('dropout=0.3');
  expect(link).not.toMatch(/present|scene|projector/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await settled(page, 'clusters');
  await page.goto(link);
  await expect(recorded(page, 'clusters')).toHaveText(/\d/);
  await expect(page.locator('figure#sampling')).toHaveCount(0);
});

test('after a run the code holds what the run was made with, whatever is chosen since', async ({ page, browser }) => {
  await page.goto('./?mode=present&scene=4&steps=20&trainImages=500&testImages=500&rates=0,0.5&backend=wasm');
  await settled(page, 'sampling');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.locator('figure#sampling')).toHaveAttribute('data-status', 'done');
  await page.goto('./?mode=present&scene=4&steps=900');
  await expect(page.locator('figure#sampling output[data-layer="run"]').first()).toHaveText(/\d/);
  await page.keyboard.press('q');
  const code = page.getByRole('dialog').getByRole('img', { name: /^QR code of http/ });
  const link = (await code.getAttribute('aria-label'))?.replace('QR code of ', '') ?? '';
  expect(link).toMatch(/[?&]steps=20(&|$)/);
  const phone = await (await browser.newContext({ serviceWorkers: 'block' })).newPage();
  await phone.goto(link);
  await expect(phone.locator('.notice', { hasText: 'This link is to a run' })).toContainText('20 steps');
  await phone.context().close();
});

test('it is loaded when asked for, and Escape leaves it at the view presented', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('./');
  await expect(recorded(page, 'compression')).toHaveText(/\d/);
  expect(asked.filter((url) => /presenting/.test(url))).toEqual([]);
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await settled(page, 'title');
  while ((await stage(page).getAttribute('data-scene')) !== 'compression') await page.keyboard.press('PageDown');
  await page.keyboard.press('Escape');
  await expect(page.locator('figure#compression')).toBeInViewport();
  await expect(page).not.toHaveURL(/mode=|scene=/);
});

test('no scene has an accessibility fault', async ({ page }) => {
  await page.goto('./?mode=present');
  for (const id of steps) {
    await settled(page, id);
    const asks = id.startsWith('predict-');
    // Questions are alike.
    if (!asks || id === 'predict-similar-units') expect(await violationsIn(page), id).toEqual([]);
    if (asks) await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
  }
});
