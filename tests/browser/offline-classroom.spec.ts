/** The page for teaching needs no network after the first visit: plans are presented, an assignment is done, runs compared. */
import { expect, test } from './fixtures.ts';

test.use({ serviceWorkers: 'allow', viewport: { width: 1100, height: 900 } });

const assignment = {
  format: 1,
  view: 'thinned',
  title: 'One mask',
  settings: 'v=1&steps=100',
  text: '',
  lock: [],
  hide: [],
  ownSeed: false,
  run: 'live',
  predictions: [],
  questions: [],
  metrics: [],
};

test('with the network cut after a visit of this page alone, what is prepared there still works', async ({
  page,
  context,
}) => {
  await page.goto('./classroom/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state))
    .toBe('activated');

  await context.setOffline(true);
  await page.goto('./classroom/?sample=ten-minutes#plans');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const stage = page.locator('.plan-present');
  await expect(stage).toHaveAttribute('data-scene', '1');
  for (let scene = 2; (await stage.getAttribute('data-kind')) !== 'view'; scene += 1) {
    await page.keyboard.press('PageDown');
    await expect(stage).toHaveAttribute('data-scene', String(scene));
  }
  const shown = page.frameLocator('.stage-frame[aria-hidden="false"] iframe');
  await expect(shown.locator('figure').first()).toContainText(/\d/);

  // Another page of the site, never visited before, and not by a change of the hash alone.
  await page.goto('./');
  await page.goto('./classroom/#assignments');
  await page.getByLabel('Open an assignment').setInputFiles({
    name: 'file.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(assignment)),
  });
  await page.getByRole('button', { name: 'Try it as a student' }).click();
  await page.getByRole('button', { name: 'Show the view' }).click();
  await page.frameLocator('iframe').getByRole('button', { name: 'Train', exact: true }).click();
  await expect(page.getByText('Your run is finished')).toBeVisible();
  await page.getByRole('button', { name: 'Make the code' }).click();
  const code = await page.getByLabel('Code to hand in').inputValue();

  await page.getByRole('link', { name: 'Compare runs' }).click();
  await page.getByLabel('Codes that students handed in').fill(code);
  await page.getByRole('button', { name: 'Add their runs' }).click();
  await expect(page.getByLabel('Name of run 1')).toBeVisible();
});
