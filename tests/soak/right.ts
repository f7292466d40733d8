/** Whether a page that was hit by a fault still computes what it computed before. */
import { goTo, type Soaked } from './actions.ts';
import { clear } from './held.ts';

/** The numbers of a small run, as text; null where it ended in an error, as a fault may have it. */
async function trainAnew(all: Soaked): Promise<string | null> {
  const { page, home, view } = all;
  await goTo(page, `${home}&backend=wasm&seed=2`);
  await clear(all);
  const figure = page.locator(`figure[data-view="${view}"]`);
  const at = (status: string) => page.locator(`figure[data-view="${view}"][data-status="${status}"]`);
  await page.getByRole('button', { name: 'Train', exact: true }).first().click();
  await at('training').or(at('done')).waitFor({ state: 'attached' });
  const ended = at('done').or(at('failed')).waitFor({ state: 'attached', timeout: all.patience });
  await ended.catch(async () => {
    const said = await page.locator('.status-text, .notice').allTextContents();
    throw new Error(
      `after ${all.patience / 1000} s a run is ${await figure.getAttribute('data-status')}: ${said.join(' ')}`,
    );
  });
  if ((await at('done').count()) === 0) return null;
  const numbers = figure.locator('output[data-layer="run"][data-value]');
  await numbers.first().waitFor({ state: 'attached' });
  const told = await numbers.evaluateAll((outputs) =>
    outputs.map((one) => `${one.getAttribute('data-metric')}=${one.getAttribute('data-value')}`),
  );
  await goTo(page, home);
  return told.join(' ');
}

/** The numbers of a small run; trained once more where a fault ended it. @throws Error where it fails again */
export async function numbersOfRun(all: Soaked): Promise<string> {
  const numbers = (await trainAnew(all)) ?? (await trainAnew(all));
  if (!numbers) throw new Error('no run comes to its end any more');
  return numbers;
}

/**
 * Whether two runs have the same numbers, but for the last of the six digits in which they are written: sums over parts
 * of other sizes differ in the sixteenth, which turns a number that lies just between two.
 */
export function isSame(numbers: string, others: string): boolean {
  const read = (text: string) => text.split(/[ =]/);
  const [one, other] = [read(numbers), read(others)];
  const near = (a: string, b: string) =>
    a === b || Math.abs(Number(a) - Number(b)) <= 1.1e-6 * Math.max(1, Math.abs(Number(a)));
  return one.length === other.length && one.every((text, i) => near(text, other[i]));
}
