/** The recipe of docs/classroom.md in a deck of reveal.js, on another origin than the site, as in real life. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures.ts';

const inRoot = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What the documentation says to write into a deck. */
const recipe = /## reveal\.js\n[^#]*?```html\n(.*?)```/s.exec(readFileSync(inRoot('docs/classroom.md'), 'utf8'))?.[1];

/** The recipe is the fifth slide of six. */
const deck = (slide: string) => `<!doctype html>
<html lang="en"><title>Deck</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="reveal.css"><link rel="stylesheet" href="theme/white.css">
<div class="reveal"><div class="slides">
${[1, 2, 3, 4].map((number) => `<section><h2>Slide ${number}</h2></section>`).join('\n')}
${slide}
<section><h2>Slide 6</h2></section>
</div></div>
<script type="module">
import Reveal from './reveal.mjs';
await Reveal.initialize({ transition: 'none' });
document.title = 'Deck in use';
</script>`;

const quick = 'networkShape=20,10&rates=0,0.5&steps=30&trainImages=500&backend=wasm';

const types: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.mjs': 'text/javascript',
};

let served = '';
/** Serves the deck, and reveal.js beside it. */
const server = createServer(({ url = '' }, response) => {
  const name = new URL(url, 'http://localhost').pathname.slice(1);
  response.setHeader('Content-Type', types[extname(name)] ?? 'application/octet-stream');
  response.end(name ? readFileSync(inRoot(`node_modules/reveal.js/dist/${name}`)) : served);
});
test.beforeAll(() => new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening)));
test.afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('in a deck of reveal.js a view loads near its slide, leaves the clicker to the deck, and keeps what was trained', async ({
  page,
  baseURL,
  expectTrouble,
}) => {
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  expectTrouble(new RegExp(`request to another origin: ${address}`));
  if (!recipe?.includes('https://your.host/dropout/view/sampling/?v=1')) throw new Error('the recipe is not found');
  served = deck(recipe.replace('https://your.host/dropout/', baseURL ?? '').replace('?v=1', `?v=1&${quick}`));
  await page.goto(address);
  await expect(page).toHaveTitle('Deck in use');
  const isAt = (number: number) => expect(page.locator('.slides > section').nth(number - 1)).toHaveClass(/present/);
  const frame = page.locator('iframe');
  expect(await frame.getAttribute('src')).toBeNull();

  // From far away nothing is loaded; near its slide the view is, before it is seen.
  for (const number of [2, 3, 4]) {
    await page.keyboard.press('PageDown');
    await isAt(number);
  }
  const view = page.frameLocator('iframe');
  await expect(view.locator('output', { hasText: /\d/ }).first()).toBeAttached();
  await page.keyboard.press('PageDown');
  const slider = view.getByRole('slider', { name: 'Dropout rate', exact: true });
  await expect(slider).toBeVisible();

  await view.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(view.locator('[data-status="done"]')).toBeVisible();
  // Arrows move the slider that has the focus.
  await slider.focus();
  await page.keyboard.press('ArrowLeft');
  const left = await slider.inputValue();
  expect(Number(left)).toBeLessThan(0.5);
  await isAt(5);
  // A clicker turns slides, and no slider.
  await page.keyboard.press('PageDown');
  await isAt(6);
  await page.keyboard.press('PageUp');
  await isAt(5);
  await expect(slider).toHaveValue(left);
  await expect(view.locator('[data-status="done"]')).toBeVisible();
  // Elsewhere in the view arrows turn slides.
  await view.locator('.view-head').click();
  await page.keyboard.press('ArrowRight');
  await isAt(6);
  await page.keyboard.press('ArrowLeft');
  await isAt(5);

  // Escape gives the keyboard back; the deck shows its overview, as it does at Escape.
  await slider.focus();
  await page.keyboard.press('Escape');
  await expect(page.locator('.reveal.overview')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
  await page.keyboard.press('Escape');
  await expect(page.locator('.reveal.overview')).toHaveCount(0);
  await page.keyboard.press('ArrowRight');
  await isAt(6);
  await page.keyboard.press('PageUp');
  await expect(slider).toHaveValue(left);
  await expect(view.locator('[data-status="done"]')).toBeVisible();
});
