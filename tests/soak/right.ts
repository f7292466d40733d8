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
  await at('done').or(at('failed')).waitFor({ state: 'attached', timeout: all.patience });
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
