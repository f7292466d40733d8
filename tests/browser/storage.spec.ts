/** What the page keeps in the browser: damaged, of another copy of the site, or without room. */
import type { Page } from '@playwright/test';
import { noRoom } from '../../src/state/notices.ts';
import { expect, test } from './fixtures.ts';

const small = '?view=clusters&embed=1&rates=0.5&steps=5&networkShape=10&trainImages=500&backend=wasm';
const figure = (page: Page) => page.locator('figure[data-view="clusters"]');

async function train(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(figure(page)).toHaveAttribute('data-status', 'done');
}

/** All that is kept: keys of local storage with their texts, and of each database its records. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const records: Record<string, unknown> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      if (!name.startsWith('dropout-cloud')) continue;
      records[name] = await new Promise((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('networks').objectStore('networks').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result.map(({ of }) => of));
          };
        };
      });
    }
    return { texts: { ...localStorage }, records };
  });

const networksKept = (page: Page, count: number) =>
  expect.poll(async () => Object.values((await kept(page)).records).flat().length).toBe(count);

test('what is damaged is refused alone, and the page stays whole', async ({ page }) => {
  await train(page, `./${small}`);
  await networksKept(page, 1);
  await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const { name = '' } = databases.find((one) => one.name?.startsWith('dropout-cloud')) ?? {};
    await new Promise((resolve) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => {
        const store = opening.result.transaction('networks', 'readwrite').objectStore('networks');
        const asked = store.get('clusters');
        asked.onsuccess = () => {
          const changed = structuredClone(asked.result);
          for (const { networks } of changed.networks) for (const one of networks) one.layers = undefined;
          store.put(changed, 'clusters').onsuccess = resolve;
        };
      };
    });
    const key = Object.keys(localStorage).find((one) => one.endsWith(':run:clusters')) ?? '';
    for (const id of ['sampling', 'mstd']) localStorage.setItem(key.replace('clusters', id), '{"experiment":7}');
    for (const id of ['conventions', 'sampling', 'clusters'])
      localStorage.setItem(key.replace('run:clusters', `prediction:${id}`), '[null]');
    localStorage.setItem(key.replace(/:\d+:/, ':999:'), 'of another format');
  });
  await page.goto(`./${small.replace('embed=1', 'embed=0')}`);
  await expect(page.getByText(/The run kept from your last visit cannot be shown/).first()).toBeVisible();
  for (const id of ['sampling', 'clusters', 'mstd', 'compression'])
    await expect(page.locator(`figure#${id} output[data-layer="recorded"]`).first()).toHaveText(/\d/);
  // The run itself is whole, and shown without its networks.
  await expect(figure(page)).toHaveAttribute('data-status', 'done');
  await expect(page.getByText(/broke and cannot be shown/)).toHaveCount(0);
  const { texts } = await kept(page);
  expect(Object.values(texts)).toContain('of another format');
  expect(Object.values(texts)).not.toContain('{"experiment":7}');
});

test('two copies of the site on one host do not see what the other keeps', async ({ page }) => {
  await train(page, `./${small}`);
  await networksKept(page, 1);
  const first = await kept(page);
  await page.goto(`./second/${small}`);
  await expect(figure(page)).toHaveAttribute('data-status', 'recorded');
  await train(page, `./second/${small}`);
  await networksKept(page, 2);
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await networksKept(page, 1);
  expect((await kept(page)).texts).toEqual(first.texts);
  // A view's own page belongs to its copy.
  await page.goto('./view/clusters/');
  await expect(figure(page)).toHaveAttribute('data-status', 'done');
});

for (const where of ['local storage', 'IndexedDB'] as const) {
  test(`where ${where} is full, the older run stays, and the visitor is told`, async ({ page }) => {
    await train(page, `./${small}`);
    await networksKept(page, 1);
    const before = await kept(page);
    await page.goto(`./${small}&seed=2`);
    await page.evaluate((full) => {
      const refuse = () => {
        throw new DOMException('too much', 'QuotaExceededError');
      };
      if (full === 'IndexedDB') IDBObjectStore.prototype.put = refuse;
      else Storage.prototype.setItem = refuse;
    }, where);
    await page.getByRole('button', { name: 'Train', exact: true }).click();
    await expect(page.getByText(noRoom)).toBeVisible();
    await expect(figure(page)).toHaveAttribute('data-status', 'done');
    expect(await kept(page)).toEqual(before);
  });
}
