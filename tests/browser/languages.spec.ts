/** German and French: every page says everything in its language, and nothing in it is cut or lies over another. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { collidingIn, crowdedIn } from './crowded.ts';
import { expect, test } from './fixtures.ts';

const folders = (path: string) =>
  readdirSync(path, { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));
const parts = folders('src/parts');
const views = ['cloud', ...folders('src/experiments'), ...parts.flatMap((part) => folders(`src/parts/${part}`))];

/** What a page says, shown or read aloud, without what is quoted, a formula, a program, or said to be of a language. */
const textsIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const kept = 'script, style, noscript, math, code, pre, textarea, q, .references, .language';
    const found = new Set<string>();
    const quotes = [...document.querySelectorAll('q')].map(({ textContent }) => textContent ?? '');
    quotes.sort((a, b) => b.length - a.length);
    const own = (text: string) => quotes.reduce((left, quote) => left.replaceAll(quote, ''), text);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (!text.parentElement?.closest(kept)) found.add(own(text.data.trim()));
    }
    for (const one of document.querySelectorAll('[aria-label], [title], [alt], [placeholder]')) {
      if (one.closest(kept)) continue;
      for (const name of ['aria-label', 'title', 'alt', 'placeholder']) found.add(own(one.getAttribute(name) ?? ''));
    }
    return [...found];
  });

/** Words that English alone has: a sentence of some length has one of them. */
const english =
  /(?<![\p{L}-])(the|and|of|with|without|is|are|for|from|which|this|that|each|more|than|networks?|weights|layers?|seeds?|noise|accuracy|mean|steps?)(?![\p{L}-])/iu;
/** In quotation marks stands what a paper says, in its own language; in brackets, what MSTD is short for. */
const quoted = /“[^”]*”|„[^“]*“|«[^»]*»|\(mean sampling standard deviation\)/g;
const isEnglish = (text: string): boolean => english.test(text.replace(quoted, '').replaceAll('The Dropout Cloud', ''));

async function settled(page: Page): Promise<void> {
  await expect(page.locator('figure output', { hasText: /\d/ }).first()).toBeVisible();
  await page.waitForTimeout(200);
}

for (const lang of ['de', 'fr']) {
  test(`every view in ${lang} has its room on a phone and in frames, and no word of English`, async ({ page }) => {
    const found: Record<string, readonly string[]> = {};
    for (const id of views) {
      await page.setViewportSize({ width: 360, height: 780 });
      await page.goto(`./${lang}/view/${id}/`);
      await settled(page);
      const bad = [...(await crowdedIn(page)), ...(await textsIn(page)).filter(isEnglish)];
      // As frames show it.
      for (const width of [768, 960]) {
        await page.setViewportSize({ width, height: 540 });
        await page.waitForTimeout(300);
        bad.push(...(await crowdedIn(page)).map((what) => `at ${width} px: ${what}`));
      }
      if (bad.length > 0) found[id] = bad;
    }
    expect(found).toEqual({});
  });

  test(`every whole page in ${lang} has its room on a desk, and no word of English`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const found: Record<string, readonly string[]> = {};
    for (const path of ['', ...parts.map((part) => `${part}/`)]) {
      await page.goto(`./${lang}/${path}`);
      await expect(page.locator('.verdict, .parts-bar').first()).toBeVisible();
      // What is far below is drawn when it comes near.
      for (let down = 0; down < 12; down++) await page.mouse.wheel(0, 2500);
      await page.waitForTimeout(1000);
      const bad = [
        ...(await crowdedIn(page)),
        ...(await collidingIn(page)),
        ...(await textsIn(page)).filter(isEnglish),
      ];
      if (bad.length > 0) found[path] = bad;
    }
    expect(found).toEqual({});
  });
}

test('the bar leads to the other languages with all that is set, and back', async ({ page }) => {
  await page.goto('./?dropout=0.3&samples=20');
  await page.getByRole('link', { name: /Deutsch/ }).click();
  await expect(page).toHaveURL(/\/sub\/path\/de\/\?(v=1&)?dropout=0\.3&samples=20$/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
  await page.getByRole('link', { name: /Français/ }).click();
  await expect(page).toHaveURL(/\/sub\/path\/fr\/\?(v=1&)?dropout=0\.3&samples=20$/);
  await page.getByRole('link', { name: /English/ }).click();
  await expect(page).toHaveURL(/\/sub\/path\/\?(v=1&)?dropout=0\.3&samples=20$/);
});

test('lang= leads there from any page, and what it cannot be is told', async ({ page }) => {
  await page.goto('./view/mstd/?lang=de&dropout=0.3#mstd');
  await expect(page).toHaveURL(/\/de\/view\/mstd\/\?dropout=0\.3#mstd$/);
  await page.goto('./distillation/?lang=fr');
  await expect(page).toHaveURL(/\/fr\/distillation\/$/);
  await page.goto('./fr/classroom/?lang=en#runs');
  await expect(page).toHaveURL(/\/path\/classroom\/#runs$/);
  await page.goto('./?lang=xx');
  await expect(page.locator('.notice')).toContainText('lang "xx"');
  await expect(page.locator('.notice')).toContainText('en, de, fr');
});

test('trained in German, a view writes numbers as German does, and its file keeps the point', async ({ page }) => {
  await page.goto('./de/view/thinned/');
  await settled(page);
  await expect(page.locator('figure#thinned')).toContainText(/\d,\d/);
  expect(await page.locator('figure#thinned output').allTextContents()).not.toContain(expect.stringMatching(/\d\.\d/));
});

test.describe('without a network', () => {
  test.use({ serviceWorkers: 'allow' });
  test('German pages open after the first visit', async ({ page, context, baseURL }) => {
    await page.goto('./de/');
    await settled(page);
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
      .toBe('activated');
    await page.reload();
    expect(await page.evaluate(() => caches.keys())).toEqual([`dropout-cloud ${baseURL}de/`]);
    await context.setOffline(true);
    await page.goto('./de/view/mstd/');
    await settled(page);
    await page.goto('./de/');
    await settled(page);
  });
});
