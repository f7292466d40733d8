/** An address that names a figure leads to it, and shows it. */
import { expect, test } from './fixtures.ts';

for (const id of ['batch-size', 'variance']) {
  test(`#${id} shows the figure, though its chapter asks first`, async ({ page }) => {
    await page.goto(`./view/${id}/?v=1&dropout=0.6`);
    await page.getByRole('link', { name: 'The Dropout Cloud' }).first().click();
    await expect(page).toHaveURL(new RegExp(`dropout=0\\.6.*#${id}$`));
    const figure = page.locator(`figure#${id}`);
    await expect(figure.locator('output[data-layer="recorded"]').first()).toHaveText(/\d/);
    await expect(figure.getByRole('heading', { level: 3 })).toBeInViewport();
  });
}

test('a figure that is asked about is shown once the address names it', async ({ page }) => {
  await page.goto('./?v=1');
  await page.locator('.chapter').first().scrollIntoViewIfNeeded();
  const figure = page.locator('figure#variance');
  await expect(figure).toBeHidden();
  await page.evaluate(() => {
    location.hash = 'variance';
  });
  await expect(figure).toBeVisible();
});

test('on a phone, where scripts come late, the place named stays in sight', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 740 });
  await page.route('**/assets/{view,lab,chapters}-*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await route.continue();
  });
  await page.goto('./#compression');
  const figure = page.locator('figure#compression');
  await expect(figure.locator('output[data-layer="recorded"]').first()).toHaveText(/\d/);
  await page.waitForLoadState('networkidle');
  const top = async () => (await figure.boundingBox())?.y ?? Number.NaN;
  await expect.poll(async () => Math.abs(await top())).toBeLessThan(200);
  await page.waitForTimeout(1500);
  expect(Math.abs(await top())).toBeLessThan(200);
});
