/** What a visitor sees where the GPU or the worker is lost on the way: a sentence, and the run with its numbers. */
import type { Page } from '@playwright/test';
import { faults, putFaults } from './faults.ts';
import { expect, test } from './fixtures.ts';

const small = 'seed=3&rates=0,0.5&samples=5&networkShape=20,10';
const figure = (page: Page) => page.locator('figure[data-view="sampling"]');

/** Trains, and answers all numbers of the finished run. */
async function train(page: Page): Promise<(readonly [string | null, number])[]> {
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'done', { timeout: 120_000 });
  return figure(page)
    .locator('output[data-metric][data-layer="run"]')
    .evaluateAll((all) => all.map((one) => [one.getAttribute('data-metric'), Number(one.getAttribute('data-value'))]));
}

type Numbers = Awaited<ReturnType<typeof train>>;

/** The same up to so many decimals: sums of predictions are rounded in another order where they come in other parts. */
function isSame(numbers: Numbers, expected: Numbers, decimals: number): void {
  expect(numbers.map(([name]) => name)).toEqual(expected.map(([name]) => name));
  for (const [i, [name, value]] of numbers.entries()) expect(value, `${name}`).toBeCloseTo(expected[i][1], decimals);
}

let undisturbed: Numbers = [];

test.describe.configure({ mode: 'serial' });

test('a worker that throws and one that hangs are replaced, with the same numbers', async ({ page }) => {
  await putFaults(page, [faults.throws(300), faults.hangs(300)]);
  await page.goto(`./view/sampling/?backend=wasm&${small}`);
  const numbers = await train(page);
  for (const said of ['The training worker stopped with an error', 'failed twice: the worker did not answer for']) {
    await expect(page.getByText(said)).toBeVisible();
  }
  await expect(page.getByText('The run goes on from its last checkpoint').first()).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.goto(`./view/sampling/?backend=wasm&${small}`);
  undisturbed = await train(page);
  expect(undisturbed.length).toBeGreaterThan(5);
  isSame(numbers, undisturbed, 5);
});

test('where the GPU is taken away, the run goes on from its checkpoint, says so, and has the same numbers', async ({
  page,
}) => {
  await putFaults(page, [faults.contextLost(300)]);
  await page.goto(`./view/sampling/?backend=webgl&${small}`);
  const numbers = await train(page);
  await expect(
    page.getByText(/The browser took the GPU away\. The run went on from its last checkpoint/),
  ).toBeVisible();
  await expect(figure(page).locator('figcaption')).toContainText(/SwiftShader.*, then \d? ?.*SIMD/i);
  // Rounding may turn one image of the 10,000, or a few of their masks.
  isSame(numbers, undisturbed, 3);
});
