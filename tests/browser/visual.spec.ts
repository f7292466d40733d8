/**
 * What every view looks like, against pictures kept in tests/browser/pictures: each view, theme and width once, after
 * everything has settled. `npm test -- browser visual --update-snapshots` draws them anew; look at them then.
 */
import { keptFormat } from '../../src/state/kept.ts';
import { expect, test } from './fixtures.ts';

const views = ['cloud', 'sampling', 'clusters', 'mstd', 'compression', 'batch-size', 'variance'];
// Nobody projects a phone, and between the narrowest and the widest the dark theme has nothing of its own.
const sizes = { light: [360, 768, 1440], dark: [360, 1440], projector: [1440] };

for (const [theme, widths] of Object.entries(sizes)) {
  for (const width of widths) {
    test(`every view in the ${theme} theme at ${width} px`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height: 900 });
      // Chapters that ask before they tell are told that their questions were skipped.
      await page.addInitScript((format) => {
        const site = `dropout-cloud:${format}:${location.pathname}`;
        for (const chapter of ['batch-sizes', 'model-variance'])
          localStorage.setItem(`${site}:prediction:${chapter}`, JSON.stringify({ answer: null }));
      }, keptFormat);
      await page.goto(`./?theme=${theme}`);
      for (const view of views.slice(1)) {
        const shown = page.locator(`figure[data-view="${view}"] output[data-layer="recorded"]`).first();
        await expect(shown).toHaveText(/\d/);
      }
      // They stay in view, before the figures that are too high for the screen.
      await page.locator('.control-bar, .view-links').evaluateAll((bars: HTMLElement[]) => {
        for (const bar of bars) bar.style.visibility = 'hidden';
        // Nor is room left for them: a figure as high as the screen is on it as a whole.
        document.documentElement.style.scrollPadding = '0';
      });
      for (const view of views) {
        const figure = page.locator(`figure[data-view="${view}"]`);
        await figure.evaluate((element) => {
          element.style.scrollMargin = '0';
          element.scrollIntoView({ block: 'end' });
        });
        await expect(figure).not.toContainText('on their way');
        const picture = await figure
          .locator('.view-picture')
          .evaluateAll((parts) => parts.map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight));
        for (const over of picture) expect(over, `what ${view} draws below its picture, px`).toBeLessThanOrEqual(2);
        await expect.soft(figure).toHaveScreenshot(`${view}-${theme}-${width}.png`);
      }
    });
  }
}
