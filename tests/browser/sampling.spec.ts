/** The figure "sampling" by the contract for scripts: states, metrics, controls. */
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { publicJson } from './public-file.ts';

const figure = (page: Page) => page.locator('figure[data-view="sampling"]');
const metric = (page: Page, name: string, layer: string) =>
  figure(page).locator(`output[data-metric="${name}"][data-layer="${layer}"]`);
const numberIn = async (page: Page, name: string, layer: string) =>
  Number(await metric(page, name, layer).getAttribute('data-value'));

const names = ['scaled', 'sampled', 'single'].flatMap((rule) => [`accuracy-${rule}`, `cross-entropy-${rule}`]);

test('shows a recorded run at once, and its numbers follow the sliders without training', async ({ page }) => {
  await page.goto('./view/sampling/');
  await expect(figure(page)).toHaveAttribute('data-status', 'recorded');
  for (const name of [...names, 'difference']) await expect(metric(page, name, 'recorded')).toHaveText(/\d/);
  const before = await numberIn(page, 'accuracy-scaled', 'recorded');
  await page.getByRole('slider', { name: 'Dropout rate', exact: true }).fill('0.8');
  await expect.poll(() => numberIn(page, 'accuracy-scaled', 'recorded')).toBeLessThan(before);
  const many = await numberIn(page, 'accuracy-sampled', 'recorded');
  await page.getByRole('slider', { name: 'Samples' }).fill('1');
  await expect.poll(() => numberIn(page, 'accuracy-sampled', 'recorded')).toBeLessThan(many);
  await expect(figure(page).locator('.of-recorded')).toContainText(/^Recorded/);
  const { commit } = publicJson<{ commit: string }>('recorded/sampling.json');
  await expect(figure(page).locator('figcaption')).toContainText(`commit ${commit}.`);
  await page.getByRole('slider', { name: 'Dropout rate', exact: true }).fill('0.4');
  await expect(metric(page, 'accuracy-sampled', 'paper')).toContainText('79.7');
});

test('the chart’s cursor moves by keyboard and by pointer, and the slider with it', async ({ page }) => {
  await page.goto('./view/sampling/');
  await expect(metric(page, 'difference', 'recorded')).toHaveText(/\d/);
  const cursor = figure(page).getByRole('slider', { name: 'Chart cursor' });
  const slider = page.getByRole('slider', { name: 'Dropout rate', exact: true });
  await cursor.focus();
  await cursor.press('ArrowRight');
  await expect(slider).toHaveValue('0.6');
  await expect(cursor).toHaveAttribute('aria-valuetext', /p.0\.6|p 0\.6/);
  await cursor.press('Home');
  await expect(slider).toHaveValue('0');
  const box = await cursor.boundingBox();
  await page.mouse.move(box!.x + box!.width * 0.4, box!.y + box!.height / 2);
  await expect(slider).not.toHaveValue('0');
});

test('trains, pauses, steps, resumes, finishes, keeps the run, and resets', async ({ page }) => {
  await page.goto('./?backend=wasm&seed=3&rates=0,0.5,0.8&samples=20');
  await expect(metric(page, 'difference', 'recorded')).toHaveText(/\d/);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'training');
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'paused');
  await page.getByRole('button', { name: 'Step' }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'paused');
  await page.getByRole('button', { name: 'Resume' }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'done', { timeout: 100_000 });
  for (const name of [...names, 'difference']) await expect(metric(page, name, 'run')).toHaveText(/\d/);
  await expect(figure(page).locator('.evidence .of-run')).toContainText(/^Your run.* 1 seed|^Your run \(1 seed/);
  await expect(figure(page).locator('figcaption')).toContainText('seed 3');
  expect(await numberIn(page, 'accuracy-scaled', 'run')).toBeGreaterThan(0.8);

  // The other views' turn has come.
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.locator('.control-bar summary', { hasText: 'More' }).click();
  await page.getByRole('spinbutton', { name: 'Learning rate, typed' }).fill('0.01');
  await expect(page.getByText('Settings changed: press Train.')).toBeVisible();

  await page.reload();
  await expect(figure(page)).toHaveAttribute('data-status', 'done');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'recorded');
  await expect(metric(page, 'accuracy-scaled', 'run')).toHaveText('–');
});

test('nothing moves while training', async ({ page }) => {
  await page.goto('./?backend=wasm');
  await expect(metric(page, 'difference', 'recorded')).toHaveText(/\d/);
  // The other views may come later.
  for (const id of ['clusters', 'mstd', 'compression'])
    await expect(page.locator(`figure#${id} output[data-layer="recorded"]`).first()).toHaveText(/\d/);
  await expect(page.locator('.lab .plot-flow')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const places = () =>
    page.locator('.plot, .control-bar, .readout, .evidence').evaluateAll((all) =>
      all
        .map((element) => element.getBoundingClientRect())
        .filter(({ width }) => width > 0)
        .map(({ left, top, width }) => [left, top + scrollY, width].map(Math.round)),
    );
  const before = await places();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(metric(page, 'accuracy-scaled', 'run')).toHaveText(/\d/);
  expect(await places()).toEqual(before);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'cancelled');
  expect(await places()).toEqual(before);
});

test('without WebAssembly it trains in plain JavaScript, and the chip says so', async ({ page }) => {
  await page.route('**/assets/worker-*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete self.WebAssembly;${await response.text()}` });
  });
  await page.goto('./view/sampling/?rates=0.5&steps=5&networkShape=10');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'done', { timeout: 100_000 });
  await expect(figure(page).locator('figcaption')).toContainText('plain JavaScript');
  await expect(page.getByText(/^CPU · plain JavaScript/)).toBeVisible();
});

test('where no worker can be made, the recorded run stays and one sentence says why', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'Worker', {
      value: class {
        constructor() {
          throw new Error('workers are not allowed here');
        }
      },
    });
  });
  await page.goto('./view/sampling/');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'unavailable');
  await expect(page.getByText(/does not allow background workers/)).toBeVisible();
  await expect(metric(page, 'accuracy-scaled', 'recorded')).toHaveText(/\d/);
});

test('where the data do not come, it says so and can be tried again', async ({ page, context, expectTrouble }) => {
  expectTrouble(/mnist|data|404|500/i);
  let broken = true;
  await context.route('**/data/*', (route) => (broken ? route.fulfill({ status: 500, body: 'no' }) : route.continue()));
  await page.goto('./view/sampling/?backend=wasm&rates=0.5&steps=5&networkShape=10');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'failed');
  broken = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(metric(page, 'accuracy-scaled', 'run')).toHaveText(/\d/);
});

test('shows the recording that fits the settings, and names it', async ({ page }) => {
  await page.goto('./view/sampling/');
  const caption = figure(page).locator('figcaption');
  await expect(caption).toContainText('Adam at 0.001');
  await page.locator('.control-bar summary', { hasText: 'More' }).click();
  await page.getByRole('spinbutton', { name: 'Learning rate, typed' }).fill('0.03');
  await expect(caption).toContainText('Adam at 0.03');
  await expect(page).toHaveURL(/learningRate=0\.03/);
});
