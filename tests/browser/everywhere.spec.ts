/** What people's browsers and hosts do, tried on the views of every part and on the page for teachers. */
import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { crowdedIn } from './crowded.ts';
import { expect, test } from './fixtures.ts';

const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const parts = folders('src/parts');
const views = parts.flatMap((part) => folders(`src/parts/${part}`));

/** A page of its own with its numbers, from wherever they come. */
async function open(page: Page, id: string, query = ''): Promise<void> {
  await page.goto(`./view/${id}/${query}`);
  await expect(page.locator(`figure#${id} output`, { hasText: /\d/ }).first()).toBeVisible();
}

test('with smallest letters of 20 px every view has its room', async ({ playwright, baseURL }, info) => {
  const folder = info.outputPath('browser');
  await mkdir(`${folder}/Default`, { recursive: true });
  const letters = { webkit: { webprefs: { minimum_font_size: 20 } } };
  await writeFile(`${folder}/Default/Preferences`, JSON.stringify(letters));
  const browser = await playwright.chromium.launchPersistentContext(folder, {
    ...info.project.use.launchOptions,
    viewport: { width: 360, height: 780 },
    serviceWorkers: 'block',
    baseURL,
  });
  const page = await browser.newPage();
  const found: Record<string, readonly string[]> = {};
  for (const id of views) {
    await open(page, id);
    await page.waitForTimeout(300);
    const crowded = await crowdedIn(page);
    if (crowded.length > 0) found[id] = crowded;
  }
  await page.goto('./classroom/#assignments');
  await expect(page.getByLabel('Title')).toBeVisible();
  expect({ ...found, classroom: await crowdedIn(page) }).toEqual({ classroom: [] });
  await browser.close();
});

test('from right to left, with few colours and little motion, every view stays whole', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      document.documentElement.dir = 'rtl';
    });
  });
  const found: Record<string, readonly string[]> = {};
  for (const id of views) {
    await open(page, id);
    await page.waitForTimeout(300);
    const crowded = await crowdedIn(page);
    if (crowded.length > 0) found[id] = crowded;
    expect(await page.evaluate(() => document.getAnimations().length), id).toBe(0);
  }
  expect(found).toEqual({});
});

test('translated again and again, every view goes on following its controls', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  for (const id of views) {
    await open(page, id);
    await page.evaluate(() => {
      const all = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts) {
          if (text.data.trim() === '' || text.parentElement!.closest('font, svg, script, style, select')) continue;
          const outer = document.createElement('font');
          outer.appendChild(document.createElement('font')).append(text.data);
          text.before(outer);
          text.remove();
        }
      };
      all();
      new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
    });
    const told = () => page.locator('main').evaluate((one) => one.outerHTML.replace(/<\/?font>/g, ''));
    const before = await told();
    const control = page.locator('[type="range"]:enabled, [type="radio"]:not(:checked):enabled').first();
    await control.focus();
    await page.keyboard.press(await control.evaluate((one) => (one.matches('[type="radio"]') ? ' ' : 'ArrowLeft')));
    await expect.poll(told, id).not.toBe(before);
    await expect(page.locator('[role="alert"]')).toHaveCount(0);
  }
});

test('the page after its last slash is left out', async ({ page }) => {
  for (const path of ['view/regression', ...parts, 'classroom']) {
    await page.goto(`./${path}`);
    await expect(page.locator('h1, h2, h3').first(), path).toHaveText(/\w/);
    await expect(page.locator('main').first()).toHaveCSS('font-family', /Figtree|Newsreader/);
  }
});

test('twenty presses on a slider of a part are told in a few sentences', async ({ page }) => {
  for (const id of ['regression', 'uncertainty', 'priors']) {
    await open(page, id);
    const slider = page.locator('input[type="range"]:enabled, [role="slider"]').first();
    await slider.focus();
    await page.evaluate(() => {
      const spoken = 'output, [aria-live], [role="status"], [role="alert"], [role="log"]';
      Object.assign(window, { changes: 0 });
      const told = new MutationObserver((records) => {
        (window as unknown as { changes: number }).changes += records.length;
      });
      for (const one of document.querySelectorAll(spoken))
        if (one.getAttribute('aria-live') !== 'off')
          told.observe(one, { subtree: true, childList: true, characterData: true });
    });
    const began = Date.now();
    for (let i = 0; i < 20; i++) await page.keyboard.press(i < 10 ? 'ArrowRight' : 'ArrowLeft');
    await page.waitForTimeout(500);
    const changes = await page.evaluate(() => (window as unknown as { changes: number }).changes);
    expect(changes, id).toBeLessThanOrEqual(3 + (Date.now() - began) / 5000);
  }
});

test('under a policy that forbids WebAssembly and canvases of its own, a part trains, and says what it does without', async ({
  page,
  context,
  expectTrouble,
}) => {
  expectTrouble(/Content Security Policy/);
  expectTrouble(/\(csp\)/, 'perhaps');
  const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'";
  await context.route('**/*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'Content-Security-Policy': policy } });
  });
  await open(page, 'noises', '?v=1&steps=2&trainImages=100&seed=2&budget=quick');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.locator('.status-slow')).toContainText("script-src needs 'wasm-unsafe-eval'");
  await context.unrouteAll({ behavior: 'ignoreErrors' });
});

test.describe('with the network cut after a visit to one part', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the other parts and the page for teachers open, and a view trains', async ({ page, context }) => {
    await page.goto('./basics/');
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
    await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
    await context.setOffline(true);
    for (const part of parts) {
      await page.goto(`./${part}/`);
      await expect(page.locator('section.chapter').first()).toBeVisible();
      await expect(page.locator('figure output[data-layer="recorded"]').first()).toHaveText(/\d/);
      await expect(page.locator('.notice')).toHaveCount(0);
    }
    await page.goto('./classroom/#assignments');
    await expect(page.getByLabel('Title')).toBeVisible();
    await open(page, 'thinned', '?v=1&seed=3');
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(page.locator('figure#thinned')).toHaveAttribute('data-status', 'done');
  });
});

for (const [how, name] of [
  ['has no room', 'QuotaExceededError'],
  ['is forbidden', 'SecurityError'],
] as const)
  test(`the page for teachers says where its storage ${how}, and what is made is there until one leaves`, async ({
    page,
  }) => {
    await page.addInitScript((error) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('refused', error);
      };
    }, name);
    await page.goto('./classroom/#assignments');
    await page.getByLabel('Title').fill('One mask or all');
    await expect(
      page.getByText(how === 'has no room' ? /has no room left/ : /does not let the page keep anything/),
    ).toBeVisible();
    await expect(page.getByLabel('Link for students')).toHaveValue(/\?assignment=/);
    await page.goto('./classroom/#plans');
    await page.getByRole('button', { name: /^New/ }).first().click();
    await expect(
      page.getByText(/This browser (has no room to keep|does not let the page keep) the plan/),
    ).toBeVisible();
  });
