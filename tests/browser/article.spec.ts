/** The article: it asks before it tells, remembers, and types no number that comes from data. */
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import { publicJson } from './public-file.ts';

const chapters = [
  'conventions',
  'sampling-against-scaling',
  'batch-sizes',
  'model-variance',
  'similar-units',
  'spread-and-width',
  'folding',
];
const chapter = (page: Page, id: string): Locator => page.locator(`#chapter-${id}`);
const question = (page: Page, id: string): Locator => page.locator(`[data-prediction="${id}"]`);
const told = (page: Page, id: string): Locator => question(page, id).locator('.predict-told');
const reveal = (page: Page, id: string) => question(page, id).getByRole('button', { name: 'Show what happened' });
const skip = (page: Page, id: string) => question(page, id).getByRole('button', { name: 'Skip the question' });

async function open(page: Page, search = ''): Promise<void> {
  await page.goto(`./${search}`);
  // The first sign of reading; who comes for a place further down need not give one.
  if (!search.startsWith('#')) await page.mouse.wheel(0, 200);
  await expect(chapter(page, 'folding')).toBeAttached();
}

const skipAll = (page: Page) => page.getByRole('button', { name: 'Show every answer without asking' }).click();

interface Recorded {
  readonly result: Record<string, unknown>;
}
const recorded = <R>(name: string): R => publicJson<Recorded>(`recorded/${name}.json`).result as R;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('a drawing is set beside the recorded numbers, remembered after a reload, and taken back', async ({ page }) => {
  await open(page);
  const id = 'sampling-against-scaling';
  const body = chapter(page, id).getByText('The geometric mean of');
  await expect(body).toBeHidden();
  await expect(reveal(page, id)).toBeDisabled();
  const grip = question(page, id).getByRole('slider', { name: 'Your guess at p = 0.8' });
  await grip.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowUp');
  await expect(grip).toHaveAttribute('aria-valuetext', '+2.0 points');
  await reveal(page, id).click();
  await expect(body).toBeVisible();

  const result = recorded<{
    rates: number[];
    samples: number[];
    scaled: { accuracy: number[][] };
    sampled: Record<string, { geometric: { accuracy: number[][] } }>;
  }>('sampling');
  const at = result.rates.indexOf(0.8);
  const most = String(Math.max(...result.samples));
  const difference =
    100 * mean(result.sampled[most].geometric.accuracy[at].map((v, s) => v - result.scaled.accuracy[at][s]));
  await expect(told(page, id)).toContainText('You drew 0.00 points at p = 0.2 and +2.0 points at p = 0.8');
  await expect(told(page, id)).toContainText(`+${difference.toFixed(Math.abs(difference) < 0.95 ? 2 : 1)} points`);
  await expect(told(page, id)).toBeFocused();
  await expect(body.locator('xpath=ancestor::section')).toContainText(
    `scaled weights get ${(100 * mean(result.scaled.accuracy[result.rates.indexOf(0.5)])).toFixed(1)}`,
  );

  const before = await told(page, id).textContent();
  await page.reload();
  await expect(told(page, id)).toHaveText(before ?? '');
  await expect(body).toBeVisible();
  await question(page, id).getByRole('button', { name: 'Predict again' }).click();
  await expect(body).toBeHidden();
  await page.reload();
  await expect(question(page, id)).toHaveAttribute('data-stage', 'asked');
});

test('a line is drawn with the mouse; what it is compared with is what was recorded', async ({ page }) => {
  await open(page);
  const id = 'folding';
  const grip = question(page, id).getByRole('slider', { name: /with dropout in training/ });
  await grip.scrollIntoViewIfNeeded();
  const before = Number(await grip.getAttribute('aria-valuenow'));
  const box = (await grip.boundingBox())!;
  await page.mouse.move(box.x + 22, box.y + 22);
  await page.mouse.down();
  await page.mouse.move(box.x + 22, box.y - 38, { steps: 4 });
  await page.mouse.up();
  expect(Number(await grip.getAttribute('aria-valuenow'))).toBeGreaterThan(before + 10);
  // Without dragging: a press brings the nearest handle there.
  const dragged = Number(await grip.getAttribute('aria-valuenow'));
  await page.mouse.click(box.x + 22, box.y + 2);
  expect(Number(await grip.getAttribute('aria-valuenow'))).toBeLessThan(dragged - 10);
  await reveal(page, id).click();
  const result = recorded<{ rates: number[]; C: number[]; chosen: number[][][] }>('compression');
  const c = result.C.indexOf(20);
  for (const [rate, where] of [
    [0.5, 'with dropout'],
    [0, 'without'],
  ] as const) {
    const accuracy = (100 * mean(result.chosen[result.rates.indexOf(rate)][c])).toFixed(1);
    await expect(told(page, id)).toContainText(new RegExp(`recorded are.*${accuracy}\\s% \\[[^\\]]*\\] ${where}`));
  }
});

test('a choice is marked, and so is what was recorded; a chapter’s figure waits for it', async ({ page }) => {
  await open(page);
  const id = 'batch-sizes';
  const figure = page.locator('figure#batch-size');
  await expect(figure).toBeHidden();
  await question(page, id)
    .getByRole('radio', { name: /It rises/ })
    .check();
  await reveal(page, id).click();
  await expect(figure).toBeVisible();
  const result = recorded<{ dropout: { sampled: number[][] } }>('batch-size');
  const ends = [result.dropout.sampled[0], result.dropout.sampled.at(-1) ?? []].map(mean);
  const found = question(page, id).locator('label[data-found]');
  await expect(found).toContainText(ends[1] < ends[0] ? 'It falls' : 'It rises');
  await expect(found).toContainText('recorded');
  await expect(question(page, id).locator('label', { hasText: 'your choice' })).toContainText('It rises');
});

test('every question can be skipped, one or all, and asked again', async ({ page }) => {
  await open(page);
  await skip(page, 'similar-units').click();
  await expect(told(page, 'similar-units')).toContainText(/^Recorded: \d/);
  await skipAll(page);
  for (const id of chapters) await expect(question(page, id)).toHaveAttribute('data-stage', 'skipped');
  await expect(page.locator('#reproduces table')).toBeVisible();
  for (const id of chapters) {
    await chapter(page, id).scrollIntoViewIfNeeded();
    await expect(told(page, id)).toContainText(/^Recorded: .*\d/);
  }
  await page.getByRole('button', { name: 'Ask every question again' }).click();
  for (const id of chapters) await expect(question(page, id)).toHaveAttribute('data-stage', 'asked');
  await expect(page.locator('figure#variance')).toBeHidden();
  // On paper nothing is held back.
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveCSS('color', 'rgb(31, 29, 38)');
  await expect(chapter(page, 'spread-and-width').getByText('An error in the model')).toBeVisible();
  await expect(page.locator('figure#variance')).toBeVisible();
  await expect(page.locator('.tries, .predict-buttons, .grip, .copy').filter({ visible: true })).toHaveCount(0);
});

test('strong compression differs from the usual settings; where a “try this” does not, it says so', async ({
  page,
}) => {
  await open(page);
  await skipAll(page);
  const bar = page.getByRole('region', { name: 'What was tried' });
  await chapter(page, 'folding').locator('[data-try="strong"]').click();
  await expect(bar).toContainText('Changed: ');
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(bar).toContainText('Nothing is changed');
  await chapter(page, 'model-variance').locator('[data-try="logits"]').click();
  await expect(bar).toContainText('Nothing is changed');
});

test('“try this” sets the sliders and goes to the figure', async ({ page }) => {
  await open(page);
  await skip(page, 'reproduces').click();
  await expect(page.locator('figure#variance')).toBeHidden();
  // Who comes for a figure that is held back is not asked first.
  await page.getByRole('button', { name: /model variance with Dropout is significantly lower/ }).click();
  await expect(page.locator('figure#variance')).toBeInViewport();
  await page.locator('figure#variance .tried').getByRole('button', { name: 'Undo' }).click();
  await skipAll(page);
  const slider = page.getByRole('slider', { name: 'Dropout rate', exact: true });
  await slider.fill('0.7');
  const press = (id: string, name: string) => chapter(page, id).locator(`[data-try="${name}"]`).click();
  await press('model-variance', 'one-mask');
  await expect(page).toHaveURL(/samples=1(&|$)/);
  await expect(page.locator('figure#variance')).toBeFocused();
  await press('similar-units', 'few');
  await expect(page.getByRole('slider', { name: 'Clusters', exact: true })).toHaveAttribute('aria-valuetext', '5');
  await expect(page.locator('figure#clusters')).toBeInViewport();
  await expect(chapter(page, 'similar-units').locator('.chapter-evidence')).toContainText('k = 5');
  // Nothing of the others is left: each starts from the usual settings.
  const tried = chapter(page, 'sampling-against-scaling').locator('[data-try="rough"]');
  await tried.scrollIntoViewIfNeeded();
  const { y } = (await tried.boundingBox())!;
  await tried.click();
  await expect(page).toHaveURL(/\?v=1&dropout=0\.4&learningRate=0\.03$/);
  const figure = page.locator('figure#sampling');
  await expect(figure).toBeInViewport();
  await expect(figure).toBeFocused();
  const bar = figure.getByRole('region', { name: 'What was tried' });
  await expect(bar).toContainText('Changed: dropout rate 0.7 → 0.4; learning rate 0.001 → 0.03.');
  await expect(page.locator('.tried')).toHaveCount(1);
  await expect(page.locator('.live-region')).toContainText('Changed: dropout rate 0.7 → 0.4');
  await expect(figure.locator('.evidence .of-recorded')).toContainText('better beyond noise');
  await bar.getByRole('button', { name: 'Back to the text' }).click();
  await expect(tried).toBeFocused();
  expect(Math.abs((await tried.boundingBox())!.y - y)).toBeLessThan(2);
  // What was there before the first of them comes back at one press.
  await bar.getByRole('button', { name: 'Undo' }).click();
  await expect(slider).toHaveValue('0.7');
  await expect(page).toHaveURL(/\?v=1&dropout=0\.7$/);
  await expect(bar.getByRole('button', { name: 'Back to the text' })).toBeFocused();
  await bar.getByRole('button', { name: 'Close' }).click();
  await expect(page.locator('.tried')).toHaveCount(0);
});

test('a word is explained by keyboard, and Escape closes it', async ({ page }) => {
  await open(page);
  const word = chapter(page, 'conventions').getByRole('button', { name: 'mask', exact: true });
  await word.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.term-text:popover-open');
  await expect(note).toContainText('a list of zeros and ones');
  const [at, below] = [await word.boundingBox(), await note.boundingBox()];
  expect(Math.abs((below?.y ?? 0) - ((at?.y ?? 0) + (at?.height ?? 0)))).toBeLessThan(20);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(word).toBeFocused();
});

test('references have their numbers, links and BibTeX', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#ref-hubert');
  const item = page.locator('#ref-hubert');
  await expect(item).toBeInViewport();
  await expect(item.getByRole('link')).toHaveAttribute('href', 'https://doi.org/10.1007/BF01908075');
  await item.getByRole('button', { name: /^Copy BibTeX/ }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^@article\{hubert1985,/);
  const cited = await page.locator('a.cite').evaluateAll((links) =>
    links.map((link) => ({
      to: link.getAttribute('href'),
      there: !!document.querySelector(link.getAttribute('href')!),
    })),
  );
  expect(cited.filter(({ there }) => !there)).toEqual([]);
});

test('without storage it asks and answers all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await open(page);
  await skip(page, 'conventions').click();
  await expect(told(page, 'conventions')).toContainText(/^Recorded: at p/);
});

test('nothing overflows from 320 to 1920 pixels, asked or answered', async ({ page }) => {
  await open(page);
  for (const answered of [false, true]) {
    if (answered) await skipAll(page);
    for (const width of [320, 360, 600, 640, 768, 1024, 1240, 1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      // Charts follow a moment later.
      const over = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(over, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
