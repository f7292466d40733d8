/** Parts with pages of their own: what is recorded, training, a view alone, and the way between parts. */
import type { Page } from '@playwright/test';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';
import { pagesOnPaper } from './paper.ts';

const figure = (page: Page) => page.locator('figure#distillation');
const value = (page: Page, metric: string, layer: string) =>
  figure(page).locator(`output[data-metric="${metric}"][data-layer="${layer}"]`);

async function open(page: Page, path = 'distillation/'): Promise<void> {
  await page.goto(`./${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One network for the cloud');
  const skip = page.getByRole('button', { name: 'Show every answer without asking' });
  await skip.click();
}

test('a part’s page shows its own recorded run, and leads to the others', async ({ page }) => {
  await open(page);
  await expect(value(page, 'cross-entropy-scaled', 'recorded')).toHaveAttribute('data-value', /^0\.5\d/);
  await expect(value(page, 'cross-entropy-sampled', 'recorded')).toHaveAttribute('data-value', /^0\.[34]\d/);
  await expect(page.locator('figure#smaller')).toHaveCount(1);
  await expect(page.locator('figure#sampling')).toHaveCount(0);
  // Many images turn the sign.
  await figure(page).getByLabel('Training images').selectOption('59,000');
  await expect
    .poll(async () => {
      const [scaled, sampled] = await Promise.all(
        ['scaled', 'sampled'].map((kind) =>
          value(page, `cross-entropy-${kind}`, 'recorded').getAttribute('data-value'),
        ),
      );
      return Number(sampled) - Number(scaled);
    })
    .toBeGreaterThan(0.03);
  await expect(page).toHaveURL(/trainImages=59000/);
  expect(await violationsIn(page)).toEqual([]);
  await page
    .getByRole('navigation', { name: 'Parts' })
    .getByRole('link', { name: 'The cloud and its clusters' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The Dropout Cloud');
  const back = page.getByRole('navigation', { name: 'Parts' }).getByRole('link', { name: 'One network for the cloud' });
  await expect(back).toHaveAttribute('href', /\/distillation\/$/);
});

test('a part’s view is trained in its page, and its run is there after a reload', async ({ page }) => {
  await open(page, 'distillation/?steps=150&backend=wasm&budget=quick');
  await figure(page)
    .getByRole('button', { name: /Enlarge/ })
    .click();
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'done');
  const error = await value(page, 'error-distilled', 'run').getAttribute('data-value');
  expect(Number(error)).toBeGreaterThan(0.05);
  expect(Number(error)).toBeLessThan(0.5);
  await page.reload();
  await expect(value(page, 'error-distilled', 'run')).toHaveAttribute('data-value', String(error));
});

test('a part’s “try this” is announced, undone, and leads back to the text', async ({ page }) => {
  await open(page, 'distillation/?seed=3');
  const tried = page.locator('[data-try]').first();
  await tried.click();
  await expect(figure(page)).toBeFocused();
  await expect(page.locator('.live-region')).toContainText(/^Changed: seed/);
  const bar = figure(page).locator('.tried');
  await bar.getByRole('button', { name: 'Back to the text' }).click();
  await expect(tried).toBeFocused();
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(page).toHaveURL(/\?v=1&seed=3$/);
});

test('a link to a part’s run offers to train it again, and opens its view', async ({ page }) => {
  await page.goto('./distillation/?v=1&trainImages=200&steps=150&backend=wasm&run=live#distillation');
  const offer = page.locator('.notice', { hasText: 'This link is to a run that is not kept here' });
  await expect(offer).toContainText(/on 200 images.*seed 1\. Training it again takes about \d/);
  await offer.getByRole('button', { name: 'Train this run' }).click();
  await expect(page).toHaveURL(/full=1/);
  await expect(figure(page)).toHaveAttribute('data-status', 'done');
  await expect(offer).toHaveCount(0);
});

test('what is tried on a part’s page is announced, and its sliders and lists have names of their own', async ({
  page,
}) => {
  await page.goto('./priors/');
  await page.getByRole('button', { name: 'Show every answer without asking' }).click();
  await expect(page.locator('figure#noises output[data-layer="recorded"]').first()).toHaveText(/\d/);
  await page.locator('[data-try="chi"]').click();
  await expect(page.locator('.live-region')).toContainText('Changed: noise classic → normal.');
  const names = await page
    .locator('figure')
    .locator('[role="slider"], input[type="range"], select')
    .evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')));
  expect(names.length).toBeGreaterThan(10);
  expect(new Set(names).size).toBe(names.length);
});

test('a part’s view has a page of its own, for frames', async ({ page }) => {
  await page.goto('./view/distillation/');
  await expect(value(page, 'cross-entropy-scaled', 'recorded')).toHaveAttribute('data-value', /^0\.5\d/);
  await expect(page.getByRole('link', { name: 'The Dropout Cloud' })).toHaveAttribute('href', /\/distillation\//);
});

test('without its own script a part’s page says so, and shows no other part', async ({ page, expectTrouble }) => {
  expectTrouble(/part-distillation-/);
  await page.route('**/part-distillation-*.js', (route) => route.abort());
  await page.goto('./distillation/');
  await expect(page.locator('.why-lost')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('One network for the cloud');
});

test('a part that trains nothing draws, and shows what is exact without it', async ({ page }) => {
  await page.goto('./view/priors/?law=rayleigh');
  const far = page.locator('output[data-metric="far"]');
  await expect(far.first()).toHaveAttribute('data-value', /^0\.014/);
  await page.getByRole('button', { name: 'Draw', exact: true }).click();
  await expect(page.locator('figure#priors')).toHaveAttribute('data-status', 'done');
  await expect(page.locator('output[data-metric="far"][data-layer="run"]')).toHaveAttribute(
    'data-value',
    /^0\.01[345]/,
  );
  expect(await violationsIn(page)).toEqual([]);
  await page.goto('./view/structure/');
  const map = page.getByRole('slider', { name: /weights Λz/ });
  await map.focus();
  await page.keyboard.press('ArrowDown');
  await expect(map).toHaveAttribute('aria-valuetext', /Unit 1, weight 1: .* row\.$/);
  expect(await violationsIn(page)).toEqual([]);
});

test('a noise of the paper’s table is a link: set in place by a click, opened elsewhere with all settings kept', async ({
  page,
  context,
}) => {
  await page.goto('./view/priors/?dropout=0.3&axes=log');
  const rayleigh = page.locator('figure#priors').getByRole('link', { name: 'Rayleigh' });
  await page.evaluate(() => Object.assign(globalThis, { stays: true }));
  await rayleigh.click();
  await expect(rayleigh).toHaveAttribute('aria-current', 'true');
  await expect(rayleigh).toBeFocused();
  await expect(page.locator('.priors-exact')).toContainText('Rayleigh');
  expect(await page.evaluate(() => 'stays' in globalThis)).toBe(true);
  await page.waitForURL(/law=rayleigh/);
  expect(page.url()).toBe(await rayleigh.evaluate((link: HTMLAnchorElement) => link.href));

  const other = page.getByRole('link', { name: 'Gaussian: mean 0' });
  const opened = context.waitForEvent('page');
  await other.click({ modifiers: ['ControlOrMeta'] });
  const beside = await opened;
  await expect(beside.getByRole('link', { name: 'Gaussian: mean 0' })).toHaveAttribute('aria-current', 'true');
  expect(Object.fromEntries(new URL(beside.url()).searchParams)).toEqual({
    ...{ v: '1', dropout: '0.3', law: 'normal', axes: 'log' },
  });
  await expect(rayleigh).toHaveAttribute('aria-current', 'true');
  await expect(beside.locator('.notice')).toHaveCount(0);
  await beside.close();

  await page.goto('./view/priors/?law=rayleigh&lock=law');
  await expect(rayleigh).toHaveAttribute('aria-disabled', 'true');
  await expect(rayleigh).not.toHaveAttribute('href', /./);
  expect(await violationsIn(page)).toEqual([]);
  await page.goto('./priors/?dropout=0.3#priors');
  await expect(rayleigh).toHaveAttribute('href', /\/priors\/\?v=1&.*law=rayleigh.*#priors$/);
});

test('the clicker walks through a pass unit by unit, on its page and in a presentation', async ({ page }) => {
  await page.goto('./view/thinned/?step=whole');
  const figure = page.locator('figure#thinned');
  await expect(figure.locator('output[data-metric="accuracy-average"][data-layer="recorded"]')).toHaveAttribute(
    'data-value',
    /^0\.8/,
  );
  const unit = figure.getByRole('radio', { name: /Hidden layer 1, unit 3/ });
  await unit.focus();
  await page.keyboard.press('PageDown');
  await expect(unit).toHaveAccessibleName(/D=1/);
  await page.keyboard.press('PageDown');
  await expect(figure.getByRole('radio', { name: /dropped/ })).toHaveCount(5);
  const plane = figure.getByRole('slider', { name: /Point shown/ });
  await plane.focus();
  await page.keyboard.press('ArrowRight');
  await expect(plane).toHaveAttribute('aria-valuetext', /^Point −1\.20, 0\.30\./);
  expect(await violationsIn(page)).toEqual([]);
  await page.goto('./basics/?mode=present&scene=2&step=draw');
  await expect(page.getByRole('radio', { name: /Hidden layer 1, unit 3/ })).toBeVisible();
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/step=test/);
  await expect(page).toHaveURL(/scene=2/);
  await page.keyboard.press('PageDown');
  await expect(page).toHaveURL(/scene=3/);
});

test('a drawing is asked of every way to predict, kept in the address, and wiped', async ({ page }) => {
  await page.goto('./view/uncertainty/');
  await page.getByText('Draw something').click();
  await page.getByRole('button', { name: 'a seven', exact: true }).click();
  for (const kind of ['scaled', 'sampled', 'distilled', 'ensemble', 'plain'])
    await expect(page.locator(`output[data-metric="drawn-digit-${kind}"]`)).toHaveText('7');
  await expect(page.locator('output[data-metric="drawn-information-plain"]')).toHaveText('0.00');
  await expect.poll(() => new URL(page.url()).searchParams.get('drawing')).toBeTruthy();
  await page.getByRole('button', { name: 'Wipe' }).click();
  await expect(page.locator('output[data-metric="drawn-digit-scaled"]')).toHaveText('–');
});

for (const part of ['basics', 'distillation', 'priors'])
  test(`on paper ${part} is a handout of at most 16 pages, from a phone too`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`./${part}/`);
    await expect(page.locator('.reproduces-summary')).not.toHaveText('');
    // Who reads on gets every recording, which paper cannot wait for.
    await page.keyboard.press('End');
    await expect(page.locator('.reproduces-summary[data-loading]')).toHaveCount(0);
    expect(await pagesOnPaper(page)).toBeLessThanOrEqual(16);
    await page.emulateMedia({ media: 'print' });
    for (const figure of await page.locator('figure[data-view]').all())
      await expect(figure.locator('.on-paper').first()).toBeVisible();
    const read = page.locator('body');
    await expect(read).not.toContainText(/on (its|their) way|loading/, { useInnerText: true });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
