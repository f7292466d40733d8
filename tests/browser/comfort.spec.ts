/** What visitors set for their eyes: larger letters, zoom, another direction of writing, few colours, little motion. */
import { mkdir, writeFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { crowdedIn } from './crowded.ts';
import { expect, test } from './fixtures.ts';

declare global {
  interface Window {
    changes: number;
  }
}

const views = ['sampling', 'clusters', 'mstd', 'compression'];

const shown = async (page: Page, ids: readonly string[]) => {
  for (const id of ids)
    await expect(page.locator(`figure#${id} output[data-layer="recorded"]`).first()).toHaveText(/\d/);
};

const calm = async (page: Page, at: string) =>
  expect.poll(() => crowdedIn(page), { message: at, timeout: 15_000 }).toEqual([]);

/** Colours that a part of the page is painted in, as a visitor sees it. */
async function coloursOf(part: Locator): Promise<number> {
  await part.evaluate((one) => one.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const png = (await part.screenshot()).toString('base64');
  return part.page().evaluate(async (data) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(data), (one) => one.charCodeAt(0))]));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { buffer } = pen.getImageData(0, 0, image.width, image.height).data;
    const counts = new Map<number, number>();
    for (const pixel of new Uint32Array(buffer)) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
    return [...counts.values()].filter((count) => count > 5).length;
  }, png);
}

for (const [name, letters] of [
  ['smallest letters of 20 px', { minimum_font_size: 20 }],
  ['letters twice as large', { default_font_size: 32 }],
] as const) {
  test(`with ${name}, everything has its room`, async ({ playwright, baseURL }, info) => {
    const folder = info.outputPath('browser');
    await mkdir(`${folder}/Default`, { recursive: true });
    await writeFile(`${folder}/Default/Preferences`, JSON.stringify({ webkit: { webprefs: letters } }));
    const browser = await playwright.chromium.launchPersistentContext(folder, {
      ...info.project.use.launchOptions,
      viewport: { width: 360, height: 780 },
      serviceWorkers: 'block',
    });
    const page = await browser.newPage();
    const whole = 'minimum_font_size' in letters;
    await page.goto(`${baseURL}${whole ? '' : 'view/mstd/'}`);
    await shown(page, whole ? views : ['mstd']);
    expect(await page.locator('.status-text').evaluate((one) => getComputedStyle(one).fontSize)).toMatch(/^2[05]px/);
    for (const width of whole ? [360, 1440] : [360, 1280]) {
      await page.setViewportSize({ width, height: 780 });
      await calm(page, `at ${width} px`);
    }
    await browser.close();
  });
}

test('from right to left, with few colours, little motion, or at twice the size, the page stays whole', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto('./');
  await shown(page, views);

  // Few colours.
  const star = page.locator('#cloud .star');
  await expect.poll(() => coloursOf(star)).toBeGreaterThan(3);
  const slider = page.locator('[data-control="dropout"] input[type="range"]');
  expect(await coloursOf(slider)).toBeGreaterThan(2);
  expect(await coloursOf(page.locator('#clusters .heat-map canvas').first())).toBeGreaterThan(3);
  expect(await coloursOf(page.locator('#clusters .weight-legend i'))).toBeGreaterThan(3);
  const look = (part: Locator) =>
    part.evaluate((one) => {
      const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(one);
      return [outlineStyle, outlineColor, backgroundColor].join(' ');
    });
  const digits = page.locator('.cloud-digits label');
  expect(await look(digits.filter({ has: page.locator(':checked') }))).not.toBe(await look(digits.first()));
  const choices = page.locator('#sampling .segmented span');
  expect(await look(choices.nth(0))).not.toBe(await look(choices.nth(1)));
  await slider.focus();
  await page.keyboard.press('ArrowRight');
  expect(await look(slider)).toContain('solid');

  // One slider, one sentence.
  await page.evaluate(() => {
    const spoken = 'output, [aria-live], [role="status"], [role="alert"], [role="log"]';
    Object.assign(window, { changes: 0 });
    const told = new MutationObserver((records) => {
      window.changes += records.length;
    });
    const all = Array.from(document.querySelectorAll(spoken)).filter((one) => one.getAttribute('aria-live') !== 'off');
    for (const one of all) told.observe(one, { subtree: true, childList: true, characterData: true });
  });
  const began = Date.now();
  for (let i = 0; i < 20; i++) await page.keyboard.press(i < 10 ? 'ArrowRight' : 'ArrowLeft');
  await expect(page.locator('.live-region')).toContainText('scaled weights');
  // At most one in five seconds, and that clusters are found.
  expect(await page.evaluate(() => window.changes)).toBeLessThanOrEqual(2 + (Date.now() - began) / 5000);

  // Little motion.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  await expect(page.getByRole('button', { name: 'Hold still' })).toHaveCount(0);
  await page.emulateMedia({ forcedColors: 'none', reducedMotion: null });

  // From right to left: words turn, pictures and sliders do not.
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await calm(page, 'from right to left');
  await expect.poll(() => coloursOf(star)).toBeGreaterThan(3);
  const box = (await slider.boundingBox())!;
  await slider.click({ position: { x: 0.8 * box.width, y: box.height / 2 } });
  await expect.poll(async () => Number(await slider.inputValue())).toBeGreaterThan(0.6);
  const order = await page.evaluate(() => {
    const boxes = (selector: string) =>
      Array.from(document.querySelectorAll(selector), (one) => one.getBoundingClientRect());
    const gaps = Array.from(document.querySelectorAll('#sampling tbody .key'), (mark) => {
      const range = document.createRange();
      range.selectNodeContents(mark.parentElement!.lastChild!);
      return mark.getBoundingClientRect().left - range.getBoundingClientRect().right;
    });
    return {
      axis: boxes('#mstd .axis text')[1].right <= boxes('#mstd .axis .base')[0].left,
      marks: gaps.length > 0 && gaps.every((gap) => gap >= 2),
    };
  });
  expect(order).toEqual({ axis: true, marks: true });
  await page.evaluate(() => document.documentElement.removeAttribute('dir'));

  // Zoomed to twice the size, a window of 1280 px is one of 640.
  await page.setViewportSize({ width: 640, height: 450 });
  await calm(page, 'zoomed');
});
