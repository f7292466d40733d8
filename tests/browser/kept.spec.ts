/** The list of what this browser keeps: a run is taken along, deleted and brought back. */
import { readFileSync } from 'node:fs';
import { violationsIn } from '../../src/cli/axe.ts';
import { expect, test } from './fixtures.ts';
import { publicFile } from './public-file.ts';

test('a run is listed, exported, deleted and imported again; what is no run is refused', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('./view/sampling/?backend=wasm&rates=0,0.5&samples=5&seed=3&steps=30&budget=quick');
  const figure = page.locator('figure[data-view="sampling"]');
  const measured = figure.locator('output[data-metric="accuracy-scaled"][data-layer="run"]');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure).toHaveAttribute('data-status', 'done');
  const before = await measured.getAttribute('data-value');
  expect(Number(before)).toBeGreaterThan(0);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator('.control-bar summary', { hasText: 'More' }).click();
  const opener = page.getByRole('button', { name: 'Kept in this browser …' });
  await opener.click();
  const dialog = page.getByRole('dialog', { name: 'Kept in this browser' });
  const runs = dialog.getByRole('listitem').filter({ hasText: 'Your run of' });
  await expect(runs).toHaveCount(1);
  await expect(runs).toContainText(/30 steps/);
  await expect(runs.locator('.kept-size')).toHaveText(/^[1-9].*[kM]B$/);
  expect(await violationsIn(page)).toEqual([]);
  const small = await dialog.getByRole('button').evaluateAll((all) => all.map((one) => one.clientHeight));
  expect(Math.min(...small)).toBeGreaterThanOrEqual(42);

  const download = page.waitForEvent('download');
  await runs.getByRole('button', { name: 'Export' }).click();
  const path = await (await download).path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ experiment: 'sampling', seed: 3 });

  await runs.getByRole('button', { name: 'Delete' }).click();
  await expect(dialog.getByRole('status')).toHaveText(/^Deleted: /);
  await expect(runs).toHaveCount(0);
  await expect(figure).toHaveAttribute('data-status', 'recorded');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(opener).toBeFocused();
  await page.goto('./view/sampling/');
  await expect(figure).toHaveAttribute('data-status', 'recorded');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':run:')))).toEqual([]);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.locator('.control-bar summary', { hasText: 'More' }).click();
  await opener.click();
  const field = dialog.getByLabel('Import a run');
  await field.setInputFiles({ name: 'broken.json', mimeType: 'application/json', buffer: Buffer.from('{"a":') });
  await expect(dialog.getByRole('status')).toHaveText(/^“broken\.json” is not imported: it is not JSON\. Allowed is/);
  await expect(dialog.getByRole('status')).toBeInViewport();
  await expect(runs).toHaveCount(0);
  await field.setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: readFileSync(path) });
  await expect(dialog.getByRole('status')).toHaveText(/^“mine\.json” is shown .* and kept\.$/);
  await expect(runs).toHaveCount(1);
  await expect(figure).toHaveAttribute('data-status', 'done');
  await expect(measured).toHaveAttribute('data-value', before ?? '');

  await dialog.getByRole('button', { name: 'Delete everything …' }).click();
  await expect(runs).toHaveCount(1);
  await dialog.getByRole('button', { name: 'Delete everything', exact: true }).click();
  await expect(dialog.getByText('Nothing is kept yet.')).toBeVisible();
  await expect(figure).toHaveAttribute('data-status', 'recorded');
});

test('a kept run that breaks its figure is taken out of sight alone, said so, and can be deleted', async ({
  page,
  expectTrouble,
}) => {
  expectTrouble(/a fault on purpose/);
  const runs = ['clusters', 'sampling'].map((id) => [id, publicFile(`recorded/${id}.json`).toString()] as const);
  await page.route('**/assets/view-clusters-*.js', async (route) => {
    const response = await route.fetch();
    const faulty = `$1.evidence = ({ run }) => { if (run) throw new TypeError('a fault on purpose'); return []; }; $&`;
    const body = (await response.text()).replace(/export\s*\{[^}]*?([\w$]+) as view\b/, faulty);
    await route.fulfill({ response, body });
  });
  await page.goto('/host/');
  const root = new URL(test.info().project.use.baseURL ?? '').pathname;
  await page.evaluate(
    ({ root, runs }) => {
      for (const [id, text] of runs) localStorage.setItem(`dropout-cloud:1:${root}:run:${id}`, text);
    },
    { root, runs },
  );
  const figure = (id: string) => page.locator(`figure[data-view="${id}"]`);
  const told = page.getByText(/^Your run of “[^”]+” broke its figure and is not shown any more/);
  await page.goto('./');
  await expect(told).toBeVisible();
  const asKept = async () => {
    await expect(figure('clusters').locator('output[data-layer="recorded"]').first()).toHaveText(/\d/);
    await expect(figure('clusters')).toHaveAttribute('data-status', 'recorded');
    await expect(figure('sampling')).toHaveAttribute('data-status', 'done');
  };
  await asKept();
  // Whatever else on the page told of it goes on without it.
  await expect(page.locator('#reproduces table')).toBeAttached();
  await expect(page.getByText(/broke and cannot be shown/)).toHaveCount(0);
  await page.reload();
  await asKept();
  await expect(told).toHaveCount(0);
  await page.locator('.control-bar summary', { hasText: 'More' }).click();
  await page.getByRole('button', { name: 'Kept in this browser …' }).click();
  const rows = page.getByRole('dialog').getByRole('listitem').filter({ hasText: 'Your run of' });
  await expect(rows).toHaveCount(2);
  const withheld = rows.filter({ hasText: 'It broke its figure' });
  await withheld.getByRole('button', { name: 'Delete' }).click();
  await expect(rows).toHaveCount(1);
  await expect(figure('sampling')).toHaveAttribute('data-status', 'done');
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => /clusters/.test(key)))).toEqual([]);
});
