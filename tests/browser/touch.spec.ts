/** Fingers: what begins a scroll changes no setting; a tap and a drag do. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 740 } });

/** Draws a finger from a point within a part, by so many px; a real one, which may scroll. */
async function swipe(page: Page, cdp: CDPSession, part: Locator, share: number, by: readonly [number, number]) {
  // A finger on a page that still rolls only stops it.
  await page.evaluate(async () => {
    for (let at = Number.NaN; at !== scrollY; ) {
      at = scrollY;
      await new Promise((later) => setTimeout(later, 200));
    }
  });
  await part.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = (await part.boundingBox())!;
  const x = box.x + share * box.width;
  const y = box.y + box.height / 2;
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', way: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: x + way * by[0], y: y + way * by[1] }],
    });
  const before = await page.evaluate(() => scrollY);
  await touch('touchStart', 0);
  for (let i = 1; i <= 10; i++) {
    await touch('touchMove', i / 10);
    await page.waitForTimeout(16);
  }
  await touch('touchEnd', 1);
  await page.waitForTimeout(300);
  return Math.abs((await page.evaluate(() => scrollY)) - before);
}

test('a swipe that begins on a slider or a chart scrolls and changes nothing', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('region', { name: 'Laboratory' }).scrollIntoViewIfNeeded();
  for (const id of ['sampling', 'mstd'])
    await expect(page.locator(`figure#${id} output[data-layer="recorded"]`).first()).toHaveText(/\d/);
  const cdp = await page.context().newCDPSession(page);
  const cursor = page.locator('figure#sampling .cursor-pad').first();
  const parts = {
    cursor,
    range: page.locator('figure#mstd .range-handle').first(),
    slider: page.locator('input[type="range"]:visible').first(),
  };
  const settings = () =>
    Promise.all(
      Object.values(parts).map((part) =>
        part.evaluate((one) => (one as HTMLInputElement).value ?? one.getAttribute('aria-valuenow')),
      ),
    );
  const before = await settings();
  for (const [name, part] of Object.entries(parts)) {
    expect(await swipe(page, cdp, part, name === 'range' ? 0.5 : 0.8, [0, -200]), `${name} scrolls`).toBeGreaterThan(
      50,
    );
    expect(await settings(), name).toEqual(before);
  }
  const value = () => cursor.getAttribute('aria-valuenow');
  const first = await value();
  await swipe(page, cdp, cursor, 0.85, [0, 0]);
  await expect.poll(value).not.toBe(first);
  const tapped = await value();
  await swipe(page, cdp, cursor, 0.85, [-200, 0]);
  await expect.poll(value).not.toBe(tapped);
  const slider = await parts.slider.inputValue();
  await swipe(page, cdp, parts.slider, 0.2, [120, 0]);
  await expect.poll(() => parts.slider.inputValue()).not.toBe(slider);
});

test('on a part’s page too: a swipe over the plane scrolls, a tap sets its point', async ({ page }) => {
  await page.goto('./view/thinned/');
  const plane = page.getByRole('slider', { name: /point/i });
  await plane.scrollIntoViewIfNeeded();
  const cdp = await page.context().newCDPSession(page);
  const value = () => plane.getAttribute('aria-valuetext');
  const before = await value();
  await swipe(page, cdp, plane, 0.8, [0, -200]);
  expect(await value()).toBe(before);
  await swipe(page, cdp, plane, 0.85, [0, 0]);
  await expect.poll(value).not.toBe(before);
  const tapped = await value();
  await swipe(page, cdp, plane, 0.8, [-120, 0]);
  await expect.poll(value).not.toBe(tapped);
});
