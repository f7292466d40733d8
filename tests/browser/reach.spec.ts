/** What the keyboard reaches is seen, and narrow screens and letters set apart leave every page of a part whole. */
import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';

const parts = readdirSync('src/parts', { withFileTypes: true }).flatMap((one) => (one.isDirectory() ? [one.name] : []));

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('figure output[data-layer="recorded"]').first()).toHaveText(/\d/);
}

for (const view of ['uncertainty', 'clusters'])
  test(`${view}: going back with the Tab key, nothing that has the focus lies behind the bar`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, `./view/${view}/`);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const names = new Set<string>();
    for (let i = 0; i < 30; i++) {
      await page.keyboard.press('Shift+Tab');
      const at = await page.evaluate(() => {
        const one = document.activeElement!;
        const bar = document.querySelector('.control-bar')!;
        const { left, top, width, height } = one.getBoundingClientRect();
        const covers = bar.contains(document.elementFromPoint(left + width / 2, top + height / 2));
        return { name: one.outerHTML.slice(0, 120), covered: covers && !bar.contains(one) };
      });
      names.add(at.name);
      expect(at).toMatchObject({ covered: false });
    }
    expect(names.size).toBeGreaterThan(10);
  });

for (const part of parts)
  test(`${part}/ has no fault and does not scroll sideways at 320 pixels, nor with letters set apart`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, `./${part}/`);
    await page.getByRole('button', { name: 'Show every answer without asking' }).click();
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0);
    // Points of a chart lie where their numbers are.
    expect(await violationsIn(page, { without: ['target-size'] })).toEqual([]);
    // WCAG 1.4.12, as a visitor's own style sets it.
    await page.addInitScript(() => {
      const style = new CSSStyleSheet();
      style.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      );
      document.adoptedStyleSheets = [style];
    });
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, `./${part}/`);
    await expect.poll(() => sideways(page)).toBeLessThanOrEqual(0);
  });
