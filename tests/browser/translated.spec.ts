/** A page whose words a translator has put elsewhere: nothing breaks, and numbers go on following their sliders. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

const views = ['sampling', 'clusters', 'mstd', 'compression'];

/**
 * Translates as browsers and their extensions do: every text is replaced by one in an element of its own, put in before
 * the old one is taken out, or moved into such an element; once, or again and again.
 */
const translate = (page: Page, way: 'replace' | 'swap' | 'move', goesOn: boolean) =>
  page.evaluate(
    ({ way, goesOn }) => {
      const all = () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) {
          const text = walker.currentNode as Text;
          const parent = text.parentElement!;
          if (text.data.trim() !== '' && !parent.closest('font, svg, script, style, select')) texts.push(text);
        }
        for (const text of texts) {
          const outer = document.createElement('font');
          const inner = outer.appendChild(document.createElement('font'));
          if (way === 'move') {
            text.before(outer);
            inner.append(text);
            continue;
          }
          inner.append(text.data);
          if (way === 'replace') text.replaceWith(outer);
          else {
            text.before(outer);
            text.remove();
          }
        }
      };
      all();
      if (goesOn) new MutationObserver(all).observe(document.body, { childList: true, subtree: true });
    },
    { way, goesOn },
  );

for (const [way, goesOn] of [
  ['replace', false],
  ['move', true],
  ['swap', true],
] as const) {
  test(`translated by ${way}${goesOn ? ', again and again' : ''}, it goes on`, async ({ page }) => {
    await page.goto('./?backend=wasm&rates=0,0.5&samples=5&steps=5&networkShape=10&units=25&trainImages=200');
    for (const id of views)
      await expect(page.locator(`figure#${id} output[data-layer="recorded"]`).first()).toHaveText(/\d/);
    await translate(page, way, goesOn);

    const numbers = () =>
      Promise.all(
        ['accuracy-scaled', 'adjusted-rand', 'slope', 'accuracy-compressed'].map((name) =>
          page.locator(`output[data-metric="${name}"][data-layer="recorded"]`).first().textContent(),
        ),
      );
    const before = await numbers();
    const rate = page.locator('[data-control="dropout"] input[type="range"]');
    await rate.fill('0.8');
    await expect.poll(async () => (await numbers()).filter((text, i) => text === before[i])).toEqual([]);
    await expect(page.locator('[data-control="dropout"]')).toContainText('0.8');
    await rate.fill('0.5');
    await expect.poll(numbers).toEqual(before);

    // What comes, goes and is put in between.
    await page.locator('.run-buttons button').first().click();
    await expect(page.locator('figure#sampling')).toHaveAttribute('data-status', 'done', { timeout: 100_000 });
    await page.locator('figure#clusters .enlarge').click();
    await expect(page.locator('figure#mstd')).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.locator('figure#mstd')).toHaveCount(1);
    await page.goto('#chapter-folding');
    await expect(page.locator('#chapter-folding')).toBeVisible();
    await expect(page.locator('[role="alert"]')).toHaveCount(0);
  });
}
